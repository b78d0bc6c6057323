package dev.worklog.benchmarks.database;

import com.zaxxer.hikari.HikariDataSource;
import dev.worklog.Workspace;
import dev.worklog.benchmarks.data.Dataset;
import dev.worklog.hierarchy.Placement;
import dev.worklog.jpa.JpaStorage;
import dev.worklog.log.WorkLog;
import dev.worklog.log.WorkLogDraft;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One log of a task recorded and on the disk, its ancestors filled in; beside the same by hand, in
 * two statements and a commit as well.
 */
@State(Scope.Thread)
@Fork(2)
@Warmup(iterations = 5, time = 4)
@Measurement(iterations = 5, time = 4)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class PostgresRecordBenchmark {

  private static final int AHEAD = 10_000;

  /** How many logs there are before. */
  @Param("200000")
  public int logs;

  private final List<WorkLog> next = new ArrayList<>();
  private int at;
  private HikariDataSource dataSource;
  private Workspace workspace;
  private JdbcLogs jdbc;

  /** For JMH. */
  public PostgresRecordBenchmark() {}

  /** Makes a database that may be written. */
  @Setup
  public void open() {
    Dataset data = PostgresData.of(logs);
    for (int i = logs; next.size() < AHEAD; i++) {
      WorkLog log = data.log(i);
      if (log.placement().taskId() != null) {
        next.add(log);
      }
    }
    dataSource = Postgres.pool(PostgresData.LOGS.copy(logs));
    workspace = Workspace.on(JpaStorage.on(dataSource));
    jdbc = new JdbcLogs(dataSource);
  }

  /** Closes the database. */
  @TearDown
  public void close() {
    workspace.close();
    dataSource.close();
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
    return workspace.tenant(log.tenantId(), log.userId()).logs().record(draft(log));
  }

  /** Statements by hand. */
  @Benchmark
  public UUID baselineJdbc() throws SQLException {
    WorkLog log = log();
    return jdbc.record(log.tenantId(), log.userId(), draft(log));
  }
}
