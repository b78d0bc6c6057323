package dev.worklog.benchmarks;

import java.util.List;
import java.util.Map;

/**
 * How a row is to be measured.
 *
 * @param pace how often everything is repeated
 * @param parameters values that replace those of the benchmarks' parameters of these names
 * @param profilers names of JMH's profilers
 */
public record Settings(Pace pace, Map<String, List<String>> parameters, List<String> profilers) {

  /** How often everything is repeated. */
  public enum Pace {
    /** As the benchmark says. */
    FULL,
    /** In one JVM for each benchmark: shows magnitudes. */
    QUICK,
    /** Once, in this JVM: shows that it runs. */
    ONCE
  }
}
