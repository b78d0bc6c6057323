package dev.worklog.tck.storage;

import dev.worklog.json.Text;
import dev.worklog.storage.Column;
import dev.worklog.storage.Condition;
import dev.worklog.storage.Order;
import dev.worklog.storage.Query;
import dev.worklog.storage.Row;
import dev.worklog.storage.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Random questions about the rows of a table: every kind of condition on every column that allows
 * it, orders by up to three columns, limits, offsets and places to continue from.
 */
final class RandomQueries<R extends Row> {

  private final Table<R> table;
  private final List<R> stored;
  private final RandomRows rows;
  private final RandomGenerator random;

  RandomQueries(Table<R> table, List<R> stored, RandomRows rows) {
    this.table = table;
    this.stored = stored;
    this.rows = rows;
    this.random = rows.random();
  }

  /** A query that sees the stored rows only, all of them, in any order. */
  Query<R> ordered() {
    return Query.of(table, onlyStored()).orderedBy(order());
  }

  /** A query with conditions, and perhaps with a limit, an offset or a place to begin. */
  Query<R> next() {
    List<Condition<R>> where = new ArrayList<>(onlyStored());
    for (int i = random.nextInt(3); i > 0; i--) {
      where.add(condition());
    }
    Query<R> query = Query.of(table, where);
    if (random.nextInt(4) > 0) {
      query = query.orderedBy(order());
    }
    int limit = random.nextInt(5) == 0 ? 0 : random.nextInt(stored.size() + 5);
    return switch (random.nextInt(4)) {
      case 0 -> query;
      case 1 -> query.limitedTo(limit, 0);
      case 2 -> query.limitedTo(limit, random.nextInt(stored.size() + 5));
      default -> query.continuedAfter(query.position(somewhere()), limit);
    };
  }

  /**
   * Queries with one condition each: every range, set and null on every column that has an order.
   */
  List<Query<R>> oneByOne() {
    List<Query<R>> queries = new ArrayList<>();
    for (Column<R, ?> column : Conditions.ordered(table)) {
      List<Condition<R>> conditions = new ArrayList<>();
      conditions.add(Conditions.range(column, some(), some()));
      conditions.add(Conditions.range(column, some(), null));
      conditions.add(Conditions.range(column, null, some()));
      conditions.add(Conditions.range(column, null, null));
      conditions.add(Conditions.in(column, someRows()));
      conditions.add(Conditions.in(column, List.of(some(), some())));
      conditions.add(new Condition.IsNull<>(column, true));
      conditions.add(new Condition.IsNull<>(column, false));
      for (Condition<R> condition : conditions) {
        List<Condition<R>> where = new ArrayList<>(onlyStored());
        where.add(condition);
        queries.add(Query.of(table, where));
      }
    }
    return queries;
  }

  /** A row that is stored, or one that is not there but could be. */
  private R somewhere() {
    return random.nextInt(3) == 0 ? rows.any(table) : some();
  }

  private R some() {
    return rows.values().one(stored);
  }

  // A table without tenants holds rows of others too.
  private List<Condition<R>> onlyStored() {
    return table.tenant().isPresent() ? List.of() : List.of(Conditions.id(table, stored));
  }

  private List<Order<R>> order() {
    List<String> steps = new ArrayList<>();
    List<Column<R, ?>> columns = Conditions.ordered(table);
    columns.removeIf(column -> column.name().equals("id"));
    for (int i = random.nextInt(4); i > 0; i--) {
      Column<R, ?> column = columns.remove(random.nextInt(columns.size()));
      steps.add(column.name() + (random.nextBoolean() ? " desc" : ""));
    }
    return table.order(steps.toArray(String[]::new));
  }

  private Condition<R> condition() {
    return random.nextInt(6) == 0 ? anyOf() : simple();
  }

  private Condition<R> anyOf() {
    List<Condition<R>> any = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      any.add(random.nextInt(6) == 0 ? anyOf() : simple());
    }
    return new Condition.AnyOf<>(any);
  }

  private Condition<R> simple() {
    Column<R, ?> column = rows.values().one(table.columns());
    if (column.derived() && column.type() == String.class && random.nextInt(3) > 0) {
      return contains(table.column(column.name(), String.class));
    }
    if (column.nullable() && random.nextInt(4) == 0) {
      return new Condition.IsNull<>(column, random.nextBoolean());
    }
    if (column.type() == List.class) {
      return tags(table.listColumn(column.name()));
    }
    if (!Conditions.ordered(table).contains(column)) {
      return new Condition.IsNull<>(column, random.nextBoolean());
    }
    return random.nextBoolean() ? range(column) : Conditions.in(column, someRows());
  }

  private <V> Condition<R> range(Column<R, V> column) {
    return Conditions.range(column, end(), end());
  }

  private @Nullable R end() {
    return random.nextInt(4) == 0 ? null : somewhere();
  }

  private List<R> someRows() {
    List<R> some = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      some.add(somewhere());
    }
    return some;
  }

  private Condition<R> contains(Column<R, String> column) {
    String text = column.get(some());
    if (text == null || text.isEmpty() || random.nextInt(4) == 0) {
      return new Condition.Contains<>(column, Text.fold(rows.values().texts().any(10)));
    }
    int length = Text.length(text);
    int from = random.nextInt(length);
    int to = from + random.nextInt(Math.min(5, length - from) + 1);
    String part = text.substring(text.offsetByCodePoints(0, from), text.offsetByCodePoints(0, to));
    return new Condition.Contains<>(column, part);
  }

  private Condition<R> tags(Column<R, List<String>> column) {
    Set<String> tags = new HashSet<>();
    for (R row : someRows()) {
      List<String> values = Objects.requireNonNullElse(column.get(row), List.of());
      values.stream().skip(random.nextInt(2)).limit(1).forEach(tags::add);
    }
    return new Condition.Tags<>(column, tags, random.nextBoolean());
  }
}
