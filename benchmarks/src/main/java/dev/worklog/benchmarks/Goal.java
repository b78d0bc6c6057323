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
    return new AtMost(times, baseline, "");
  }

  /**
   * The same where it is measured at several sizes.
   *
   * @param at the size that it is about, as {@code logs=1000000}
   */
  static Goal atMost(double times, String baseline, String at) {
    return new AtMost(times, baseline, at);
  }

  /**
   * This other way takes at least so many times what ours takes.
   *
   * @param other the name of its method
   * @param at the size that it is about, as {@code logs=1000000}
   */
  static Goal faster(double times, String other, String at) {
    return new Faster(times, other, at);
  }

  /** Ours takes at most so many times as much at the largest size as at the smallest named. */
  static Goal growth(double times, String smallest) {
    return new Growth(times, smallest, false);
  }

  /** As {@link #growth}, compared to how much the baseline grows. */
  static Goal growthOverBaseline(double times, String smallest) {
    return new Growth(times, smallest, true);
  }

  /** Ours against a baseline, at this size or, without one, at all. */
  record AtMost(double times, String baseline, String at) implements Goal {

    @Override
    public String text() {
      return "<= " + number(times) + "x";
    }

    @Override
    public boolean isMet(double ratio) {
      return ratio <= times;
    }
  }

  /** Another way against ours, at this size. */
  record Faster(double times, String other, String at) implements Goal {

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
