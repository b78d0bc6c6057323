package dev.worklog.entity;

import dev.worklog.storage.Row;
import dev.worklog.storage.Table;
import org.jspecify.annotations.Nullable;

/**
 * One row that was written: added (no before), changed (both) or deleted (no after).
 *
 * @param table the table of the row
 */
public record Change<R extends Row>(Table<R> table, @Nullable R before, @Nullable R after) {

  public Change {
    if (before == null && after == null) {
      throw new IllegalArgumentException("a change has a before or an after");
    }
  }
}
