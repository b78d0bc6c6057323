package dev.worklog.benchmarks.database;

import dev.worklog.benchmarks.data.Dataset;
import dev.worklog.benchmarks.data.Member;
import dev.worklog.hierarchy.Placement;
import dev.worklog.hierarchy.Task;
import dev.worklog.log.Batch;
import dev.worklog.log.Outcome;
import dev.worklog.log.WorkLogDraft;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Logs of one user that name their tasks, imported into a database that has none, a thousand to a
 * transaction; beside the same by hand, with a batch and a statement for all chains of each
 * thousand.
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 3)
public class DatabaseImportBenchmark extends DatabaseBenchmark {

  private final List<WorkLogDraft> drafts = new ArrayList<>();
  private Member member;
  private Opened opened;
  private JdbcLogs jdbc;

  /** For JMH. */
  public DatabaseImportBenchmark() {}

  /** What is imported: each at a task of the busiest tenant. */
  @Setup
  public void draft() {
    Dataset data = Stored.of(logs);
    member = data.members().get(0);
    List<Task> tasks =
        data.tasks().stream().filter(task -> task.tenantId().equals(member.tenantId())).toList();
    for (int i = 0; i < logs; i++) {
      Placement place = Placement.NONE.withTaskId(tasks.get(i % tasks.size()).id());
      drafts.add(data.draft(i).withPlacement(place));
    }
  }

  /** Makes a database without logs. */
  @Setup(Level.Iteration)
  public void open() {
    opened = Opened.database(Stored.PEOPLE.copy(logs));
    jdbc = new JdbcLogs(opened.dataSource());
  }

  /** Closes the database. */
  @TearDown(Level.Iteration)
  public void close() {
    opened.close();
  }

  /** The library. */
  @Benchmark
  public long worklog() {
    return all(
        opened
            .workspace()
            .tenant(member.tenantId(), member.userId())
            .logs()
            .recordAll(drafts, Batch.ROW_BY_ROW)
            .stream()
            .filter(Outcome.Recorded.class::isInstance)
            .count());
  }

  // Every draft is a log of its own.
  private long all(long added) {
    Answers.requireSame(added, (long) drafts.size());
    return added;
  }

  /** Batches by hand. */
  @Benchmark
  public long baselineJdbc() throws SQLException {
    return all(jdbc.importAll(member.tenantId(), member.userId(), drafts));
  }
}
