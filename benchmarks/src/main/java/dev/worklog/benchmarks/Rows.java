package dev.worklog.benchmarks;

import dev.worklog.benchmarks.memory.ResolveBenchmark;
import java.util.List;

/** All that is measured. */
final class Rows {

  static final List<Row> ALL =
      List.of(
          Row.of(
              "resolve",
              "in memory: resolve a task to its client and check the tenant",
              Jmh.of(ResolveBenchmark.class),
              Goal.atMost(3, "baselineMaps")));

  private Rows() {}
}
