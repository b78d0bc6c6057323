package dev.worklog.benchmarks.memory;

import dev.worklog.benchmarks.data.Dataset;
import dev.worklog.benchmarks.data.Member;
import java.util.List;
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
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.BenchmarkParams;

/**
 * One user's month by project, of a hundred logs however many there are in all: name, entries,
 * minutes and days of each project, by name.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class MonthBenchmark {

  /** How many logs there are. */
  @Param({"10000", "100000", "1000000"})
  public int logs;

  private Months months;
  private List<Member> users = List.of();
  private int next;

  /** For JMH. */
  public MonthBenchmark() {}

  /** All logs where the benchmark of this JVM looks for them; its answers are the array's. */
  @Setup
  public void fill(BenchmarkParams params) {
    Dataset data = Dataset.of(1, logs);
    users = data.steady();
    MonthArray array = new MonthArray(data);
    String method = params.getBenchmark();
    months =
        switch (method.substring(method.lastIndexOf('.') + 1)) {
          case "worklog" -> Months.ours(data);
          case "otherStream" -> new MonthStream(data);
          case "otherH2" -> new MonthTable(data);
          case "otherCqengine" -> new MonthIndexed(data);
          default -> array;
        };
    for (Member user : users) {
      List<MonthLine> right = array.ask(user);
      if (!months.lines(user).equals(right)) {
        throw new IllegalStateException(months.lines(user) + " is not " + right);
      }
    }
  }

  private Object ask() {
    Member user = users.get(next);
    next = next + 1 == users.size() ? 0 : next + 1;
    return months.ask(user);
  }

  /** The library. */
  @Benchmark
  public Object worklog() {
    return ask();
  }

  /** A loop over an array that is sorted for this one question. */
  @Benchmark
  public Object baselineSortedArray() {
    return ask();
  }

  /** A stream over all logs. */
  @Benchmark
  public Object otherStream() {
    return ask();
  }

  /** H2 in memory with the right index. */
  @Benchmark
  public Object otherH2() {
    return ask();
  }

  /** A collection with an index on the user and one on the day. */
  @Benchmark
  public Object otherCqengine() {
    return ask();
  }
}
