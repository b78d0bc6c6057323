package dev.worklog.benchmarks.memory;

import dev.worklog.Tenant;
import dev.worklog.benchmarks.data.Dataset;
import dev.worklog.log.WorkLog;
import dev.worklog.log.WorkLogDraft;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Recording one log, from a draft that names its task, where many are present; beside putting the
 * same finished record into plain collections. A thousand are recorded one by one, then taken out
 * again outside of what is measured, so that as many are always present.
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 40)
@Measurement(iterations = 20)
public class RecordBenchmark {

  private static final int BATCH = 1_000;

  /** For JMH. */
  public RecordBenchmark() {}

  /** The library's side. */
  @State(Scope.Thread)
  public static class Ours {

    /** How many logs are present. */
    @Param({"10000", "100000", "1000000"})
    public int logs;

    private final List<Tenant> tenants = new ArrayList<>();
    private final List<WorkLogDraft> drafts = new ArrayList<>();
    private final List<WorkLog> recorded = new ArrayList<>();

    /** For JMH. */
    public Ours() {}

    /** All that is present, and the drafts of the next logs. */
    @Setup
    public void fill() {
      Dataset data = Dataset.of(1, logs);
      Filled filled = Filled.withLogs(data);
      for (int i = logs; i < logs + BATCH; i++) {
        WorkLog next = data.log(i);
        Tenant tenant = filled.of(next.userId());
        tenants.add(tenant);
        drafts.add(data.draft(i));
        WorkLog made = tenant.logs().record(data.draft(i));
        tenant.logs().delete(made);
        if (!made.placement().equals(next.placement()) || !made.content().equals(next.content())) {
          throw new IllegalStateException(made + " is recorded for " + next);
        }
      }
    }

    /** Takes out what was recorded. */
    @TearDown(Level.Invocation)
    public void takeOut() {
      for (int i = 0; i < BATCH; i++) {
        tenants.get(i).logs().delete(recorded.get(i));
      }
      recorded.clear();
    }
  }

  /** The side of the collections. */
  @State(Scope.Thread)
  public static class Plain {

    /** How many logs are present. */
    @Param({"10000", "100000", "1000000"})
    public int logs;

    private final PlainLogs all = new PlainLogs();
    private List<WorkLog> next = List.of();

    /** For JMH. */
    public Plain() {}

    /** All that is present, and the next logs. */
    @Setup
    public void fill() {
      Dataset data = Dataset.of(1, logs);
      data.logs().forEach(all::add);
      next = IntStream.range(logs, logs + BATCH).mapToObj(data::log).toList();
    }

    /** Takes out what was put in. */
    @TearDown(Level.Invocation)
    public void takeOut() {
      next.forEach(all::remove);
      if (all.size() != logs) {
        throw new IllegalStateException(all.size() + " are left");
      }
    }
  }

  /** The library: checks, ancestors, constraints, indexes, commit. */
  @Benchmark
  @OperationsPerInvocation(BATCH)
  public List<WorkLog> worklog(Ours ours) {
    for (int i = 0; i < BATCH; i++) {
      ours.recorded.add(ours.tenants.get(i).logs().record(ours.drafts.get(i)));
    }
    return ours.recorded;
  }

  /** Collections with the same keys. */
  @Benchmark
  @OperationsPerInvocation(BATCH)
  public PlainLogs baselineCollections(Plain plain) {
    for (WorkLog log : plain.next) {
      plain.all.add(log);
    }
    return plain.all;
  }
}
