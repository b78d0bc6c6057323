package dev.worklog.report;

import dev.worklog.json.JsonObject;
import dev.worklog.json.Wire;
import dev.worklog.storage.Column;
import dev.worklog.storage.Row;
import dev.worklog.storage.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rows as JSON, under the names of their columns. */
final class RowJson {

  private RowJson() {}

  static <R extends Row> Map<String, @Nullable Object> of(Table<R> table, R row) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    for (Column<R, ?> column : table.columns()) {
      if (!column.derived()) {
        members.put(column.name(), value(column.get(row)));
      }
    }
    return members;
  }

  static <R extends Row> List<Map<String, @Nullable Object>> all(Table<R> table, List<R> rows) {
    return rows.stream().map(row -> of(table, row)).toList();
  }

  /** Ids, days and moments as text. */
  static @Nullable Object value(@Nullable Object value) {
    return value == null
            || value instanceof Boolean
            || value instanceof Number
            || value instanceof List<?>
            || value instanceof JsonObject
            || value instanceof Wire
        ? value
        : value.toString();
  }
}
