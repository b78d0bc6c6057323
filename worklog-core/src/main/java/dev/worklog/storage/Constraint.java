package dev.worklog.storage;

import dev.worklog.json.Wire;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A rule that stored rows keep; its name is the key that an error reports, the same on every
 * storage. Immutable.
 */
public sealed interface Constraint<R> {

  String name();

  /** A rule that a row keeps or breaks by itself. */
  sealed interface Check<R> extends Constraint<R> {

    /** Whether a row with these values keeps it. */
    boolean holds(Function<Column<R, ?>, @Nullable Object> values);

    /** Whether the row keeps it. */
    default boolean holds(R row) {
      return holds(column -> column.get(row));
    }
  }

  /**
   * No two rows have the same values in these columns; a row with a null among them is not held to
   * it.
   */
  record Unique<R>(String name, List<Column<R, ?>> columns) implements Constraint<R> {

    public Unique {
      columns = List.copyOf(columns);
    }

    /** The row's values in these columns; empty if one of them is null. */
    public Optional<List<Object>> key(R row) {
      List<Object> key = new ArrayList<>(columns.size());
      for (Column<R, ?> column : columns) {
        Object value = column.get(row);
        if (value == null) {
          return Optional.empty();
        }
        key.add(value);
      }
      return Optional.of(key);
    }

    // By hand: what records get by themselves is put together at run time, by whoever calls first.
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Unique<?> key && name.equals(key.name) && columns.equals(key.columns);
    }

    @Override
    public int hashCode() {
      return name.hashCode();
    }
  }

  /** The column holds the id of a row of the target table, or null. */
  record Reference<R>(String name, Column<R, UUID> column, String target, OnDelete onDelete)
      implements Constraint<R> {}

  /** The number is at least {@code low} and at most {@code high}, or null. */
  record Between<R>(String name, Column<R, ?> column, BigDecimal low, BigDecimal high)
      implements Check<R> {

    @Override
    public boolean holds(Function<Column<R, ?>, @Nullable Object> values) {
      Object value = values.apply(column);
      if (value == null) {
        return true;
      }
      if (value instanceof Double d && !Double.isFinite(d)) {
        return false;
      }
      BigDecimal number =
          value instanceof Integer || value instanceof Long
              ? BigDecimal.valueOf(((Number) value).longValue())
              : new BigDecimal(value.toString());
      return number.compareTo(low) >= 0 && number.compareTo(high) <= 0;
    }
  }

  /** The later value is not before the earlier one, or one of them is null. */
  record NotBefore<R>(String name, Column<R, ?> later, Column<R, ?> earlier) implements Check<R> {

    @Override
    public boolean holds(Function<Column<R, ?>, @Nullable Object> values) {
      Object end = values.apply(later);
      Object start = values.apply(earlier);
      return end == null || start == null || later.compare(end, start) >= 0;
    }
  }

  /** The wire value is one of these, or null. */
  record OneOf<R>(String name, Column<R, ?> column, List<String> wires) implements Check<R> {

    public OneOf {
      wires = List.copyOf(wires);
    }

    @Override
    public boolean holds(Function<Column<R, ?>, @Nullable Object> values) {
      Object value = values.apply(column);
      return value == null || (value instanceof Wire wire && wires.contains(wire.wire()));
    }
  }

  /** Exactly one of the columns is not null. */
  record ExactlyOne<R>(String name, List<Column<R, ?>> columns) implements Check<R> {

    public ExactlyOne {
      columns = List.copyOf(columns);
    }

    @Override
    public boolean holds(Function<Column<R, ?>, @Nullable Object> values) {
      return columns.stream().map(values).filter(Objects::nonNull).count() == 1;
    }
  }

  /** What becomes of the rows that refer to a deleted one. */
  enum OnDelete {
    /** They are deleted too. */
    CASCADE,
    /** Their reference becomes null; neither version nor times change. */
    SET_NULL,
    /** The delete is refused. */
    REFUSE
  }
}
