package dev.worklog.benchmarks.database;

import dev.worklog.benchmarks.data.Dataset;
import dev.worklog.hierarchy.Placement;
import dev.worklog.log.WorkLog;
import dev.worklog.log.WorkLogDraft;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.TearDown;

/**
 * One log of a task recorded and on the disk, its ancestors filled in; beside the same by hand, in
 * two statements and a commit as well.
 */
public class DatabaseRecordBenchmark extends DatabaseBenchmark {

  private static final int AHEAD = 10_000;

  private final List<WorkLog> next = new ArrayList<>();
  private int at;
  private Opened opened;
  private JdbcLogs jdbc;

  /** For JMH. */
  public DatabaseRecordBenchmark() {}

  /** Makes a database that may be written. */
  @Setup
  public void open() {
    Dataset data = Stored.of(logs);
    for (int i = logs; next.size() < AHEAD; i++) {
      WorkLog log = data.log(i);
      if (log.placement().taskId() != null) {
        next.add(log);
      }
    }
    opened = Opened.database(Stored.LOGS.copy(logs));
    jdbc = new JdbcLogs(opened.dataSource());
  }

  /** Closes the database. */
  @TearDown
  public void close() {
    opened.close();
  }

  private WorkLog log() {
    at = (at + 1) % AHEAD;
    return next.get(at);
  }

  private static WorkLogDraft draft(WorkLog log) {
    return WorkLogDraft.of(log.occurredOn(), log.content())
        .withTitle(log.title())
        .withPlacement(Placement.NONE.withTaskId(log.placement().taskId()))
        .withWorkType(log.workType())
        .withStatus(log.status())
        .withEffortMinutes(log.effortMinutes())
        .withIsBillable(log.isBillable())
        .withTags(log.tags())
        .withSource(log.source())
        .withSourceRef(log.sourceRef());
  }

  /** The library. */
  @Benchmark
  public WorkLog worklog() {
    WorkLog log = log();
    return opened.workspace().tenant(log.tenantId(), log.userId()).logs().record(draft(log));
  }

  /** Statements by hand. */
  @Benchmark
  public UUID baselineJdbc() throws SQLException {
    WorkLog log = log();
    return jdbc.record(log.tenantId(), log.userId(), draft(log));
  }
}
