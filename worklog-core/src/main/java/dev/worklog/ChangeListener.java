package dev.worklog;

import dev.worklog.entity.Change;

/**
 * Hears every row that is written, one by one, inside the transaction and before its commit. Rows
 * that change by a delete rule, by a move above them or by a backfill are not told of. Safe between
 * threads.
 */
@FunctionalInterface
public interface ChangeListener {

  /**
   * Called after the write. What it throws fails the call that wrote; what it writes through the
   * transaction is committed with it, and told of likewise.
   */
  void changed(Change<?> change, Transaction transaction);
}
