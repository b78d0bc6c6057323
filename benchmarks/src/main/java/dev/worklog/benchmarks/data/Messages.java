package dev.worklog.benchmarks.data;

import java.util.SplittableRandom;

/** Text as long as commit messages are, of words as long as theirs. */
final class Messages {

  /**
   * The lengths in characters of 28,984 subjects of commits of one project, 2007 to 2026, at the
   * quantiles named beside it; between two of them lengths are taken as even.
   */
  private static final int[] LENGTHS = {
    2, 11, 22, 28, 35, 44, 52, 59, 68, 78, 96, 142, 201, 339, 769, 2_040
  };

  private static final double[] QUANTILES = {
    0, .01, .05, .1, .2, .3, .4, .5, .6, .7, .8, .9, .95, .99, .999, 1
  };

  private static final String[] WORDS =
      ("a to in on of for the and with from not fix add test tests use make move when type query key"
              + " null join remove support update entity mapping session version handle missing"
              + " wrong column columns table loading result cache check after between failure"
              + " batch criteria property collection association annotation unnecessary"
              + " documentation transaction initialization deprecated performance")
          .split(" ");

  private Messages() {}

  static String of(SplittableRandom random) {
    int length = length(random.nextDouble());
    StringBuilder text = new StringBuilder(length + 20);
    while (text.length() < length) {
      text.append(text.isEmpty() ? "" : " ").append(WORDS[random.nextInt(WORDS.length)]);
    }
    text.setLength(length);
    if (text.charAt(length - 1) == ' ') {
      text.setCharAt(length - 1, '.');
    }
    return text.toString();
  }

  private static int length(double quantile) {
    int i = 1;
    while (quantile > QUANTILES[i]) {
      i++;
    }
    double part = (quantile - QUANTILES[i - 1]) / (QUANTILES[i] - QUANTILES[i - 1]);
    return (int) Math.round(LENGTHS[i - 1] + part * (LENGTHS[i] - LENGTHS[i - 1]));
  }
}
