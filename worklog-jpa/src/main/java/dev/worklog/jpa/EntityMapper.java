package dev.worklog.jpa;

import dev.worklog.json.Wire;
import dev.worklog.storage.Column;
import dev.worklog.storage.Row;
import dev.worklog.storage.Table;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Rows as entities. The entity of a record {@code X} is the class {@code XEntity} in the package of
 * its context, with a field for each column that is called like it, in camel case.
 */
final class EntityMapper<R extends Row> {

  private static final Pattern UNDERSCORE = Pattern.compile("_([a-z])");

  // Asked for with every statement; there are no more of them than columns.
  private static final Map<String, String> FIELDS = new ConcurrentHashMap<>();

  private final Table<R> table;
  private final Class<?> entity;
  private final String entityName;
  private final MethodHandle constructor;
  private final List<VarHandle> fields = new ArrayList<>();
  private final List<Column<R, ?>> read;
  private final String selection;

  EntityMapper(Table<R> table) {
    this.table = table;
    this.entity = entity(table);
    this.entityName = "Worklog" + table.type().getSimpleName();
    this.read = table.columns().stream().filter(column -> !column.derived()).toList();
    this.selection = read.stream().map(EntityMapper::path).collect(Collectors.joining(", "));
    try {
      MethodHandles.Lookup lookup = MethodHandles.privateLookupIn(entity, MethodHandles.lookup());
      constructor =
          lookup
              .findConstructor(entity, MethodType.methodType(void.class))
              .asType(MethodType.methodType(Object.class));
      for (Column<R, ?> column : table.columns()) {
        fields.add(lookup.unreflectVarHandle(entity.getDeclaredField(field(column))));
      }
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(entity + " does not fit the table " + table, e);
    }
  }

  private static Class<?> entity(Table<?> table) {
    String context = table.context().name().toLowerCase(Locale.ROOT);
    String name = "dev.worklog.jpa." + context + "." + table.type().getSimpleName() + "Entity";
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("the table " + table + " has no entity class " + name, e);
    }
  }

  Table<R> table() {
    return table;
  }

  Class<?> entity() {
    return entity;
  }

  String entityName() {
    return entityName;
  }

  /** What is selected to {@link #row} it. */
  String selection() {
    return selection;
  }

  /** How many values are selected. */
  int width() {
    return read.size();
  }

  /** The field of a column in a query whose root is called {@code e}. */
  static String path(Column<?, ?> column) {
    return "e." + field(column);
  }

  static String field(Column<?, ?> column) {
    return FIELDS.computeIfAbsent(column.name(), EntityMapper::inCamelCase);
  }

  private static String inCamelCase(String name) {
    return UNDERSCORE
        .matcher(name)
        .replaceAll((MatchResult found) -> found.group(1).toUpperCase(Locale.ROOT));
  }

  /** What the database is given for a value. */
  static @Nullable Object toDatabase(@Nullable Object value) {
    return value instanceof Wire wire ? wire.wire() : value;
  }

  /** The value of a column that the database gave. */
  static <V> @Nullable V fromDatabase(Column<?, V> column, @Nullable Object value) {
    return column.type().isEnum() && value instanceof String wire
        ? column.parse(wire)
        : column.type().cast(value);
  }

  /** The row as an entity; the version is the one that is stored before it. */
  Object toEntity(R row, long version) {
    try {
      Object made = (Object) constructor.invokeExact();
      int i = 0;
      for (Column<R, ?> column : table.columns()) {
        Object value = column.name().equals("version") ? version : column.get(row);
        fields.get(i++).set(made, toDatabase(value));
      }
      return made;
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  /** The row that these selected values make up. */
  R row(@Nullable Object[] selected) {
    @Nullable Object[] values = new @Nullable Object[read.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = fromDatabase(read.get(i), selected[i]);
    }
    return table.make(values);
  }
}
