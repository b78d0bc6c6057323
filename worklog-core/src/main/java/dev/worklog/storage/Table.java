package dev.worklog.storage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A table as data: what memory enforces, what migrations are held against, and what errors are
 * named after. Its columns are read from the record, see {@link TableBuilder}. Immutable.
 */
public final class Table<R extends Row> {

  private final Class<R> type;
  private final String name;
  private final Context context;
  private final Shape<R> shape;
  private final Map<String, Column<R, ?>> byName;
  private final List<Column<R, ?>> columns;
  private final Map<Column<R, ?>, Integer> positions = new HashMap<>();
  private final List<Column<R, ?>> kept;
  private final List<Constraint<R>> constraints;
  private final List<Constraint.Check<R>> checks;
  private final List<Constraint.Unique<R>> uniques;
  private final List<Constraint.Reference<R>> references;
  private final List<EmbeddedIds<R>> embedded;
  private final List<Index<R>> indexes;
  private final List<Order<R>> order;
  private final @Nullable Column<R, UUID> tenant;
  private final @Nullable Column<R, Long> version;

  Table(TableBuilder<R> builder) {
    type = builder.type();
    name = builder.name();
    context = builder.context();
    shape = builder.shape();
    byName = new LinkedHashMap<>(builder.columns());
    columns = List.copyOf(byName.values());
    for (Column<R, ?> column : columns) {
      positions.put(column, positions.size());
    }
    kept = List.copyOf(builder.kept());
    constraints = List.copyOf(builder.constraints());
    checks = only(Constraint.Check.class);
    uniques = only(Constraint.Unique.class);
    references = only(Constraint.Reference.class);
    embedded = List.copyOf(builder.embedded());
    indexes = List.copyOf(builder.indexes());
    order = List.copyOf(builder.order());
    tenant = byName.containsKey("tenant_id") ? column("tenant_id", UUID.class) : null;
    version = byName.containsKey("version") ? column("version", Long.class) : null;
  }

  @SuppressWarnings("unchecked") // constraints of this table are of its rows
  private <C> List<C> only(Class<?> kind) {
    List<C> found = new ArrayList<>();
    for (Constraint<R> constraint : constraints) {
      if (kind.isInstance(constraint)) {
        found.add((C) constraint);
      }
    }
    return List.copyOf(found);
  }

  /** Begins the description of a table whose rows are these records. */
  public static <R extends Row> TableBuilder<R> of(Class<R> type, String name, Context context) {
    return new TableBuilder<>(type, name, context);
  }

  public Class<R> type() {
    return type;
  }

  public String name() {
    return name;
  }

  public Context context() {
    return context;
  }

  /** Those of the record in its order, then the derived ones. */
  public List<Column<R, ?>> columns() {
    return columns;
  }

  /** Where the column stands among {@link #columns}; -1 if it is another table's. */
  public int position(Column<R, ?> column) {
    return positions.getOrDefault(column, -1);
  }

  /** All that a database has: {@link #columns}, then those that no row has. */
  public List<Column<R, ?>> storedColumns() {
    List<Column<R, ?>> all = new ArrayList<>(columns);
    all.addAll(kept);
    return all;
  }

  public boolean hasColumn(String column) {
    return byName.containsKey(column);
  }

  /**
   * The column of this name.
   *
   * @throws IllegalArgumentException naming those that there are, if it is none of them
   */
  public Column<R, ?> column(String column) {
    Column<R, ?> found = byName.get(column);
    if (found == null) {
      throw new IllegalArgumentException(
          name + " has no column " + column + ", only " + byName.keySet());
    }
    return found;
  }

  /**
   * The column of this name and type.
   *
   * @throws IllegalArgumentException if there is none
   */
  @SuppressWarnings("unchecked") // the type is compared
  public <V> Column<R, V> column(String column, Class<V> ofType) {
    Column<R, ?> found = column(column);
    if (found.type() != ofType) {
      throw new IllegalArgumentException(column + " is a " + found.type() + ", no " + ofType);
    }
    return (Column<R, V>) found;
  }

  /**
   * The column of this name, which holds lists of text.
   *
   * @throws IllegalArgumentException if there is none
   */
  @SuppressWarnings("unchecked") // lists hold text and nothing else
  public Column<R, List<String>> listColumn(String column) {
    return (Column<R, List<String>>) (Column<R, ?>) column(column, List.class);
  }

  /**
   * In the order in which they are enforced: checks, unique keys with the primary one first,
   * references.
   */
  public List<Constraint<R>> constraints() {
    return constraints;
  }

  public List<Constraint.Check<R>> checks() {
    return checks;
  }

  /** The unique keys but for the primary one, which is the id. */
  public List<Constraint.Unique<R>> uniques() {
    return uniques;
  }

  /**
   * The unique key with these columns but for the tenant, which stands before them where there is
   * one.
   */
  public Constraint.Unique<R> unique(String... ofColumns) {
    List<String> wanted = Arrays.asList(ofColumns);
    for (Constraint.Unique<R> key : uniques) {
      List<String> found = new ArrayList<>();
      for (Column<R, ?> column : key.columns()) {
        if (!column.name().equals("tenant_id")) {
          found.add(column.name());
        }
      }
      if (found.equals(wanted)) {
        return key;
      }
    }
    throw new IllegalArgumentException(name + " has no key " + wanted);
  }

  public List<Constraint.Reference<R>> references() {
    return references;
  }

  /** Where JSON in its columns holds ids. */
  public List<EmbeddedIds<R>> embeddedIds() {
    return embedded;
  }

  /** The name of the primary key, which an error reports when an id is taken. */
  public String primaryKey() {
    return "pk_" + name;
  }

  public List<Index<R>> indexes() {
    return indexes;
  }

  /** How rows are listed unless asked otherwise; ends with the id. */
  public List<Order<R>> order() {
    return order;
  }

  /** The steps, written as {@code "occurred_on desc"}, and the id after them. */
  public List<Order<R>> order(String... steps) {
    List<Order<R>> all = new ArrayList<>();
    for (String step : steps) {
      all.add(TableBuilder.step(column(TableBuilder.columnOf(step)), step));
    }
    return TableBuilder.withId(all, column("id"));
  }

  /** The column of the tenant; empty for a table without tenants. */
  public Optional<Column<R, UUID>> tenant() {
    return Optional.ofNullable(tenant);
  }

  /** The tenant of the row; null in a table without tenants. */
  public @Nullable UUID tenantOf(R row) {
    return tenant == null ? null : tenant.get(row);
  }

  /** The version column; empty for rows that never change. */
  public Optional<Column<R, Long>> version() {
    return Optional.ofNullable(version);
  }

  /**
   * Lets those pass whose rows may change, which are those with versions.
   *
   * @throws IllegalArgumentException for others
   */
  public void requireVersions() {
    if (version == null) {
      throw new IllegalArgumentException(
          "rows of " + name + " have no versions: they never change");
    }
  }

  /** The version of the row; 0 in a table without versions. */
  public long versionOf(R row) {
    return version == null ? 0 : Objects.requireNonNull(version.get(row));
  }

  /**
   * The row's values, of all columns of the record in their order; derived columns are left out.
   */
  public @Nullable Object[] values(R row) {
    List<Shape.Leaf<R>> leaves = shape.leaves();
    @Nullable Object[] values = new @Nullable Object[leaves.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = leaves.get(i).read().apply(row);
    }
    return values;
  }

  /** Puts a row together from what {@link #values} gives. */
  public R make(@Nullable Object[] values) {
    return shape.make(values);
  }

  /** The row with other values in these columns. */
  public R with(R row, Map<? extends Column<R, ?>, ? extends @Nullable Object> changed) {
    @Nullable Object[] values = values(row);
    for (int i = 0; i < values.length; i++) {
      Column<R, ?> column = columns.get(i);
      if (changed.containsKey(column)) {
        values[i] = changed.get(column);
      }
    }
    return make(values);
  }

  @Override
  public String toString() {
    return name;
  }
}
