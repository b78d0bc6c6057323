package dev.worklog.inmemory;

import dev.worklog.storage.Column;
import dev.worklog.storage.Order;
import dev.worklog.storage.Row;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order in which the rows of a table are kept; ends with the id, so that no two rows are equal
 * in it.
 */
final class MemoryIndex<R extends Row> {

  private final List<Order<R>> steps;

  MemoryIndex(List<Order<R>> steps) {
    this.steps = List.copyOf(steps);
  }

  List<Order<R>> steps() {
    return steps;
  }

  Column<R, ?> column(int step) {
    return steps.get(step).column();
  }

  int compare(R a, R b) {
    for (Order<R> step : steps) {
      int c = step.compare(a, b);
      if (c != 0) {
        return c;
      }
    }
    return 0;
  }

  /** Seeks rows that have these values in the first columns. */
  Tree.Probe<R> probe(List<? extends @Nullable Object> values) {
    return row -> {
      for (int i = 0; i < values.size(); i++) {
        int c = compare(i, row, values.get(i));
        if (c != 0) {
          return c;
        }
      }
      return 0;
    };
  }

  /** Where the row's value in this step lies of the other, in the direction of the index. */
  int compare(int step, R row, @Nullable Object value) {
    Order<R> order = steps.get(step);
    int c = order.column().compare(order.column().get(row), value);
    return order.descending() ? -c : c;
  }

  @Override
  public String toString() {
    return steps.toString();
  }
}
