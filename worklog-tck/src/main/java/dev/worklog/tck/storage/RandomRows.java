package dev.worklog.tck.storage;

import dev.worklog.storage.Column;
import dev.worklog.storage.Constraint;
import dev.worklog.storage.Row;
import dev.worklog.storage.Rows;
import dev.worklog.storage.Schema;
import dev.worklog.storage.StorageTransaction;
import dev.worklog.storage.Table;
import dev.worklog.storage.TextRule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Makes random valid rows of any table from its description alone: types, text rules, checks and
 * keys are kept, references lead to rows that this has stored. All rows are of one new tenant.
 * Values follow from the seed; ids and keys are new each time, as a storage may keep what earlier
 * runs have stored. Used by one thread.
 */
public final class RandomRows {

  private final Schema schema;
  private final long seed;
  private final RandomGenerator random;
  private final RandomValues values;
  private final UUID tenant = RandomValues.id();
  private final Map<String, List<Row>> stored = new HashMap<>();
  private final Set<List<Object>> keys = new HashSet<>();

  private RandomRows(Schema schema, long seed, boolean few) {
    this.schema = schema;
    this.seed = seed;
    this.random = new SplittableRandom(seed);
    this.values = new RandomValues(random, few);
  }

  /** Rows full of extreme values. */
  public static RandomRows extreme(Schema schema, long seed) {
    return new RandomRows(schema, seed, false);
  }

  /** Rows that share a few values, so that listings have something to tell apart. */
  public static RandomRows alike(Schema schema, long seed) {
    return new RandomRows(schema, seed, true);
  }

  public UUID tenant() {
    return tenant;
  }

  /** What chance there is comes from here. */
  RandomGenerator random() {
    return random;
  }

  RandomValues values() {
    return values;
  }

  /** The table's rows as the tenant sees them. */
  public <R extends Row> Rows<R> in(StorageTransaction transaction, Table<R> table) {
    return transaction.rows(table, table.tenant().isPresent() ? tenant : null);
  }

  /** Stores so many rows of each table, so that there is something to refer to. */
  public void populate(StorageTransaction transaction, int each) {
    for (Table<?> table : schema.tables()) {
      add(transaction, table, each);
    }
  }

  /** Stores so many rows of the table; later rows may refer to them. */
  public <R extends Row> List<R> add(StorageTransaction transaction, Table<R> table, int count) {
    spare(transaction, table, count);
    List<R> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      rows.add(next(table));
    }
    in(transaction, table).insert(rows);
    rows.forEach(row -> noteStored(table, row));
    return rows;
  }

  /**
   * Where a key lets only one row of the table refer to each row of another, stores enough of those
   * for so many rows more.
   */
  <R extends Row> void spare(StorageTransaction transaction, Table<R> table, int count) {
    for (Constraint.Unique<R> unique : table.uniques()) {
      List<Column<R, ?>> columns = new ArrayList<>(unique.columns());
      columns.removeIf(column -> column.name().equals("tenant_id"));
      Optional<Constraint.Reference<R>> only =
          columns.size() == 1 ? reference(table, columns.get(0)) : Optional.empty();
      if (only.isPresent()) {
        // Twice as many, as they are drawn by chance.
        int wanted = 2 * (stored(table).size() + count) - targets(only.get()).size();
        add(transaction, schema.table(only.get().target()).orElseThrow(), Math.max(0, wanted));
      }
    }
  }

  /** Says that the row is stored; later rows may refer to it. */
  <R extends Row> void noteStored(Table<R> table, R row) {
    stored.computeIfAbsent(table.name(), name -> new ArrayList<>()).add(row);
  }

  /** The rows that this has stored, as they were when they were new. */
  @SuppressWarnings("unchecked") // kept under the name of their table
  public <R extends Row> List<R> stored(Table<R> table) {
    return (List<R>) List.copyOf(stored.getOrDefault(table.name(), List.of()));
  }

  /** A new row, not stored yet. */
  public <R extends Row> R next(Table<R> table) {
    return make(table, RandomValues.id(), 1);
  }

  /** A row that may break a key, for its values. */
  <R extends Row> R any(Table<R> table) {
    return draw(table, RandomValues.id(), 1);
  }

  /** The next version of the row, different in everything that may change. */
  public <R extends Row> R after(Table<R> table, R row) {
    return make(table, row.id(), table.versionOf(row) + 1);
  }

  private <R extends Row> R make(Table<R> table, UUID id, long version) {
    for (int attempt = 0; attempt < 100; attempt++) {
      R row = draw(table, id, version);
      List<List<Object>> taken = new ArrayList<>();
      for (Constraint.Unique<R> unique : table.uniques()) {
        unique.key(row).ifPresent(key -> taken.add(List.of(unique.name(), key)));
      }
      if (taken.stream().noneMatch(keys::contains)) {
        keys.addAll(taken);
        return row;
      }
    }
    throw new IllegalStateException("no more keys for " + table + ", " + this);
  }

  private <R extends Row> R draw(Table<R> table, UUID id, long version) {
    Map<String, @Nullable Object> drawn = new LinkedHashMap<>();
    for (Column<R, ?> column : columns(table)) {
      drawn.put(column.name(), value(table, column));
    }
    drawn.put("id", id);
    drawn.computeIfPresent("tenant_id", (name, value) -> tenant);
    drawn.computeIfPresent("version", (name, value) -> version);
    for (Constraint.Check<R> check : table.checks()) {
      keep(table, check, drawn);
    }
    return table.make(drawn.values().toArray());
  }

  /** The columns that make up the record. */
  static <R extends Row> List<Column<R, ?>> columns(Table<R> table) {
    return table.columns().stream().filter(column -> !column.derived()).toList();
  }

  private <R extends Row> @Nullable Object value(Table<R> table, Column<R, ?> column) {
    Optional<Constraint.Reference<R>> reference = reference(table, column);
    boolean leadsNowhere = reference.isPresent() && targets(reference.get()).isEmpty();
    boolean isNull = leadsNowhere || random.nextInt(4) == 0;
    return column.nullable() && isNull ? null : some(table, column);
  }

  private static <R extends Row> Optional<Constraint.Reference<R>> reference(
      Table<R> table, Column<R, ?> column) {
    return table.references().stream().filter(each -> each.column().equals(column)).findFirst();
  }

  private List<Row> targets(Constraint.Reference<?> reference) {
    return stored.getOrDefault(reference.target(), List.of());
  }

  private UUID target(Constraint.Reference<?> reference) {
    List<Row> targets = targets(reference);
    if (targets.isEmpty()) {
      throw new IllegalStateException(reference.name() + " needs a row to refer to");
    }
    return values.one(targets).id();
  }

  /** A value of the column that is not null. */
  <R extends Row> Object some(Table<R> table, Column<R, ?> column) {
    Optional<Constraint.Reference<R>> reference = reference(table, column);
    if (reference.isPresent()) {
      return target(reference.get());
    }
    boolean inKey = table.uniques().stream().anyMatch(key -> key.columns().contains(column));
    if (column.type() == String.class
        && (inKey || column.rule().format() == TextRule.Format.EMAIL)) {
      return values.texts().unique(column.rule());
    }
    Constraint.Between<R> ends = null;
    for (Constraint.Check<R> check : table.checks()) {
      if (check instanceof Constraint.Between<R> between && between.column().equals(column)) {
        ends = between;
      }
    }
    return values.value(column, ends);
  }

  private <R extends Row> void keep(
      Table<R> table, Constraint.Check<R> check, Map<String, @Nullable Object> drawn) {
    if (check.holds(column -> drawn.get(column.name()))) {
      return;
    }
    if (check instanceof Constraint.NotBefore<R> notBefore) {
      String later = notBefore.later().name();
      drawn.put(later, drawn.put(notBefore.earlier().name(), drawn.get(later)));
    } else if (check instanceof Constraint.OneOf<R> oneOf) {
      drawn.put(oneOf.column().name(), values.oneOf(oneOf));
    } else if (check instanceof Constraint.ExactlyOne<R> exactlyOne) {
      Column<R, ?> one = values.one(exactlyOne.columns());
      exactlyOne.columns().forEach(column -> drawn.put(column.name(), null));
      drawn.put(one.name(), some(table, one));
    }
  }

  /** The row without a value in this column. */
  static <R extends Row> R without(Table<R> table, R row, Column<R, ?> column) {
    return with(table, row, column, null);
  }

  /** The row with another value in this column. */
  static <R extends Row> R with(
      Table<R> table, R row, Column<R, ?> column, @Nullable Object value) {
    Map<Column<R, ?>, @Nullable Object> change = new HashMap<>();
    change.put(column, value);
    return table.with(row, change);
  }

  /** Says the seed, for messages of assertions. */
  @Override
  public String toString() {
    return "seed " + seed;
  }
}
