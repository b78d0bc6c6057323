package dev.worklog.entity;

import dev.worklog.errors.WorklogException;
import dev.worklog.storage.Column;
import dev.worklog.storage.Row;
import dev.worklog.storage.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows that come complete, ids, times and versions included, and not from a draft. */
public final class CompleteRow {

  private CompleteRow() {}

  /**
   * The row with these values, which keep every rule that a draft would be held to.
   *
   * @param given as {@link Table#values} gives them
   * @throws WorklogException.Invalid with everything that is wrong with them, by name of column
   */
  public static <R extends Row> R of(Table<R> table, @Nullable Object[] given) {
    List<Column<R, ?>> columns = table.columns();
    @Nullable Object[] values = new @Nullable Object[given.length];
    Checks checks = new Checks();
    for (int i = 0; i < values.length; i++) {
      Column<R, ?> column = columns.get(i);
      values[i] = Checks.normal(column, given[i]);
      checks.value(column.name(), column, values[i]);
    }
    checks.table(table, values, Column::name);
    checks.done();
    return table.make(values);
  }
}
