package dev.worklog.tck;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that goes on by a millisecond each time it is looked at. Safe between threads. */
public final class SteppingClock implements InstantSource {

  private static final Duration STEP = Duration.ofMillis(1);

  private final AtomicReference<Instant> now;

  /** Starts at this time. */
  public SteppingClock(Instant start) {
    now = new AtomicReference<>(start);
  }

  @Override
  public Instant instant() {
    return now.getAndUpdate(time -> time.plus(STEP));
  }

  /** Goes on by so much. */
  public void advance(Duration time) {
    now.updateAndGet(instant -> instant.plus(time));
  }
}
