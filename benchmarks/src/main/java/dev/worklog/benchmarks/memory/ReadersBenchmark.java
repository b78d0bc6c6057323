package dev.worklog.benchmarks.memory;

import dev.worklog.Tenant;
import dev.worklog.benchmarks.data.Dataset;
import dev.worklog.benchmarks.data.Member;
import dev.worklog.log.WorkLogDraft;
import dev.worklog.log.WorkLogFilter;
import dev.worklog.report.Dimension;
import dev.worklog.report.Summary;
import dev.worklog.report.SummaryQuery;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
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
import org.openjdk.jmh.infra.BenchmarkParams;

/**
 * A thread that asks for users' months while another records logs, one after the other, in the same
 * storage; beside the same where the other records in a second storage of equal content.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(5)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class ReadersBenchmark {

  private static final int ROUND = 1_000;

  /** How many logs there are. */
  @Param("100000")
  public int logs;

  private Dataset data;
  private Filled read;
  private List<Member> users = List.of();
  private int next;
  private volatile boolean stopped;
  private volatile @Nullable Throwable failure;
  private @Nullable Thread writer;

  /** For JMH. */
  public ReadersBenchmark() {}

  /** Two storages, and somebody who writes into one of them. */
  @Setup
  public void fill(BenchmarkParams params) {
    data = Dataset.of(1, logs);
    users = data.steady();
    read = Filled.withLogs(data);
    Filled second = Filled.withLogs(data);
    Filled written = params.getBenchmark().endsWith(".worklog") ? read : second;
    writer = new Thread(() -> write(written), "writer");
    writer.start();
  }

  /** As many logs stay present: what a round recorded, it deletes. */
  private void write(Filled written) {
    try {
      for (int i = 0; !stopped; i = (i + 1) % ROUND) {
        WorkLogDraft draft = data.draft(logs + i);
        Tenant tenant = written.of(data.log(logs + i).userId());
        tenant.logs().delete(tenant.logs().record(draft));
      }
    } catch (RuntimeException | Error e) {
      failure = e;
    }
  }

  /** Ends the writer; what it met fails the benchmark. */
  @TearDown
  public void stop() throws InterruptedException {
    stopped = true;
    if (writer != null) {
      writer.join();
    }
    if (failure != null) {
      throw new IllegalStateException("the writer has failed", failure);
    }
  }

  private Summary month() {
    Member user = users.get(next);
    next = next + 1 == users.size() ? 0 : next + 1;
    WorkLogFilter filter =
        WorkLogFilter.between(Months.FROM, Months.TO).withUserIds(Set.of(user.userId()));
    return read.of(user.userId()).reports().summarize(SummaryQuery.of(filter, Dimension.PROJECT));
  }

  /** Reading what is written to. */
  @Benchmark
  public Summary worklog() {
    return month();
  }

  /** Reading what nobody writes to. */
  @Benchmark
  public Summary baselineUnrelatedWriter() {
    return month();
  }
}
