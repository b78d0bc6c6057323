package dev.worklog;

import java.time.Duration;

/** Hears of operations of the storage that took long. Safe between threads. */
@FunctionalInterface
public interface SlowOperationListener {

  /**
   * Called on the thread that waited.
   *
   * @param operation the table or the kind of operation, and the call, for example {@code
   *     worklogs.list}; {@code commit} for the end of a transaction
   */
  void slow(String operation, Duration took);
}
