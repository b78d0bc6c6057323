package dev.worklog.storage;

import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One open transaction of a storage; used by one thread, and only until its work returns. */
public interface StorageTransaction {

  /**
   * The rows of a table.
   *
   * @param tenantId whose rows are seen, those of others being as good as absent; null for a table
   *     without tenants, and for the library's own work across all tenants
   */
  <R extends Row> Rows<R> rows(Table<R> table, @Nullable UUID tenantId);

  /**
   * What the storage does in one step for a context.
   *
   * @param type the context's interface of operations
   * @throws IllegalArgumentException if the storage knows no such operations
   */
  <O> O operations(Class<O> type);

  /**
   * Runs a part of the transaction: if it throws, its writes alone are undone, and all else goes
   * on.
   */
  <T> T nested(Supplier<T> work);

  /**
   * Runs the action after the commit, and never if there is none. It runs outside of the
   * transaction and may begin another. One that throws keeps no other from running; what it throws
   * reaches the caller of the transaction, whose writes stay.
   */
  void afterCommit(Runnable action);
}
