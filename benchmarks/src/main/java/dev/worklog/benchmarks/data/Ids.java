package dev.worklog.benchmarks.data;

import java.time.Instant;
import java.util.SplittableRandom;
import java.util.UUID;

/** Ids of version 7, as the library's own, but from a seed. */
final class Ids {

  private Ids() {}

  static UUID at(Instant time, SplittableRandom random) {
    long high = (time.toEpochMilli() << 16) | 0x7000 | random.nextInt(0x1000);
    long low = (random.nextLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
    return new UUID(high, low);
  }
}
