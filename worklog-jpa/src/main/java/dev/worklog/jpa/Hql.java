package dev.worklog.jpa;

import dev.worklog.storage.Column;
import dev.worklog.storage.Condition;
import dev.worklog.storage.Index;
import dev.worklog.storage.Order;
import dev.worklog.storage.Query;
import dev.worklog.storage.Row;
import dev.worklog.storage.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.query.CommonQueryContract;
import org.jspecify.annotations.Nullable;

/** Conditions and orders as HQL on a root called {@code e}; every value is a parameter. */
final class Hql {

  private final Database database;
  private final Map<String, Object> parameters = new LinkedHashMap<>();

  Hql(Database database) {
    this.database = database;
  }

  /** A new parameter with this value. */
  String parameter(Object value) {
    String name = "p" + parameters.size();
    parameters.put(name, value);
    return ":" + name;
  }

  /** Gives the query all parameters. */
  <Q extends CommonQueryContract> Q bind(Q query) {
    parameters.forEach(query::setParameter);
    return query;
  }

  /** All conditions, with {@code where} before them; empty if there are none. */
  <R extends Row> String where(List<Condition<R>> conditions, @Nullable String more) {
    List<String> all = new ArrayList<>();
    conditions.forEach(condition -> all.add(condition(condition)));
    if (more != null) {
      all.add(more);
    }
    return all.isEmpty() ? "" : " where " + String.join(" and ", all);
  }

  /** The rows of some tenant that refer to one of many, with {@code where} before it. */
  <R extends Row> Optional<String> ofMany(Table<R> table, List<Condition<R>> conditions) {
    if (conditions.size() != 2
        || !(conditions.get(0) instanceof Condition.In<R, ?> tenant)
        || !(conditions.get(1) instanceof Condition.In<R, ?> many)
        || tenant.values().size() != 1
        || many.values().size() < 2
        || table.references().stream().noneMatch(each -> each.column().equals(many.column()))) {
      return Optional.empty();
    }
    return Optional.of(
        " where "
            + in(tenant, database.besideList(EntityMapper.path(tenant.column())))
            + " and "
            + in(many));
  }

  private <R extends Row> String condition(Condition<R> condition) {
    if (condition instanceof Condition.In<R, ?> in) {
      return in(in);
    }
    if (condition instanceof Condition.IsNull<R> isNull) {
      return EntityMapper.path(isNull.column()) + (isNull.expected() ? " is null" : " is not null");
    }
    if (condition instanceof Condition.Range<R, ?> range) {
      return range(range);
    }
    if (condition instanceof Condition.Contains<R> contains) {
      String path = EntityMapper.path(contains.column());
      return "locate(" + parameter(contains.text()) + ", " + path + ") > 0";
    }
    if (condition instanceof Condition.Tags<R> tags) {
      return tags(tags);
    }
    return anyOf((Condition.AnyOf<R>) condition);
  }

  private <R extends Row> String in(Condition.In<R, ?> in) {
    return in(in, EntityMapper.path(in.column()));
  }

  private <R extends Row> String in(Condition.In<R, ?> in, String path) {
    if (in.values().isEmpty()) {
      return "1 = 0";
    }
    List<Object> values = new ArrayList<>();
    for (Object value : in.values()) {
      Object stored = EntityMapper.toDatabase(value);
      if (stored != null) {
        values.add(stored);
      }
    }
    return values.size() == 1
        ? path + " = " + parameter(values.get(0))
        : database.isAnyOf(path, parameter(database.many(values)));
  }

  private <R extends Row> String range(Condition.Range<R, ?> range) {
    List<String> ends = new ArrayList<>();
    String path = database.ordered(range.column(), EntityMapper.path(range.column()));
    if (range.from() != null) {
      ends.add(path + " >= " + value(range.column(), range.from()));
    }
    if (range.to() != null) {
      ends.add(path + " <= " + value(range.column(), range.to()));
    }
    return ends.isEmpty()
        ? EntityMapper.path(range.column()) + " is not null"
        : String.join(" and ", ends);
  }

  private String value(Column<?, ?> column, Object value) {
    Object stored = EntityMapper.toDatabase(value);
    return database.ordered(column, parameter(stored == null ? value : stored));
  }

  private <R extends Row> String tags(Condition.Tags<R> tags) {
    if (tags.tags().isEmpty()) {
      return tags.all() ? "1 = 1" : "1 = 0";
    }
    String path = EntityMapper.path(tags.column());
    return tags.tags().stream()
        .sorted()
        .map(tag -> database.hasTag(path, parameter(database.tag(tag))))
        .collect(Collectors.joining(tags.all() ? " and " : " or ", "(", ")"));
  }

  private <R extends Row> String anyOf(Condition.AnyOf<R> anyOf) {
    return anyOf.any().isEmpty()
        ? "1 = 0"
        : anyOf.any().stream().map(this::condition).collect(Collectors.joining(" or ", "(", ")"));
  }

  /**
   * The order, with {@code order by} before it.
   *
   * @param where what all of the rows fulfil
   */
  <R extends Row> String orderBy(Table<R> table, List<Condition<R>> where, List<Order<R>> order) {
    Stream<String> alike =
        database.sortsByWholeIndexes() ? alike(table, where, order.get(0)) : Stream.of();
    return Stream.concat(alike, order.stream().map(this::step))
        .collect(Collectors.joining(", ", " order by ", ""));
  }

  /** What an index begins with that all rows have alike, and that then goes on by the order. */
  private static <R extends Row> Stream<String> alike(
      Table<R> table, List<Condition<R>> where, Order<R> order) {
    List<Order<R>> longest = List.of();
    for (Index<R> index : table.indexes()) {
      List<Order<R>> columns = index.columns();
      int alike = 0;
      while (alike < columns.size() && isOne(columns.get(alike).column(), where)) {
        alike++;
      }
      if (alike > longest.size() && alike < columns.size() && columns.get(alike).equals(order)) {
        longest = columns.subList(0, alike);
      }
    }
    return longest.stream()
        .map(step -> EntityMapper.path(step.column()) + (step.descending() ? " desc" : ""));
  }

  private static <R extends Row> boolean isOne(Column<R, ?> column, List<Condition<R>> where) {
    return where.stream()
        .anyMatch(
            condition ->
                condition instanceof Condition.In<R, ?> in
                    && in.column().equals(column)
                    && in.values().size() == 1);
  }

  private <R extends Row> String step(Order<R> step) {
    // Only where null is possible, so that indexes serve the others as they are.
    String nulls =
        step.column().nullable() ? (step.descending() ? " nulls last" : " nulls first") : "";
    return database.ordered(step.column(), EntityMapper.path(step.column()))
        + (step.descending() ? " desc" : " asc")
        + nulls;
  }

  /**
   * How many rows and from which on. The number is part of the text: a database that plans for any
   * values could only guess at a parameter.
   */
  <R extends Row> String limit(Query<R> query) {
    if (query.limit() == Integer.MAX_VALUE && query.offset() == 0) {
      return "";
    }
    int first = (int) Math.min(query.offset(), Integer.MAX_VALUE);
    return " limit " + query.limit() + (first == 0 ? "" : " offset " + parameter(first));
  }

  /** Holds for rows after the place where the query begins; null if it begins at the start. */
  <R extends Row> @Nullable String after(Query<R> query) {
    List<@Nullable Object> values = query.after();
    if (values == null) {
      return null;
    }
    List<Order<R>> order = query.order();
    Order<R> first = order.get(0);
    if (order.stream().anyMatch(step -> step.column().nullable())) {
      return after(order, values, 0);
    }
    if (database.comparesRows()
        && order.stream().allMatch(step -> step.descending() == first.descending())) {
      return row(order, values);
    }
    // Says nothing new, but where in the index to begin.
    String path = database.ordered(first.column(), EntityMapper.path(first.column()));
    return path
        + (first.descending() ? " <= " : " >= ")
        + value(first.column(), Objects.requireNonNull(values.get(0)))
        + " and "
        + after(order, values, 0);
  }

  private <R extends Row> String row(List<Order<R>> order, List<@Nullable Object> values) {
    List<String> paths = new ArrayList<>();
    List<String> given = new ArrayList<>();
    for (int i = 0; i < order.size(); i++) {
      Column<R, ?> column = order.get(i).column();
      paths.add(EntityMapper.path(column));
      Object value = Objects.requireNonNull(values.get(i));
      // Within a row, Hibernate binds days by the calendar that was in use before 1582.
      given.add(
          value instanceof LocalDate day
              ? "cast(" + parameter(day.toString()) + " as LocalDate)"
              : value(column, value));
    }
    return "("
        + String.join(", ", paths)
        + (order.get(0).descending() ? ") < (" : ") > (")
        + String.join(", ", given)
        + ")";
  }

  private <R extends Row> String after(
      List<Order<R>> order, List<@Nullable Object> values, int from) {
    Order<R> step = order.get(from);
    Object value = values.get(from);
    String beyond = beyond(step, value);
    if (from == order.size() - 1) {
      return beyond;
    }
    String equal = equal(step.column(), value);
    String rest = after(order, values, from + 1);
    return "(" + beyond + " or (" + equal + " and " + rest + "))";
  }

  private <R extends Row> String beyond(Order<R> step, @Nullable Object value) {
    String path = EntityMapper.path(step.column());
    if (value == null) {
      return step.descending() ? "1 = 0" : path + " is not null";
    }
    String compared =
        database.ordered(step.column(), path)
            + (step.descending() ? " < " : " > ")
            + value(step.column(), value);
    return step.column().nullable() && step.descending()
        ? "(" + compared + " or " + path + " is null)"
        : compared;
  }

  private String equal(Column<?, ?> column, @Nullable Object value) {
    String path = EntityMapper.path(column);
    if (value == null) {
      return path + " is null";
    }
    Object stored = EntityMapper.toDatabase(value);
    return path + " = " + parameter(stored == null ? value : stored);
  }
}
