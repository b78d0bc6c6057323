package dev.worklog.entity;

import dev.worklog.errors.Violation;
import dev.worklog.errors.WorklogException;
import dev.worklog.page.Page;
import dev.worklog.page.Slice;
import dev.worklog.storage.Column;
import dev.worklog.storage.Condition;
import dev.worklog.storage.Order;
import dev.worklog.storage.Query;
import dev.worklog.storage.Row;
import dev.worklog.storage.Table;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A question about the rows of a table, answered whole, by pages or by slices.
 *
 * @param where all of these hold
 * @param order ends with the id
 */
public record Listing<R extends Row>(
    Table<R> table, List<Condition<R>> where, List<Order<R>> order) {

  /** A page or slice has at most so many items. */
  public static final int MAX_SIZE = 10_000;

  // Legal text never holds it.
  private static final String SEPARATOR = "\0";
  private static final String NULL = "-";
  private static final String VALUE = "=";

  /** In the table's own order. */
  public static <R extends Row> Listing<R> of(Table<R> table, List<Condition<R>> where) {
    return new Listing<>(table, where, table.order());
  }

  /** All rows, without limit or start. */
  public Query<R> query() {
    return Query.of(table, where).orderedBy(order);
  }

  public List<R> all(UnitOfWork unit) {
    return unit.rows(table).list(query());
  }

  /** Page {@code page}, the first being 1. */
  public Page<R> page(UnitOfWork unit, int page, int size) {
    return page(unit, page, size, unit.rows(table)::list);
  }

  /** The same, rows being read in some other way than from the table alone. */
  public <T> Page<T> page(UnitOfWork unit, int page, int size, Function<Query<R>, List<T>> read) {
    checkSize(size);
    check("page", page, Integer.MAX_VALUE);
    List<T> items = read.apply(query().limitedTo(size, (page - 1L) * size));
    return new Page<>(items, page, size, unit.rows(table).count(query()));
  }

  public Slice<R> slice(UnitOfWork unit, int size, @Nullable String token) {
    return slice(size, token, unit.rows(table)::list, row -> row);
  }

  /** The same, rows being read in some other way than from the table alone. */
  public <T> Slice<T> slice(
      int size, @Nullable String token, Function<Query<R>, List<T>> read, Function<T, R> row) {
    checkSize(size);
    Query<R> query = query();
    query =
        token == null
            ? query.limitedTo(size + 1, 0)
            : query.continuedAfter(position(token), size + 1);
    List<T> items = read.apply(query);
    if (items.size() <= size) {
      return new Slice<>(items, null);
    }
    R last = row.apply(items.get(size - 1));
    return new Slice<>(items.subList(0, size), token(query.position(last)));
  }

  private static void checkSize(int size) {
    check("size", size, MAX_SIZE);
  }

  private static void check(String path, int number, int max) {
    if (number < 1 || number > max) {
      throw new WorklogException.Invalid(List.of(Violation.outOfRange(path, number, 1, max)));
    }
  }

  private String signature() {
    return table.name()
        + ":"
        + order.stream().map(Order::toString).collect(Collectors.joining(","));
  }

  private String token(List<@Nullable Object> values) {
    StringBuilder text = new StringBuilder(signature());
    for (int i = 0; i < values.size(); i++) {
      text.append(SEPARATOR).append(format(order.get(i).column(), values.get(i)));
    }
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static <R, V> String format(Column<R, V> column, @Nullable Object value) {
    return value == null ? NULL : VALUE + column.format(column.type().cast(value));
  }

  private List<@Nullable Object> position(String token) {
    try {
      String text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
      String[] parts = text.split(SEPARATOR, -1);
      if (parts.length != order.size() + 1 || !parts[0].equals(signature())) {
        throw new IllegalArgumentException("made for " + parts[0]);
      }
      List<@Nullable Object> values = new ArrayList<>();
      Checks checks = new Checks();
      for (int i = 0; i < order.size(); i++) {
        String part = parts[i + 1];
        values.add(part.equals(NULL) ? null : order.get(i).column().parse(value(part)));
        checks.value("token", order.get(i).column(), values.get(i));
      }
      if (!checks.violations().isEmpty()) {
        throw new IllegalArgumentException(checks.violations().toString());
      }
      return values;
    } catch (IllegalArgumentException e) {
      throw new WorklogException.Invalid(
          "token", "token", "is no token of this listing in this order");
    }
  }

  private static String value(String part) {
    if (!part.startsWith(VALUE)) {
      throw new IllegalArgumentException(part);
    }
    return part.substring(VALUE.length());
  }
}
