package dev.worklog.entity;

import dev.worklog.errors.WorklogException;
import java.util.List;

/** Refuses writes for the sake of something that the written rows do not know. */
@FunctionalInterface
public interface WriteGuard {

  /** Refuses nothing. */
  static WriteGuard none() {
    return (unit, changes) -> {};
  }

  /**
   * Looks at rows of one table that are about to change or to go, or that have just been added, in
   * the transaction that does it.
   *
   * @throws WorklogException.GuardFailed with everything that speaks against it
   */
  void check(UnitOfWork unit, List<? extends Change<?>> changes);

  /** A part of the transaction was undone: what has been looked at may be different now. */
  default void undone() {}
}
