package dev.worklog.tck.storage;

import dev.worklog.storage.Column;
import dev.worklog.storage.Condition;
import dev.worklog.storage.Row;
import dev.worklog.storage.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Conditions on columns that are known only at run time. */
final class Conditions {

  private Conditions() {}

  /** The row is one of these. */
  static <R extends Row> Condition<R> id(Table<R> table, List<R> rows) {
    Set<UUID> ids = new HashSet<>();
    rows.forEach(row -> ids.add(row.id()));
    return new Condition.In<>(table.column("id", UUID.class), ids);
  }

  /** The column has the value that one of these rows has. */
  static <R extends Row, V> Condition<R> in(Column<R, V> column, List<R> rows) {
    Set<V> values = new HashSet<>();
    rows.stream().map(column::get).filter(Objects::nonNull).forEach(values::add);
    return new Condition.In<>(column, values);
  }

  /** The column lies between the values of these rows; an end without a value is open. */
  static <R extends Row, V> Condition<R> range(
      Column<R, V> column, @Nullable R from, @Nullable R to) {
    return new Condition.Range<>(
        column, from == null ? null : column.get(from), to == null ? null : column.get(to));
  }

  /** The columns by which rows can be compared on every storage. */
  static <R extends Row> List<Column<R, ?>> ordered(Table<R> table) {
    List<Column<R, ?>> ordered = new ArrayList<>();
    for (Column<R, ?> column : table.columns()) {
      // Databases keep text without a limit apart; no listing is ordered by it.
      boolean unlimited = column.type() == String.class && column.rule().maxLength() > 10_000;
      if (column.isOrdered() && !unlimited) {
        ordered.add(column);
      }
    }
    return ordered;
  }
}
