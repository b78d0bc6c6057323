package dev.worklog.storage;

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

  @Override
  public String toString() {
    return column.name() + (descending ? " desc" : "");
  }
}
