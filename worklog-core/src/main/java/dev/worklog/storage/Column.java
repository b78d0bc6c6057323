package dev.worklog.storage;

import dev.worklog.json.JsonObject;
import dev.worklog.json.Text;
import dev.worklog.json.Wire;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One column of a table: how it is called, what it may hold, and how it is read from the record.
 *
 * @param name as in the database, for example {@code client_id}
 * @param path as in the record, for example {@code placement.clientId}
 * @param type the Java type, boxed; {@code List} stands for a list of text
 * @param nullable whether it may be null
 * @param derived whether it is computed from the others: stored and searched, but no part of the
 *     record
 * @param rule what text in it must look like
 * @param read how it is read from a row
 */
public record Column<R, V>(
    String name,
    String path,
    Class<V> type,
    boolean nullable,
    boolean derived,
    TextRule rule,
    Function<R, @Nullable V> read) {

  private static final Set<Class<?>> PLAIN =
      Set.of(
          UUID.class,
          String.class,
          Boolean.class,
          Integer.class,
          Long.class,
          Double.class,
          BigDecimal.class,
          LocalDate.class,
          Instant.class,
          Duration.class,
          List.class,
          JsonObject.class);

  public Column {
    if (!PLAIN.contains(type) && !(type.isEnum() && Wire.class.isAssignableFrom(type))) {
      throw new IllegalArgumentException(
          "column "
              + name
              + " is a "
              + type.getName()
              + "; a column is an enum with wire values or"
              + " one of "
              + PLAIN);
    }
  }

  Column<R, V> with(TextRule other) {
    return new Column<>(name, path, type, nullable, derived, other, read);
  }

  Column<R, V> asNullable() {
    return new Column<>(name, path, type, true, derived, rule, read);
  }

  /** The value in this row. */
  public @Nullable V get(R row) {
    return read.apply(row);
  }

  /** Whether rows can be listed in the order of this column. */
  public boolean isOrdered() {
    return type != List.class && type != JsonObject.class;
  }

  /**
   * Compares two values as every storage does: null before all others, text by code point, enums by
   * wire value, ids by their bytes.
   */
  public int compare(@Nullable Object a, @Nullable Object b) {
    if (a == null || b == null) {
      return Boolean.compare(a != null, b != null);
    }
    if (a == b) {
      return 0;
    }
    // First the types that rows are most often ordered by: to ask for an interface takes longer.
    if (a instanceof UUID id) {
      return compare(id, (UUID) b);
    }
    if (a instanceof LocalDate day) {
      return day.compareTo((LocalDate) b);
    }
    if (a instanceof Instant moment) {
      return moment.compareTo((Instant) b);
    }
    if (a instanceof String text) {
      return Text.ORDER.compare(text, (String) b);
    }
    return a instanceof Wire value ? value.wire().compareTo(((Wire) b).wire()) : natural(a, b);
  }

  /** Compares ids by their bytes, which for version 7 is by time. */
  public static int compare(UUID a, UUID b) {
    int high = Long.compareUnsigned(a.getMostSignificantBits(), b.getMostSignificantBits());
    return high != 0
        ? high
        : Long.compareUnsigned(a.getLeastSignificantBits(), b.getLeastSignificantBits());
  }

  @SuppressWarnings("unchecked") // both are values of this column, whose type is comparable
  private static int natural(Object a, Object b) {
    return ((Comparable<Object>) a).compareTo(b);
  }

  /** The value as text that {@link #parse} reads back, for tokens and exports. */
  public String format(V value) {
    return value instanceof Wire wire ? wire.wire() : value.toString();
  }

  /**
   * Reads what {@link #format} wrote.
   *
   * @throws IllegalArgumentException if the text is no value of this column
   */
  public V parse(String text) {
    try {
      return type.cast(ValueText.parse(type, text));
    } catch (RuntimeException e) {
      throw new IllegalArgumentException("'" + text + "' is no " + type.getSimpleName(), e);
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Column<?, ?> c && c.name.equals(name) && c.read == read;
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }

  @Override
  public String toString() {
    return name;
  }
}
