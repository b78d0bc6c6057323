package dev.worklog.entity;

import java.util.function.Function;

/**
 * How a service reaches the storage: each call in a transaction of its own, or all calls in one.
 */
public interface Calls {

  /** Runs work that only reads. */
  <T> T read(Function<UnitOfWork, T> work);

  /** The same, all reads seeing the same moment; as part of other work, what that sees. */
  <T> T snapshot(Function<UnitOfWork, T> work);

  /** Runs work that writes; if it throws, nothing of it is stored. */
  <T> T write(Function<UnitOfWork, T> work);

  /** Everything in this unit of work, for a service that a call of another one uses. */
  static Calls in(UnitOfWork unit) {
    return new Calls() {
      @Override
      public <T> T read(Function<UnitOfWork, T> work) {
        return work.apply(unit);
      }

      @Override
      public <T> T write(Function<UnitOfWork, T> work) {
        return work.apply(unit);
      }

      @Override
      public <T> T snapshot(Function<UnitOfWork, T> work) {
        return work.apply(unit);
      }
    };
  }
}
