package dev.worklog.tck.history;

import org.jspecify.annotations.Nullable;

/** One kind of call, its arguments taken from what has been seen and from chance. */
@FunctionalInterface
interface Step {

  /** Makes the call, tells of it, and remembers what it gave. */
  @Nullable Object run(World world, Chance chance);
}
