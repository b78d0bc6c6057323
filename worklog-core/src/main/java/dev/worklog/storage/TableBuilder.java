package dev.worklog.storage;

import dev.worklog.json.JsonObject;
import dev.worklog.json.Wire;
import java.lang.invoke.MethodType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Builds a {@link Table} from its record: the record says names and types, this adds what may be
 * null, lengths, constraints, indexes and the order. Names of columns are checked, names of
 * constraints are derived. Where rows have a tenant, it comes first in every key and index without
 * being named. What a column may hold, and what is derived, is said before anything else names the
 * column.
 */
// Every program that uses the library describes all tables when it starts, and pays for each lambda
// that runs then: here, and in what reads descriptions at the start, are loops instead.
public final class TableBuilder<R extends Row> {

  // PostgreSQL cuts longer names.
  private static final int MAX_NAME = 63;
  private static final String DESCENDING = " desc";

  private final Class<R> type;
  private final String name;
  private final Context context;
  private final Shape<R> shape;
  private final Set<String> ruled = new HashSet<>();
  private final Set<String> named = new HashSet<>();
  private final Map<String, Column<R, ?>> columns = new LinkedHashMap<>();
  private final List<Column<R, ?>> kept = new ArrayList<>();
  private final List<Constraint<R>> checks = new ArrayList<>();
  private final List<Constraint<R>> uniques = new ArrayList<>();
  private final List<Constraint<R>> references = new ArrayList<>();
  private final List<EmbeddedIds<R>> embedded = new ArrayList<>();
  private final List<Index<R>> indexes = new ArrayList<>();
  private List<Order<R>> order = List.of();

  TableBuilder(Class<R> type, String name, Context context) {
    this.type = type;
    this.name = name;
    this.context = context;
    this.shape = Shape.of(type);
    for (Shape.Leaf<R> leaf : shape.leaves()) {
      add(column(leaf, MethodType.methodType(leaf.type()).wrap().returnType()));
    }
  }

  private static <R, V> Column<R, V> column(Shape.Leaf<R> leaf, Class<V> boxed) {
    return new Column<>(
        leaf.columnName(), leaf.path(), boxed, false, false, TextRule.ANY, cast(leaf.read()));
  }

  @SuppressWarnings("unchecked") // the component is of this type
  private static <R, V> Function<R, @Nullable V> cast(Function<R, @Nullable Object> read) {
    return (Function<R, @Nullable V>) (Function<R, ?>) read;
  }

  private void add(Column<R, ?> column) {
    if (columns.putIfAbsent(column.name(), column) != null) {
      throw new IllegalArgumentException(name + " has two columns " + column.name());
    }
  }

  /** Columns that may be null; their components are marked so. */
  public TableBuilder<R> nullable(String... ofColumns) {
    for (String column : ofColumns) {
      columns.put(column, unnamed(column).asNullable());
    }
    return this;
  }

  // What names a column keeps it as it is.
  private Column<R, ?> unnamed(String column) {
    if (named.contains(column)) {
      throw new IllegalArgumentException(
          "what " + column + " may hold belongs before what names the column");
    }
    return known(column);
  }

  /** Text of at most so many code points; may be empty. */
  public TableBuilder<R> text(String column, int maxLength) {
    return rule(column, new TextRule(maxLength, false, false, TextRule.Format.ANY));
  }

  /**
   * Text, or items of a list, of at most so many code points; blank is refused, white space around
   * is cut off.
   */
  public TableBuilder<R> name(String column, int maxLength) {
    return rule(column, new TextRule(maxLength, true, true, TextRule.Format.ANY));
  }

  /** Text that may not be blank and is kept as it is. */
  public TableBuilder<R> required(String column, int maxLength) {
    return rule(column, new TextRule(maxLength, true, false, TextRule.Format.ANY));
  }

  /** An absolute http or https URL; may be empty. */
  public TableBuilder<R> url(String column, int maxLength) {
    return rule(column, new TextRule(maxLength, false, true, TextRule.Format.URL));
  }

  /** An absolute http or https URL. */
  public TableBuilder<R> requiredUrl(String column, int maxLength) {
    return rule(column, new TextRule(maxLength, true, true, TextRule.Format.URL));
  }

  /** An e-mail address, or null. */
  public TableBuilder<R> email(String column, int maxLength) {
    return rule(column, new TextRule(maxLength, true, true, TextRule.Format.EMAIL));
  }

  private TableBuilder<R> rule(String column, TextRule rule) {
    if (!ruled.add(column)) {
      throw new IllegalArgumentException("two text rules for " + column);
    }
    Column<R, ?> known = unnamed(column);
    if (known.type() != String.class && known.type() != List.class) {
      throw new IllegalArgumentException(name + " has no text column " + column);
    }
    columns.put(column, known.with(rule));
    return this;
  }

  /**
   * Text that is computed from the row, stored and searched with it, and never read back.
   *
   * @param maxLength in code points; what is computed is never longer
   */
  public TableBuilder<R> derived(
      String column, int maxLength, boolean nullable, Function<R, @Nullable String> compute) {
    TextRule rule = new TextRule(maxLength, false, false, TextRule.Format.ANY);
    add(new Column<>(column, column, String.class, nullable, true, rule, compute));
    return this;
  }

  /**
   * A column that no row has, null at first: what the operations of a storage may keep beside the
   * row, which neither reads nor writes it.
   */
  public TableBuilder<R> kept(String column, Class<?> ofType) {
    kept.add(new Column<>(column, column, ofType, true, false, TextRule.ANY, row -> null));
    return this;
  }

  /** The number is within these ends, both included. */
  public TableBuilder<R> between(String column, String low, String high) {
    return check(
        new Constraint.Between<>(
            checkName(column), column(column), new BigDecimal(low), new BigDecimal(high)));
  }

  /** The one is not before the other, where both are set. */
  public TableBuilder<R> notBefore(String end, String start) {
    return check(new Constraint.NotBefore<>(checkName(end), column(end), column(start)));
  }

  /** Exactly one of the columns is set. */
  public TableBuilder<R> exactlyOne(String what, String... ofColumns) {
    return check(new Constraint.ExactlyOne<>(checkName(what), columns(ofColumns)));
  }

  private TableBuilder<R> check(Constraint<R> check) {
    checks.add(check);
    return this;
  }

  private String checkName(String what) {
    return fits("ck_" + name + "_" + what);
  }

  /** No two rows of a tenant have the same values in these columns. */
  public TableBuilder<R> unique(String... ofColumns) {
    String[] all = tenantFirst(ofColumns);
    String key = fits("uk_" + name + "_" + String.join("_", all));
    uniques.add(new Constraint.Unique<>(key, columns(all)));
    return this;
  }

  /** The column is the id of a row of that table, or null. */
  public TableBuilder<R> reference(String column, String target, Constraint.OnDelete onDelete) {
    String key = fits("fk_" + name + "_" + column);
    references.add(new Constraint.Reference<>(key, typed(column, UUID.class), target, onDelete));
    return this;
  }

  /** The member of the column's JSON is an id of a row of that table, or a list of such ids. */
  public TableBuilder<R> embeddedIds(String column, String member, String target) {
    embedded.add(new EmbeddedIds<>(typed(column, JsonObject.class), member, target));
    return this;
  }

  /** Rows are found and listed by these, written as {@code "occurred_on desc"}. */
  public TableBuilder<R> index(String... steps) {
    indexes.add(index(steps(tenantFirst(steps))));
    return this;
  }

  /** How rows are listed unless asked otherwise; the id comes after these. */
  public TableBuilder<R> order(String... steps) {
    order = withId(steps(steps));
    return this;
  }

  /**
   * The table.
   *
   * @throws IllegalArgumentException if the description names a column that the record does not
   *     have, or a name gets too long for a database
   */
  public Table<R> build() {
    for (Column<R, ?> column : columns.values()) {
      if (column.type().isEnum()) {
        List<String> wires = wires(column.type());
        check(new Constraint.OneOf<>(checkName(column.name()), column, wires));
      }
    }
    if (order.isEmpty()) {
      order = withId(List.of());
    }
    for (Constraint<R> reference : references) {
      indexReference((Constraint.Reference<R>) reference);
    }
    return new Table<>(this);
  }

  private static List<String> wires(Class<?> type) {
    List<String> wires = new ArrayList<>();
    for (Object constant : type.getEnumConstants()) {
      wires.add(((Wire) constant).wire());
    }
    return wires;
  }

  // The databases' own delete rules look rows up by the reference alone, without the tenant.
  private void indexReference(Constraint.Reference<R> reference) {
    for (Index<R> index : indexes) {
      if (index.columns().get(0).column().equals(reference.column())) {
        return;
      }
    }
    indexes.add(index(List.of(new Order<>(reference.column(), false))));
  }

  private Index<R> index(List<Order<R>> steps) {
    StringBuilder key = new StringBuilder("ix_").append(name);
    for (Order<R> step : steps) {
      key.append('_').append(step.column().name());
    }
    return new Index<>(fits(key.toString()), steps);
  }

  private String[] tenantFirst(String... rest) {
    List<String> all = new ArrayList<>(List.of(rest));
    if (columns.containsKey("tenant_id")) {
      all.add(0, "tenant_id");
    }
    return all.toArray(new String[0]);
  }

  private static String fits(String key) {
    if (key.length() > MAX_NAME) {
      throw new IllegalArgumentException(key + " is longer than " + MAX_NAME);
    }
    return key;
  }

  private Column<R, ?> column(String column) {
    Column<R, ?> found = known(column);
    named.add(column);
    return found;
  }

  private Column<R, ?> known(String column) {
    Column<R, ?> found = columns.get(column);
    if (found == null) {
      throw new IllegalArgumentException(
          name + " has no column " + column + ", only " + columns.keySet());
    }
    return found;
  }

  @SuppressWarnings("unchecked") // the type is compared
  private <V> Column<R, V> typed(String column, Class<V> ofType) {
    Column<R, ?> found = column(column);
    if (found.type() != ofType) {
      throw new IllegalArgumentException(column + " holds no " + ofType.getSimpleName());
    }
    return (Column<R, V>) found;
  }

  private List<Column<R, ?>> columns(String... names) {
    List<Column<R, ?>> found = new ArrayList<>();
    for (String column : names) {
      found.add(column(column));
    }
    return found;
  }

  private List<Order<R>> steps(String... written) {
    List<Order<R>> all = new ArrayList<>();
    for (String step : written) {
      all.add(step(column(columnOf(step)), step));
    }
    return all;
  }

  private List<Order<R>> withId(List<Order<R>> steps) {
    return withId(steps, column("id"));
  }

  /** What a step such as {@code "occurred_on desc"} names. */
  static String columnOf(String step) {
    return step.endsWith(DESCENDING)
        ? step.substring(0, step.length() - DESCENDING.length())
        : step;
  }

  static <R> Order<R> step(Column<R, ?> column, String step) {
    if (!column.isOrdered()) {
      throw new IllegalArgumentException(column + " has no order");
    }
    return new Order<>(column, step.endsWith(DESCENDING));
  }

  static <R> List<Order<R>> withId(List<Order<R>> steps, Column<R, ?> id) {
    List<Order<R>> all = new ArrayList<>(steps);
    boolean descending = !steps.isEmpty() && steps.get(steps.size() - 1).descending();
    all.add(new Order<>(id, descending));
    return all;
  }

  Class<R> type() {
    return type;
  }

  String name() {
    return name;
  }

  Context context() {
    return context;
  }

  Shape<R> shape() {
    return shape;
  }

  Map<String, Column<R, ?>> columns() {
    return columns;
  }

  List<Column<R, ?>> kept() {
    return kept;
  }

  List<Constraint<R>> constraints() {
    List<Constraint<R>> all = new ArrayList<>(checks);
    all.addAll(uniques);
    all.addAll(references);
    return all;
  }

  List<EmbeddedIds<R>> embedded() {
    return embedded;
  }

  List<Index<R>> indexes() {
    return indexes;
  }

  List<Order<R>> order() {
    return order;
  }
}
