package dev.worklog.inmemory;

import dev.worklog.storage.Column;
import dev.worklog.storage.Condition;
import dev.worklog.storage.Order;
import dev.worklog.storage.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An order in which rows of a table are kept; ends with the id, so that no two rows are equal in
 * it. Those that have null in a column by which rows are only ever looked up are left out.
 */
final class MemoryIndex<R extends Row> {

  private final List<Order<R>> steps;
  // The same, taken apart: rows are compared more often than anything else is done.
  private final Column<R, ?>[] columns;
  private final boolean[] descending;
  private final List<Column<R, ?>> needed;
  private final int seekable;

  /**
   * @param needed the columns of these steps that no row here has null in
   */
  MemoryIndex(List<Order<R>> steps, Set<Column<R, ?>> needed) {
    this.steps = List.copyOf(steps);
    this.columns = columns(steps);
    this.descending = new boolean[steps.size()];
    for (int i = 0; i < descending.length; i++) {
      descending[i] = steps.get(i).descending();
    }
    this.needed = List.copyOf(needed);
    int last = steps.size();
    while (last > 0 && !needed.contains(steps.get(last - 1).column())) {
      last--;
    }
    this.seekable = last;
  }

  @SuppressWarnings("unchecked") // an array of what it holds cannot be made
  private static <R> Column<R, ?>[] columns(List<Order<R>> steps) {
    Column<R, ?>[] columns = (Column<R, ?>[]) new Column<?, ?>[steps.size()];
    for (int i = 0; i < columns.length; i++) {
      columns[i] = steps.get(i).column();
    }
    return columns;
  }

  /** Whether the row is here. */
  boolean holds(R row) {
    for (Column<R, ?> column : needed) {
      if (column.get(row) == null) {
        return false;
      }
    }
    return true;
  }

  /** In so many of the first columns a value must be sought, so that no row is missed. */
  int seekable() {
    return seekable;
  }

  List<Order<R>> steps() {
    return steps;
  }

  /** The rows in this order. */
  List<R> sorted(List<R> rows) {
    List<R> sorted = new ArrayList<>(rows);
    int alike = alike(rows);
    sorted.sort((a, b) -> compare(a, b, alike));
    return sorted;
  }

  /** In so many of the first columns the rows do not differ, which need not be found out again. */
  private int alike(List<R> rows) {
    R first = rows.get(0);
    int alike = columns.length;
    for (R row : rows) {
      int i = 0;
      while (i < alike && compare(i, columns[i].get(first), columns[i].get(row)) == 0) {
        i++;
      }
      alike = i;
    }
    return alike;
  }

  private int compare(R a, R b, int alike) {
    for (int i = alike; i < columns.length; i++) {
      int c = compare(i, columns[i].get(a), columns[i].get(b));
      if (c != 0) {
        return c;
      }
    }
    return 0;
  }

  @SuppressWarnings("ReferenceEquality") // most often they are one object
  private int compare(int step, @Nullable Object a, @Nullable Object b) {
    if (a == b) {
      return 0;
    }
    int c = columns[step].compare(a, b);
    return descending[step] ? -c : c;
  }

  /** The place of this row. */
  Tree.Probe<R> probe(R row) {
    @Nullable Object[] values = new @Nullable Object[steps.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = columns[i].get(row);
    }
    return new Prefix(values);
  }

  /** Seeks rows that have these values in the first columns. */
  Tree.Probe<R> probe(List<? extends @Nullable Object> values) {
    return new Prefix(values.toArray());
  }

  /** Seeks rows that have these values in the first columns, and in the next one of the range. */
  Tree.Probe<R> probe(List<? extends @Nullable Object> values, Condition.Range<R, ?> range) {
    return new Within(values.toArray(), range);
  }

  private class Prefix implements Tree.Probe<R> {

    private final @Nullable Object[] values;

    Prefix(@Nullable Object[] values) {
      this.values = values;
    }

    @Override
    public int compare(R row) {
      return compare(row, 0);
    }

    @Override
    public int compare(R row, int alike) {
      for (int i = alike; i < values.length; i++) {
        int c = MemoryIndex.this.compare(i, columns[i].get(row), values[i]);
        if (c != 0) {
          return c < 0 ? -i - 1 : i + 1;
        }
      }
      return 0;
    }
  }

  private final class Within extends Prefix {

    private final int parts;
    private final Column<R, ?> column;
    private final @Nullable Object from;
    private final @Nullable Object to;
    private final boolean down;

    Within(@Nullable Object[] values, Condition.Range<R, ?> range) {
      super(values);
      this.parts = values.length + 1;
      this.column = columns[values.length];
      this.from = range.from();
      this.to = range.to();
      this.down = descending[values.length];
    }

    @Override
    public int compare(R row, int alike) {
      int c = super.compare(row, alike);
      if (c != 0) {
        return c;
      }
      Object value = column.get(row);
      if (from != null && column.compare(value, from) < 0) {
        return down ? parts : -parts;
      }
      return to != null && column.compare(value, to) > 0 ? (down ? -parts : parts) : 0;
    }
  }

  @Override
  public String toString() {
    return steps.toString();
  }
}
