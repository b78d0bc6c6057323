package dev.worklog.storage;

import dev.worklog.json.Text;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The closed set of things that a listing can ask of a row. What does not fit is an operation, no
 * new condition. Immutable.
 */
public sealed interface Condition<R> {

  /** Whether the row fulfils it; what a database answers must be the same. */
  boolean test(R row);

  /** The value is one of these; with none of them, no row fits. */
  record In<R, V>(Column<R, V> column, Set<V> values) implements Condition<R> {

    public In {
      values = Set.copyOf(values);
    }

    @Override
    public boolean test(R row) {
      V value = column.get(row);
      return value != null && values.contains(value);
    }
  }

  /** The value is null, or it is not. */
  record IsNull<R>(Column<R, ?> column, boolean expected) implements Condition<R> {

    @Override
    public boolean test(R row) {
      return (column.get(row) == null) == expected;
    }
  }

  /**
   * The value is within the ends, both included; null never is, not even where both ends are open.
   */
  record Range<R, V>(Column<R, V> column, @Nullable V from, @Nullable V to)
      implements Condition<R> {

    public Range {
      if (!column.isOrdered()) {
        throw new IllegalArgumentException(column + " has no order");
      }
    }

    @Override
    public boolean test(R row) {
      V value = column.get(row);
      return value != null
          && (from == null || column.compare(value, from) >= 0)
          && (to == null || column.compare(value, to) <= 0);
    }
  }

  /**
   * The folded text stands in the column, which holds folded text; every character is an ordinary
   * one.
   */
  record Contains<R>(Column<R, String> column, String text) implements Condition<R> {

    public Contains {
      if (!text.equals(Text.fold(text))) {
        throw new IllegalArgumentException("'" + text + "' is not folded");
      }
    }

    @Override
    public boolean test(R row) {
      String value = column.get(row);
      return value != null && value.contains(text);
    }
  }

  /** The list has all of these, or at least one of them. */
  record Tags<R>(Column<R, List<String>> column, Set<String> tags, boolean all)
      implements Condition<R> {

    public Tags {
      tags = Set.copyOf(tags);
    }

    @Override
    public boolean test(R row) {
      List<String> value = column.get(row);
      return value != null && (all ? value.containsAll(tags) : !Collections.disjoint(value, tags));
    }
  }

  /** At least one of the conditions holds. */
  record AnyOf<R>(List<Condition<R>> any) implements Condition<R> {

    public AnyOf {
      any = List.copyOf(any);
    }

    @Override
    public boolean test(R row) {
      return any.stream().anyMatch(condition -> condition.test(row));
    }
  }
}
