package dev.worklog;

import dev.worklog.entity.Stopwatch;
import org.jspecify.annotations.Nullable;

/** Measures what the storage does between the end of the work and what follows the commit. */
final class Commit {

  private final Stopwatch stopwatch;
  private Stopwatch.@Nullable Span span;

  Commit(Stopwatch stopwatch) {
    this.stopwatch = stopwatch;
  }

  /** The work is done. */
  void begin() {
    span = stopwatch.start("commit");
  }

  /** The transaction is over; if its work has failed, there was no commit. */
  void end() {
    if (span != null) {
      span.end();
    }
  }
}
