package dev.worklog.storage;

import dev.worklog.json.JsonObject;
import dev.worklog.json.Wire;
import java.lang.invoke.MethodType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Builds a {@link Table} from its record: the record says names, types and what may be null, this
 * adds lengths, constraints, indexes and the order. Names of columns are checked, names of
 * constraints are derived. Where rows have a tenant, it comes first in every key and index without
 * being named.
 */
public final class TableBuilder<R extends Row> {

  // PostgreSQL cuts longer names.
  private static final int MAX_NAME = 63;

  private final Class<R> type;
  private final String name;
  private final Context context;
  private final Shape<R> shape;
  private final Map<String, TextRule> rules = new HashMap<>();
  private final Map<String, Column<R, ?>> columns = new LinkedHashMap<>();
  private final List<Column<R, ?>> kept = new ArrayList<>();
  private final List<Runnable> later = new ArrayList<>();
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
    if (rules.put(column, rule) != null) {
      throw new IllegalArgumentException("two text rules for " + column);
    }
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
    later.add(
        () ->
            columns.put(
                column, new Column<>(column, column, String.class, nullable, true, rule, compute)));
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
        "ck_" + name + "_" + column,
        key ->
            new Constraint.Between<>(
                key, column(column), new BigDecimal(low), new BigDecimal(high)));
  }

  /** The one is not before the other, where both are set. */
  public TableBuilder<R> notBefore(String end, String start) {
    return check(
        "ck_" + name + "_" + end,
        key -> new Constraint.NotBefore<>(key, column(end), column(start)));
  }

  /** Exactly one of the columns is set. */
  public TableBuilder<R> exactlyOne(String what, String... ofColumns) {
    return check(
        "ck_" + name + "_" + what, key -> new Constraint.ExactlyOne<>(key, columns(ofColumns)));
  }

  private TableBuilder<R> check(String key, Function<String, Constraint<R>> make) {
    later.add(() -> checks.add(make.apply(fits(key))));
    return this;
  }

  /** No two rows of a tenant have the same values in these columns. */
  public TableBuilder<R> unique(String... ofColumns) {
    later.add(
        () -> {
          String[] all = tenantFirst(ofColumns);
          uniques.add(
              new Constraint.Unique<>(
                  fits("uk_" + name + "_" + String.join("_", all)), columns(all)));
        });
    return this;
  }

  /** The column is the id of a row of that table, or null. */
  public TableBuilder<R> reference(String column, String target, Constraint.OnDelete onDelete) {
    later.add(
        () ->
            references.add(
                new Constraint.Reference<>(
                    fits("fk_" + name + "_" + column),
                    typed(column, UUID.class),
                    target,
                    onDelete)));
    return this;
  }

  /** The member of the column's JSON is an id of a row of that table, or a list of such ids. */
  public TableBuilder<R> embeddedIds(String column, String member, String target) {
    later.add(
        () -> embedded.add(new EmbeddedIds<>(typed(column, JsonObject.class), member, target)));
    return this;
  }

  /** Rows are found and listed by these, written as {@code "occurred_on desc"}. */
  public TableBuilder<R> index(String... steps) {
    later.add(
        () -> {
          indexes.add(index(steps(tenantFirst(steps))));
        });
    return this;
  }

  private List<Order<R>> steps(String... written) {
    List<Order<R>> all = new ArrayList<>();
    for (String step : written) {
      all.add(step(this::column, step));
    }
    return all;
  }

  /** How rows are listed unless asked otherwise; the id comes after these. */
  public TableBuilder<R> order(String... steps) {
    later.add(() -> order = withId(this::column, steps(steps)));
    return this;
  }

  /**
   * The table.
   *
   * @throws IllegalArgumentException if the description names a column that the record does not
   *     have, or a name gets too long for a database
   */
  public Table<R> build() {
    for (Shape.Leaf<R> leaf : shape.leaves()) {
      Column<R, ?> column = column(leaf);
      if (columns.put(column.name(), column) != null) {
        throw new IllegalArgumentException(name + " has two columns " + column.name());
      }
    }
    if (!rules.isEmpty()) {
      throw new IllegalArgumentException(name + " has no text column " + rules.keySet());
    }
    later.forEach(Runnable::run);
    if (order.isEmpty()) {
      order = withId(this::column, List.of());
    }
    for (Constraint<R> reference : references) {
      indexReference((Constraint.Reference<R>) reference);
    }
    return new Table<>(this);
  }

  private Column<R, ?> column(Shape.Leaf<R> leaf) {
    return column(leaf, MethodType.methodType(leaf.type()).wrap().returnType());
  }

  private <V> Column<R, V> column(Shape.Leaf<R> leaf, Class<V> boxed) {
    String column = leaf.columnName();
    boolean text = boxed == (Class<?>) String.class || boxed == (Class<?>) List.class;
    TextRule rule = text ? rules.remove(column) : null;
    if (boxed.isEnum()) {
      String key = fits("ck_" + name + "_" + column);
      later.add(() -> checks.add(new Constraint.OneOf<>(key, column(column), wires(boxed))));
    }
    return new Column<>(
        column,
        leaf.path(),
        boxed,
        leaf.nullable(),
        false,
        rule == null ? TextRule.ANY : rule,
        cast(leaf.read()));
  }

  @SuppressWarnings("unchecked") // the component is of this type
  private static <R, V> Function<R, @Nullable V> cast(Function<R, @Nullable Object> read) {
    return (Function<R, @Nullable V>) (Function<R, ?>) read;
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
    steps.forEach(step -> key.append('_').append(step.column().name()));
    return new Index<>(fits(key.toString()), steps);
  }

  private String[] tenantFirst(String... rest) {
    List<String> all = new ArrayList<>(List.of(rest));
    if (columns.containsKey("tenant_id")) {
      all.add(0, "tenant_id");
    }
    return all.toArray(String[]::new);
  }

  private static String fits(String key) {
    if (key.length() > MAX_NAME) {
      throw new IllegalArgumentException(key + " is longer than " + MAX_NAME);
    }
    return key;
  }

  private Column<R, ?> column(String column) {
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

  static <R> Order<R> step(Function<String, Column<R, ?>> columns, String step) {
    boolean descending = step.endsWith(" desc");
    Column<R, ?> column =
        columns.apply(descending ? step.substring(0, step.length() - " desc".length()) : step);
    if (!column.isOrdered()) {
      throw new IllegalArgumentException(column + " has no order");
    }
    return new Order<>(column, descending);
  }

  static <R> List<Order<R>> withId(Function<String, Column<R, ?>> columns, List<Order<R>> steps) {
    List<Order<R>> all = new ArrayList<>(steps);
    boolean descending = !steps.isEmpty() && steps.get(steps.size() - 1).descending();
    all.add(new Order<>(columns.apply("id"), descending));
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
