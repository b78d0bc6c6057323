package dev.worklog.benchmarks.memory;

import dev.worklog.benchmarks.data.Dataset;
import dev.worklog.log.Batch;
import dev.worklog.log.Outcome;
import dev.worklog.log.WorkLog;
import dev.worklog.log.WorkLogDraft;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Loading many logs into an empty storage as an import does: the logs of each user in one call, all
 * or nothing; beside putting the same finished records, in the same order, into plain collections.
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(2)
@Warmup(iterations = 2)
@Measurement(iterations = 3)
public class LoadBenchmark {

  /** For JMH. */
  public LoadBenchmark() {}

  /** The library's side. */
  @State(Scope.Thread)
  public static class Ours {

    /** How many logs are loaded. */
    @Param("1000000")
    public int logs;

    private final Map<UUID, List<WorkLogDraft>> drafts = new LinkedHashMap<>();
    private Dataset data;
    private Filled filled;

    /** For JMH. */
    public Ours() {}

    /** What is to be recorded. */
    @Setup
    public void prepare() {
      data = Dataset.of(1, logs);
      for (int i = 0; i < logs; i++) {
        drafts.computeIfAbsent(data.log(i).userId(), user -> new ArrayList<>()).add(data.draft(i));
      }
    }

    /** A storage without logs. */
    @Setup(Level.Invocation)
    public void empty() {
      filled = Filled.withPeople(data);
    }
  }

  /** The side of the collections. */
  @State(Scope.Thread)
  public static class Plain {

    /** How many logs are loaded. */
    @Param("1000000")
    public int logs;

    private final Map<UUID, List<WorkLog>> finished = new LinkedHashMap<>();

    /** For JMH. */
    public Plain() {}

    /** What is to be put in. */
    @Setup
    public void prepare() {
      Dataset.of(1, logs)
          .logs()
          .forEach(
              log -> finished.computeIfAbsent(log.userId(), user -> new ArrayList<>()).add(log));
    }
  }

  /** The library: checks, ancestors, constraints, indexes, a commit for each user. */
  @Benchmark
  public Filled worklog(Ours ours) {
    int recorded = 0;
    for (Map.Entry<UUID, List<WorkLogDraft>> user : ours.drafts.entrySet()) {
      List<Outcome> outcomes =
          ours.filled.of(user.getKey()).logs().recordAll(user.getValue(), Batch.ALL_OR_NOTHING);
      for (Outcome outcome : outcomes) {
        recorded += outcome instanceof Outcome.Recorded ? 1 : 0;
      }
    }
    require(recorded, ours.logs);
    return ours.filled;
  }

  /** Collections with the same keys. */
  @Benchmark
  public PlainLogs baselineCollections(Plain plain) {
    PlainLogs all = new PlainLogs();
    plain.finished.values().forEach(logs -> logs.forEach(all::add));
    require(all.size(), plain.logs);
    return all;
  }

  private static void require(int loaded, int wanted) {
    if (loaded != wanted) {
      throw new IllegalStateException(loaded + " of " + wanted + " are loaded");
    }
  }
}
