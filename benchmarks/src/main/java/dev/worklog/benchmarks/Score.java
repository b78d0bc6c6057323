package dev.worklog.benchmarks;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one of the compared took, or needs; less is better.
 *
 * @param what the name of the benchmark's method: {@code worklog}, {@code baseline...} or {@code
 *     other...}
 * @param parameters the sizes it was measured at
 * @param error half of the interval that holds the true value with 99.9 %; not a number where
 *     nothing was repeated
 */
public record Score(
    String what, SortedMap<String, String> parameters, double value, double error, String unit) {

  /** The name of what is ours. */
  public static final String OURS = "worklog";

  /** A score with these parameters. */
  public static Score of(
      String what, Map<String, String> parameters, double value, double error, String unit) {
    return new Score(what, new TreeMap<>(parameters), value, error, unit);
  }

  boolean isOurs() {
    return what.equals(OURS);
  }

  boolean isBaseline() {
    return what.startsWith("baseline");
  }

  boolean isOther() {
    return what.startsWith("other");
  }

  /** This one as multiples of that one. */
  Ratio over(Score that) {
    return new Ratio(value / that.value, Ratio.joined(error / value, that.error / that.value));
  }

  String text() {
    return Ratio.amount(value)
        + (Double.isNaN(error) ? "" : " ± " + Ratio.amount(error))
        + " "
        + unit;
  }
}
