package dev.worklog.storage;

import org.jspecify.annotations.Nullable;

/** One step of an order: by this column, null first when ascending and last when descending. */
public record Order<R>(Column<R, ?> column, boolean descending) {

  /** Compares two rows by this step. */
  public int compare(R a, R b) {
    int c = column.compare(column.get(a), column.get(b));
    return descending ? -c : c;
  }

  public Order<R> reversed() {
    return new Order<>(column, !descending);
  }

  // By hand: what records get by themselves is put together at run time, by whoever calls first.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Order<?> order
        && descending == order.descending
        && column.equals(order.column);
  }

  @Override
  public int hashCode() {
    return 2 * column.hashCode() + (descending ? 1 : 0);
  }

  @Override
  public String toString() {
    return column.name() + (descending ? " desc" : "");
  }
}
