package dev.worklog.tck.history;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.SplittableRandom;
import java.util.UUID;

/** The time and the ids of one side: whatever a call asks of them, the next begins alike. */
final class Ticks implements InstantSource {

  private Instant now = Instant.parse("2026-03-02T09:00:00Z");
  private SplittableRandom bits = new SplittableRandom(0);

  /** Begins a step; two in succession may have the same time. */
  void begin(long seed) {
    bits = new SplittableRandom(seed);
    now = now.plus(Duration.ofMillis(bits.nextInt(3) * 250L));
  }

  @Override
  public Instant instant() {
    return now;
  }

  /** Any bits, so that ids sort in all ways. */
  UUID id() {
    return new UUID(bits.nextLong(), bits.nextLong());
  }
}
