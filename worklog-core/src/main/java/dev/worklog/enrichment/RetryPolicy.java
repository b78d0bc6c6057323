package dev.worklog.enrichment;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When a log whose enrichment failed is tried again: after a delay that doubles with every attempt,
 * up to the longest one.
 *
 * @param maxAttempts how often in all; then a person has to run it again
 * @param firstDelay after the first attempt
 * @param longestDelay no delay is longer
 */
public record RetryPolicy(int maxAttempts, Duration firstDelay, Duration longestDelay) {

  private static final Duration LIMIT = Duration.ofDays(3_650);

  /** Four attempts: after 30 seconds, one minute and two. */
  public static final RetryPolicy DEFAULT =
      new RetryPolicy(4, Duration.ofSeconds(30), Duration.ofHours(1));

  /**
   * @throws IllegalArgumentException if there is no attempt, the first delay is not positive, the
   *     longest is shorter or beyond 3,650 days
   */
  public RetryPolicy {
    requireNonNull(firstDelay, "firstDelay");
    requireNonNull(longestDelay, "longestDelay");
    if (maxAttempts < 1) {
      throw new IllegalArgumentException("maxAttempts is " + maxAttempts + ", at least 1 is right");
    }
    if (firstDelay.compareTo(Duration.ofMillis(1)) < 0
        || longestDelay.compareTo(firstDelay) < 0
        || longestDelay.compareTo(LIMIT) > 0) {
      throw new IllegalArgumentException(
          "delays are "
              + firstDelay
              + " to "
              + longestDelay
              + "; the first is at least a millisecond, the longest no shorter than the first"
              + " and no longer than "
              + LIMIT);
    }
  }

  /** When the next attempt is due after so many failed ones; empty if there is none. */
  Optional<Instant> next(int failed, Instant now) {
    if (failed >= maxAttempts) {
      return Optional.empty();
    }
    Duration delay = firstDelay;
    for (int i = 1; i < failed && delay.compareTo(longestDelay) < 0; i++) {
      delay = delay.multipliedBy(2);
    }
    return Optional.of(now.plus(delay.compareTo(longestDelay) < 0 ? delay : longestDelay));
  }
}
