package dev.worklog;

import dev.worklog.errors.WorklogException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Runs transactions again that failed for a reason that passes, after a while that grows.
 *
 * @param attempts how often in all
 */
record Retries(int attempts) {

  /** For single calls. */
  static final Retries OF_CALLS = new Retries(5);

  private static final long FIRST_PAUSE_MICROS = 5_000;

  Retries {
    if (attempts < 1) {
      throw new IllegalArgumentException("attempts is " + attempts + ", at least 1 is needed");
    }
  }

  <T> T run(Supplier<T> transaction) {
    for (int attempt = 1; true; attempt++) {
      try {
        return transaction.get();
      } catch (WorklogException.StorageFailure e) {
        if (!e.isTransient() || attempt == attempts) {
          throw e;
        }
        pause(attempt, e);
      }
    }
  }

  // Those that ran into each other should not do so again, hence the chance.
  private static void pause(int attempt, WorklogException.StorageFailure failure) {
    long longest = FIRST_PAUSE_MICROS << attempt;
    try {
      TimeUnit.MICROSECONDS.sleep(ThreadLocalRandom.current().nextLong(longest));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failure;
    }
  }
}
