package dev.worklog.tck.storage;

import dev.worklog.storage.Column;
import dev.worklog.storage.Constraint;
import dev.worklog.storage.Row;
import dev.worklog.storage.Table;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/** Rows that break one constraint and keep all others, made from rows that keep all. */
final class Breaks {

  private Breaks() {}

  /** The row, each time broken in another way; none if its types leave no way. */
  static <R extends Row> List<R> check(RandomRows rows, Table<R> table, Constraint.Check<R> check) {
    R row = rows.next(table);
    List<R> broken = new ArrayList<>();
    if (check instanceof Constraint.Between<R> between) {
      outside(between).forEach(v -> broken.add(RandomRows.with(table, row, between.column(), v)));
    } else if (check instanceof Constraint.NotBefore<R> notBefore) {
      broken.add(reversed(table, row, notBefore));
    } else if (check instanceof Constraint.OneOf<R> oneOf) {
      for (Object constant : oneOf.column().type().getEnumConstants()) {
        broken.add(RandomRows.with(table, row, oneOf.column(), constant));
      }
    } else if (check instanceof Constraint.ExactlyOne<R> exactlyOne) {
      broken.addAll(notOne(rows, table, row, exactlyOne));
    }
    broken.removeIf(check::holds);
    return broken;
  }

  private static List<Object> outside(Constraint.Between<?> between) {
    BigDecimal below = between.low().subtract(BigDecimal.ONE);
    BigDecimal above = between.high().add(BigDecimal.ONE);
    List<Object> outside = new ArrayList<>();
    for (BigDecimal number : List.of(below, above)) {
      number(between.column().type(), number).ifPresent(outside::add);
    }
    if (between.column().type() == Double.class) {
      outside.add(Math.nextDown(between.low().doubleValue()));
      outside.add(Math.nextUp(between.high().doubleValue()));
    }
    return outside;
  }

  private static Optional<Object> number(Class<?> type, BigDecimal number) {
    if (type == Double.class) {
      return Optional.of(number.doubleValue());
    }
    if (type == BigDecimal.class) {
      return Optional.of(number);
    }
    long bits = type == Integer.class ? Integer.SIZE : Long.SIZE;
    if (number.toBigInteger().bitLength() >= bits) {
      return Optional.empty();
    }
    return Optional.of(type == Integer.class ? (Object) number.intValue() : number.longValue());
  }

  private static <R extends Row> R reversed(
      Table<R> table, R row, Constraint.NotBefore<R> notBefore) {
    List<Object> pair = pair(notBefore.later().type());
    R begun = RandomRows.with(table, row, notBefore.earlier(), pair.get(1));
    return RandomRows.with(table, begun, notBefore.later(), pair.get(0));
  }

  /** Two values, the first just before the second. */
  private static List<Object> pair(Class<?> type) {
    if (type == LocalDate.class) {
      return List.of(LocalDate.of(2026, 2, 28), LocalDate.of(2026, 3, 1));
    }
    if (type == Instant.class) {
      return List.of(Instant.EPOCH.minus(1, ChronoUnit.MICROS), Instant.EPOCH);
    }
    if (type == Duration.class) {
      return List.of(Duration.ZERO, Duration.of(1, ChronoUnit.MICROS));
    }
    if (type == Integer.class) {
      return List.of(-1, 0);
    }
    return type == Long.class
        ? List.of(-1L, 0L)
        : List.of(BigDecimal.ONE.negate(), BigDecimal.ZERO);
  }

  private static <R extends Row> List<R> notOne(
      RandomRows rows, Table<R> table, R row, Constraint.ExactlyOne<R> check) {
    R none = row;
    R all = row;
    for (Column<R, ?> column : check.columns()) {
      none = RandomRows.without(table, none, column);
      if (column.get(all) == null) {
        all = RandomRows.with(table, all, column, rows.some(table, column));
      }
    }
    return List.of(none, all);
  }

  /** The row that refers to this id, and to nothing instead of it where only one may be set. */
  static <R extends Row> R reference(
      Table<R> table, R row, Constraint.Reference<R> reference, UUID id) {
    R referring = RandomRows.with(table, row, reference.column(), id);
    for (Constraint.Check<R> check : table.checks()) {
      if (check instanceof Constraint.ExactlyOne<R> one
          && one.columns().contains(reference.column())) {
        for (Column<R, ?> column : one.columns()) {
          if (!column.equals(reference.column())) {
            referring = RandomRows.without(table, referring, column);
          }
        }
      }
    }
    return referring;
  }

  /** The new row with the key that the other has; empty if the other has none. */
  static <R extends Row> Optional<R> key(
      Table<R> table, Constraint.Unique<R> unique, R other, R row) {
    if (unique.key(other).isEmpty()) {
      return Optional.empty();
    }
    return vary(table, unique, other, row, taken -> unique.key(taken).equals(unique.key(other)));
  }

  /**
   * The row with values of the other in the columns of the key, or in one that a derived column of
   * the key is computed from.
   */
  private static <R extends Row> Optional<R> vary(
      Table<R> table, Constraint.Unique<R> unique, R other, R row, Predicate<R> wanted) {
    R varied = row;
    for (Column<R, ?> column : unique.columns()) {
      if (!column.derived()) {
        varied = RandomRows.with(table, varied, column, column.get(other));
      }
    }
    if (wanted.test(varied)) {
      return Optional.of(varied);
    }
    for (Column<R, ?> column : RandomRows.columns(table)) {
      R once = RandomRows.with(table, varied, column, column.get(other));
      if (!column.name().equals("id") && wanted.test(once)) {
        return Optional.of(once);
      }
    }
    return Optional.empty();
  }

  /** The row with a null in the key; empty if the key allows none. */
  static <R extends Row> Optional<R> nullKey(Table<R> table, Constraint.Unique<R> unique, R row) {
    if (unique.key(row).isEmpty()) {
      return Optional.of(row);
    }
    for (Column<R, ?> column : RandomRows.columns(table)) {
      if (column.nullable()) {
        R without = RandomRows.without(table, row, column);
        boolean isValid = table.checks().stream().allMatch(check -> check.holds(without));
        if (isValid && unique.key(without).isEmpty()) {
          return Optional.of(without);
        }
      }
    }
    return Optional.empty();
  }
}
