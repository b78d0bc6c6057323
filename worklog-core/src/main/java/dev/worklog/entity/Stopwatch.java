package dev.worklog.entity;

import java.time.Duration;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/**
 * Reports operations that take long.
 *
 * @param threshold what takes so long or longer is reported
 * @param report hears the name and the time, on the thread that waited
 */
public record Stopwatch(Duration threshold, BiConsumer<String, Duration> report) {

  /** Does the work and reports it if it was slow, whether it succeeded or not. */
  public <T> T time(String name, Supplier<T> work) {
    long start = System.nanoTime();
    try {
      return work.get();
    } finally {
      long nanos = System.nanoTime() - start;
      if (nanos >= threshold.toNanos()) {
        report.accept(name, Duration.ofNanos(nanos));
      }
    }
  }
}
