package dev.worklog.entity;

import java.time.Duration;
import java.util.function.BiConsumer;

/**
 * Reports operations that take long.
 *
 * @param threshold what takes so long or longer is reported
 * @param report hears the name and the time, on the thread that waited
 */
public record Stopwatch(Duration threshold, BiConsumer<String, Duration> report) {

  /**
   * Reports a call that has ended if it was slow, whether it succeeded or not.
   *
   * @param start when it began, by {@link System#nanoTime}
   * @param subject what was worked on
   * @param call what was done to it; the report names both
   */
  void ended(long start, String subject, String call) {
    long nanos = System.nanoTime() - start;
    if (isSlow(nanos)) {
      report.accept(subject + "." + call, Duration.ofNanos(nanos));
    }
  }

  private boolean isSlow(long nanos) {
    return nanos >= threshold.toNanos();
  }

  /** Begins to measure what is no single call. */
  public Span start(String name) {
    return new Span(this, name);
  }

  /** An operation that has begun. Used by one thread. */
  public static final class Span {

    private final Stopwatch stopwatch;
    private final String name;
    private final long start = System.nanoTime();
    private boolean ended;

    private Span(Stopwatch stopwatch, String name) {
      this.stopwatch = stopwatch;
      this.name = name;
    }

    /** Reports it if it was slow; later ends are ignored. */
    public void end() {
      if (ended) {
        return;
      }
      ended = true;
      long nanos = System.nanoTime() - start;
      if (stopwatch.isSlow(nanos)) {
        stopwatch.report().accept(name, Duration.ofNanos(nanos));
      }
    }
  }
}
