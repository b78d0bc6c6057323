package dev.worklog.benchmarks;

import java.util.Locale;

/** A figure to reach. */
public sealed interface Goal {

  /** As it stands in tables. */
  String text();

  /** Whether the ratio reaches it. */
  boolean isMet(double ratio);

  /**
   * Ours takes at most so many times what this baseline takes.
   *
   * @param baseline the name of its method
   */
  static Goal atMost(double times, String baseline) {
    return new AtMost(times, baseline);
  }

  /**
   * This other way takes at least so many times what ours takes.
   *
   * @param other the name of its method
   */
  static Goal faster(double times, String other) {
    return new Faster(times, other);
  }

  /** Ours takes at most so many times as much at the largest size as at the smallest named. */
  static Goal growth(double times, String smallest) {
    return new Growth(times, smallest, false);
  }

  /** As {@link #growth}, compared to how much the baseline grows. */
  static Goal growthOverBaseline(double times, String smallest) {
    return new Growth(times, smallest, true);
  }

  /** Ours against a baseline. */
  record AtMost(double times, String baseline) implements Goal {

    @Override
    public String text() {
      return "<= " + number(times) + "x";
    }

    @Override
    public boolean isMet(double ratio) {
      return ratio <= times;
    }
  }

  /** Another way against ours. */
  record Faster(double times, String other) implements Goal {

    @Override
    public String text() {
      return ">= " + number(times) + "x";
    }

    @Override
    public boolean isMet(double ratio) {
      return ratio >= times;
    }
  }

  /** The largest size against a smaller one. */
  record Growth(double times, String smallest, boolean overBaseline) implements Goal {

    @Override
    public String text() {
      return "<= " + number(times) + "x" + (overBaseline ? " the baseline's" : "");
    }

    @Override
    public boolean isMet(double ratio) {
      return ratio <= times;
    }
  }

  private static String number(double times) {
    return times == Math.rint(times)
        ? String.valueOf((long) times)
        : String.format(Locale.ROOT, "%s", times);
  }
}
