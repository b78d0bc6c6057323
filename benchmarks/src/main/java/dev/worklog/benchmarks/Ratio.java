package dev.worklog.benchmarks;

import java.util.Locale;

/**
 * One figure as multiples of another.
 *
 * @param relativeError the errors of both, taken as independent, as a part of the value
 */
record Ratio(double value, double relativeError) {

  static double joined(double a, double b) {
    return Math.hypot(Double.isNaN(a) ? 0 : a, Double.isNaN(b) ? 0 : b);
  }

  Ratio over(Ratio that) {
    return new Ratio(value / that.value, joined(relativeError, that.relativeError));
  }

  String text() {
    return amount(value) + (relativeError == 0 ? "" : " ± " + amount(value * relativeError));
  }

  static String amount(double value) {
    int digits = value >= 100 ? 0 : value >= 10 ? 1 : value >= 0.01 ? 2 : 4;
    return String.format(Locale.ROOT, "%." + digits + "f", value);
  }
}
