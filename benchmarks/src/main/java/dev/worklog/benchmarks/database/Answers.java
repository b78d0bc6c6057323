package dev.worklog.benchmarks.database;

/** What is compared must be the same job. */
final class Answers {

  private Answers() {}

  static void requireSame(Object ours, Object baseline) {
    if (!ours.equals(baseline)) {
      throw new IllegalStateException(ours + " is not what the baseline says: " + baseline);
    }
  }
}
