package dev.worklog.entity;

import dev.worklog.errors.WorklogException;
import dev.worklog.storage.Column;
import dev.worklog.storage.Row;
import dev.worklog.storage.Shape;
import dev.worklog.storage.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A table and the draft that callers write for it. A component of the draft is the component of the
 * record that has the same name; the others are the library's. Immutable.
 *
 * @param <R> the record
 * @param <D> its draft, a record too
 */
public final class Entity<R extends Row, D> {

  private final Table<R> table;
  private final Class<D> type;
  private final Map<String, Object> initial;
  private final List<Column<R, ?>> columns;
  // Made by the first call: most programs never see most drafts.
  private volatile @Nullable Drafts<D> drafts;

  private Entity(Table<R> table, Class<D> type, Map<String, Object> initial) {
    this.table = table;
    this.type = type;
    this.initial = Map.copyOf(initial);
    List<Column<R, ?>> own = new ArrayList<>();
    for (Column<R, ?> column : table.columns()) {
      if (!column.derived()) {
        own.add(column);
      }
    }
    columns = List.copyOf(own);
  }

  private Drafts<D> drafts() {
    Drafts<D> known = drafts;
    if (known == null) {
      known = new Drafts<>(type, table, columns);
      drafts = known;
    }
    return known;
  }

  /**
   * Joins a table and a draft. If the draft has a component that the record lacks, the first call
   * that needs it throws {@link IllegalArgumentException}.
   */
  public static <R extends Row, D> Entity<R, D> of(Table<R> table, Class<D> draft) {
    return new Entity<>(table, draft, Map.of());
  }

  /** The same, new rows having this value where neither draft nor library gives one. */
  public Entity<R, D> initially(String path, Object value) {
    Map<String, Object> more = new HashMap<>(initial);
    more.put(path, value);
    return new Entity<>(table, type, more);
  }

  public Table<R> table() {
    return table;
  }

  /**
   * A new row.
   *
   * @param stamps what the library gives, by path; goes before the draft
   * @throws WorklogException.Invalid with everything that is wrong with the draft
   */
  R create(D draft, Map<String, ? extends @Nullable Object> stamps) {
    @Nullable Object[] values = new @Nullable Object[columns.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = initial.get(columns.get(i).path());
    }
    return make(values, draft, stamps);
  }

  /**
   * The row as the draft wants it, all else as before.
   *
   * @throws WorklogException.Invalid with everything that is wrong with the draft
   */
  R change(R before, D draft, Map<String, ? extends @Nullable Object> stamps) {
    return make(table.values(before), draft, stamps);
  }

  /**
   * Looks at the draft alone, for when something else is to be looked at after it.
   *
   * @throws WorklogException.Invalid with everything that is wrong with it
   */
  public void check(R before, D draft) {
    change(before, draft, Map.of());
  }

  /** What the draft says for the component of this path; null if it has no such component. */
  public @Nullable Object value(D draft, String path) {
    for (Shape.Leaf<D> leaf : drafts().shape.leaves()) {
      if (leaf.path().equals(path)) {
        return leaf.read().apply(draft);
      }
    }
    return null;
  }

  /** What a caller would have written to get this row. */
  public D draft(R row) {
    @Nullable Object[] values = table.values(row);
    Drafts<D> to = drafts();
    @Nullable Object[] components = new @Nullable Object[to.shape.leaves().size()];
    for (int i = 0; i < to.inDraft.length; i++) {
      if (to.inDraft[i] >= 0) {
        components[to.inDraft[i]] = values[i];
      }
    }
    return to.shape.make(components);
  }

  /** The draft that says this and nothing else, by path. */
  public D draft(Map<String, ?> said) {
    Shape<D> shape = drafts().shape;
    @Nullable Object[] components = new @Nullable Object[shape.leaves().size()];
    for (int i = 0; i < components.length; i++) {
      components[i] = said.get(shape.leaves().get(i).path());
    }
    return shape.make(components);
  }

  /** The columns that differ between two versions of a row, but for version and time of change. */
  boolean differ(R before, R after) {
    @Nullable Object[] a = table.values(before);
    @Nullable Object[] b = table.values(after);
    for (int i = 0; i < a.length; i++) {
      String name = columns.get(i).name();
      if (!name.equals("version")
          && !name.equals("updated_at")
          && !Arrays.asList(a[i]).equals(Arrays.asList(b[i]))) {
        return true;
      }
    }
    return false;
  }

  private R make(
      @Nullable Object[] values, D draft, Map<String, ? extends @Nullable Object> stamps) {
    Drafts<D> from = drafts();
    Checks checks = new Checks();
    for (int i = 0; i < values.length; i++) {
      Column<R, ?> column = columns.get(i);
      if (stamps.containsKey(column.path())) {
        values[i] = stamps.get(column.path());
      } else if (from.inDraft[i] >= 0) {
        Object given = from.shape.leaves().get(from.inDraft[i]).read().apply(draft);
        values[i] = Checks.normal(column, given);
        checks.value(column.path(), column, values[i]);
      }
    }
    checks.table(table, values, Column::path);
    checks.done();
    return table.make(values);
  }

  /** How drafts are taken apart and put together. */
  private static final class Drafts<D> {

    private final Shape<D> shape;
    // For each column where it stands in the draft; -1 where the draft lacks it.
    private final int[] inDraft;

    Drafts(Class<D> type, Table<?> table, List<? extends Column<?, ?>> columns) {
      shape = Shape.of(type);
      List<String> paths = new ArrayList<>();
      for (Shape.Leaf<D> leaf : shape.leaves()) {
        paths.add(leaf.path());
      }
      List<String> known = new ArrayList<>();
      inDraft = new int[columns.size()];
      for (int i = 0; i < inDraft.length; i++) {
        known.add(columns.get(i).path());
        inDraft[i] = paths.indexOf(known.get(i));
      }
      if (!known.containsAll(paths)) {
        throw new IllegalArgumentException(
            type + " has components that " + table + " lacks: " + paths);
      }
    }
  }
}
