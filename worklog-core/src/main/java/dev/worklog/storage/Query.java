package dev.worklog.storage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a listing asks for.
 *
 * @param where all of these hold
 * @param order how the rows are ordered; it always ends with the id, in the direction of the step
 *     before
 * @param limit at most so many rows
 * @param offset so many rows are passed over first
 * @param after the values of {@code order} in the row after which to begin, null to begin at the
 *     start
 */
public record Query<R extends Row>(
    List<Condition<R>> where,
    List<Order<R>> order,
    int limit,
    long offset,
    @Nullable List<@Nullable Object> after) {

  public Query {
    where = List.copyOf(where);
    order = List.copyOf(order);
    if (order.isEmpty() || !order.get(order.size() - 1).column().name().equals("id")) {
      throw new IllegalArgumentException("an order ends with the id: " + order);
    }
    if (limit < 0
        || offset < 0
        || (after != null && (offset > 0 || after.size() != order.size()))) {
      throw new IllegalArgumentException(
          "limit " + limit + ", offset " + offset + ", after " + after);
    }
    after = after == null ? null : Collections.unmodifiableList(new ArrayList<>(after));
  }

  /** All rows that fulfil the conditions, in the table's own order. */
  public static <R extends Row> Query<R> of(Table<R> table, List<Condition<R>> where) {
    return new Query<>(where, table.order(), Integer.MAX_VALUE, 0, null);
  }

  public Query<R> orderedBy(List<Order<R>> newOrder) {
    return new Query<>(where, newOrder, limit, offset, null);
  }

  public Query<R> limitedTo(int newLimit, long newOffset) {
    return new Query<>(where, order, newLimit, newOffset, null);
  }

  /** The rows that follow the one with these values of the order. */
  public Query<R> continuedAfter(List<@Nullable Object> values, int newLimit) {
    return new Query<>(where, order, newLimit, 0, values);
  }

  /** Whether the row fulfils all conditions. */
  public boolean test(R row) {
    for (Condition<R> condition : where) {
      if (!condition.test(row)) {
        return false;
      }
    }
    return true;
  }

  /** The order as a comparator. */
  public Comparator<R> comparator() {
    return (a, b) -> {
      for (Order<R> step : order) {
        int c = step.compare(a, b);
        if (c != 0) {
          return c;
        }
      }
      return 0;
    };
  }

  /**
   * Whether the row comes after the place where this query begins; always, if it begins at the
   * start.
   */
  public boolean isAfter(R row) {
    if (after == null) {
      return true;
    }
    for (int i = 0; i < order.size(); i++) {
      Order<R> step = order.get(i);
      int c = step.column().compare(step.column().get(row), after.get(i));
      if (c != 0) {
        return step.descending() ? c < 0 : c > 0;
      }
    }
    return false;
  }

  /** The values of the order in this row, where the next slice begins. */
  public List<@Nullable Object> position(R row) {
    List<@Nullable Object> values = new ArrayList<>(order.size());
    for (Order<R> step : order) {
      values.add(step.column().get(row));
    }
    return values;
  }
}
