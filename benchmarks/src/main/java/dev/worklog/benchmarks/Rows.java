package dev.worklog.benchmarks;

import dev.worklog.benchmarks.database.DatabaseRows;
import dev.worklog.benchmarks.memory.HeapMeasurement;
import dev.worklog.benchmarks.memory.LoadBenchmark;
import dev.worklog.benchmarks.memory.MonthBenchmark;
import dev.worklog.benchmarks.memory.ReadersBenchmark;
import dev.worklog.benchmarks.memory.RecordBenchmark;
import dev.worklog.benchmarks.memory.ResolveBenchmark;
import dev.worklog.benchmarks.start.JpaStartMeasurement;
import dev.worklog.benchmarks.start.SizeMeasurement;
import dev.worklog.benchmarks.start.StartMeasurement;
import java.util.List;
import java.util.stream.Stream;

/** All that is measured. */
final class Rows {

  private static final String MILLION = "logs=1000000";

  private static final List<Row> MEMORY_AND_START =
      List.of(
          Row.of(
              "resolve",
              "in memory: resolve a task to its client and check the tenant",
              Jmh.of(ResolveBenchmark.class),
              Goal.atMost(3, "baselineMaps")),
          Row.of(
              "record",
              "in memory: record one log",
              Jmh.of(RecordBenchmark.class).jvm("-Xmx6g"),
              Goal.atMost(4, "baselineCollections", MILLION),
              Goal.growthOverBaseline(1.3, "10000")),
          Row.of(
              "month",
              "in memory: one user's month by project",
              Jmh.of(MonthBenchmark.class).jvm("-Xmx6g"),
              Goal.atMost(2, "baselineSortedArray", MILLION),
              Goal.growth(1.3, "100000"),
              Goal.faster(20, "otherStream", MILLION),
              Goal.faster(5, "otherH2", MILLION)),
          Row.of(
              "load",
              "in memory: load one million logs",
              Jmh.of(LoadBenchmark.class).jvm("-Xmx8g"),
              Goal.atMost(2, "baselineCollections")),
          Row.of(
              "heap",
              "in memory: heap of one million logs",
              new HeapMeasurement(),
              Goal.atMost(1.5, "baselineCollections")),
          Row.of(
              "readers",
              "in memory: read while another thread writes; 90 % of the rate is 1.11x the time",
              Jmh.of(ReadersBenchmark.class).jvm("-Xmx4g"),
              Goal.atMost(1.11, "baselineUnrelatedWriter")),
          Row.of(
              "start",
              "first work log in memory from a cold JVM, the whole process",
              new StartMeasurement(),
              Goal.atMost(4, "baselineEmptyProgram")),
          Row.of(
              "start-jpa",
              "from a cold JVM to the first log in an up-to-date database of H2",
              new JpaStartMeasurement(),
              Goal.atMost(1.3, "baselineHibernate")),
          Row.of(
              "size",
              "what comes along at run time",
              new SizeMeasurement(),
              Goal.atMost(1, "baselineAllowed")));

  static final List<Row> ALL =
      Stream.concat(MEMORY_AND_START.stream(), DatabaseRows.ALL.stream()).toList();

  private Rows() {}
}
