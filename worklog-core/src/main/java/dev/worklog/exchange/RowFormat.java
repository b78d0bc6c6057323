package dev.worklog.exchange;

import dev.worklog.errors.Violation;
import dev.worklog.errors.WorklogException;
import dev.worklog.json.JsonObject;
import dev.worklog.json.Wire;
import dev.worklog.storage.Column;
import dev.worklog.storage.Row;
import dev.worklog.storage.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a table as JSON: every column by its name but for the tenant, which the whole file
 * shares, and the derived ones, which are computed again.
 */
final class RowFormat<R extends Row> {

  private final Table<R> table;
  private final List<Column<R, ?>> columns;
  private final Set<String> names = new HashSet<>();

  RowFormat(Table<R> table) {
    this.table = table;
    columns = table.columns().stream().filter(column -> !column.derived()).toList();
    columns.stream().filter(column -> !isTenant(column)).map(Column::name).forEach(names::add);
  }

  /** Where the values of the column stand among those of a row. */
  int position(Column<R, ?> column) {
    return columns.indexOf(column);
  }

  private boolean isTenant(Column<R, ?> column) {
    return table.tenant().filter(column::equals).isPresent();
  }

  Map<String, @Nullable Object> write(R row) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    @Nullable Object[] values = table.values(row);
    for (int i = 0; i < values.length; i++) {
      if (!isTenant(columns.get(i))) {
        members.put(columns.get(i).name(), json(columns.get(i), values[i]));
      }
    }
    return members;
  }

  private static <V> @Nullable Object json(Column<?, V> column, @Nullable Object value) {
    boolean isNumber =
        value instanceof Number && !(value instanceof Double d && !Double.isFinite(d));
    return isNumber
            || value == null
            || value instanceof Boolean
            || value instanceof List
            || value instanceof JsonObject
        ? value
        : column.format(column.type().cast(value));
  }

  /**
   * The values of a row, as {@link Table#values} gives them, the tenant being null.
   *
   * @throws WorklogException.Invalid if members are missing, unknown or of another type
   */
  @Nullable Object[] read(Map<?, ?> members) {
    List<Violation> violations = new ArrayList<>();
    @Nullable Object[] values = new @Nullable Object[columns.size()];
    for (int i = 0; i < values.length; i++) {
      Column<R, ?> column = columns.get(i);
      String name = column.name();
      if (!isTenant(column)) {
        if (!members.containsKey(name)) {
          violations.add(Violation.of(name, "required", "must be given, be it as null"));
        }
        try {
          values[i] = value(column, members.get(name));
        } catch (WorklogException.Invalid e) {
          e.violations().forEach(violation -> violations.add(violation.under(name)));
        }
      }
    }
    for (Object name : members.keySet()) {
      if (!names.contains(name)) {
        String why = table + " has no such column";
        violations.add(Violation.of(name.toString(), "unknown_column", why));
      }
    }
    if (!violations.isEmpty()) {
      throw new WorklogException.Invalid(violations);
    }
    return values;
  }

  private static @Nullable Object value(Column<?, ?> column, @Nullable Object json) {
    if (json == null) {
      return null;
    }
    Class<?> type = column.type();
    Optional<?> value = Optional.empty();
    if (json instanceof BigDecimal number) {
      value = number(type, number);
    } else if (json instanceof Boolean && type == Boolean.class) {
      value = Optional.of(json);
    } else if (json instanceof Map<?, ?> map && type == JsonObject.class) {
      value = Optional.of(object(map));
    } else if (json instanceof List<?> list && type == List.class) {
      value = Optional.of(list).filter(items -> items.stream().allMatch(String.class::isInstance));
    } else if (json instanceof String text) {
      value = text(column, text);
    }
    if (value.isEmpty()) {
      throw new WorklogException.Invalid(List.of(Refusal.type("", json, type.getSimpleName())));
    }
    return value.get();
  }

  private static JsonObject object(Map<?, ?> map) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    map.forEach((key, member) -> members.put((String) key, member));
    return JsonObject.of(members);
  }

  private static Optional<Object> number(Class<?> type, BigDecimal number) {
    try {
      if (type == Integer.class) {
        return Optional.of(number.intValueExact());
      }
      if (type == Long.class) {
        return Optional.of(number.longValueExact());
      }
    } catch (ArithmeticException e) {
      return Optional.empty();
    }
    if (type == Double.class) {
      return Optional.<Object>of(number.doubleValue()).filter(d -> Double.isFinite((double) d));
    }
    return type == BigDecimal.class ? Optional.of(number) : Optional.empty();
  }

  private static Optional<?> text(Column<?, ?> column, String text) {
    Class<?> type = column.type();
    if (type.isEnum()) {
      return Optional.of(constant(type, text));
    }
    boolean isText =
        type != Boolean.class
            && type != List.class
            && type != JsonObject.class
            && (type == Double.class || !Number.class.isAssignableFrom(type));
    try {
      Optional<?> value = isText ? Optional.of(column.parse(text)) : Optional.empty();
      // Only what no JSON number can say comes as text.
      return value.filter(parsed -> !(parsed instanceof Double d && Double.isFinite(d)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Object constant(Class<?> type, String wire) {
    List<String> allowed =
        Arrays.stream(type.getEnumConstants()).map(each -> ((Wire) each).wire()).toList();
    if (!allowed.contains(wire)) {
      throw new WorklogException.Invalid(
          List.of(
              new Violation(
                  "",
                  "unknown_value",
                  "'" + wire + "' is none of " + allowed,
                  Map.of("value", wire, "allowed", allowed))));
    }
    return type.getEnumConstants()[allowed.indexOf(wire)];
  }
}
