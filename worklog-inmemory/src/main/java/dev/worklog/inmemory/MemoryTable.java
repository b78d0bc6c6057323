package dev.worklog.inmemory;

import dev.worklog.storage.Column;
import dev.worklog.storage.Constraint;
import dev.worklog.storage.Index;
import dev.worklog.storage.Order;
import dev.worklog.storage.Row;
import dev.worklog.storage.Schema;
import dev.worklog.storage.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** A table with the orders in which memory keeps its rows, all taken from its description. */
final class MemoryTable<R extends Row> {

  private final Table<R> table;
  private final int position;
  private final List<Order<R>> byId;
  private final List<MemoryIndex<R>> indexes = new ArrayList<>();
  private final Map<Constraint.Unique<R>, Integer> uniques = new HashMap<>();
  private final List<Schema.Referrer<?>> referrers;

  MemoryTable(Table<R> table, int position, Schema schema) {
    this.table = table;
    this.position = position;
    this.byId = List.of(new Order<>(table.column("id", UUID.class), false));
    this.referrers = schema.referrers(table.name());
    for (Constraint.Unique<R> key : table.uniques()) {
      uniques.put(key, indexes.size());
      add(ascending(key.columns()), key.columns());
    }
    List<Column<R, ?>> references = new ArrayList<>();
    for (Constraint.Reference<R> reference : table.references()) {
      references.add(reference.column());
    }
    for (Index<R> index : table.indexes()) {
      if (!isServedByOther(index.columns(), schema)) {
        add(index.columns(), references);
      }
    }
    if (table.order().size() == 1 || !holdsEveryRow()) {
      add(List.of(), List.of()); // in the order of the ids, in which such a table is listed
    }
  }

  /** Whether one of the indexes does so. */
  private boolean holdsEveryRow() {
    for (MemoryIndex<R> index : indexes) {
      if (index.seekable() == 0) {
        return true;
      }
    }
    return false;
  }

  // Who looks for a key or for referring rows never looks for null.
  private void add(List<Order<R>> steps, List<Column<R, ?>> sought) {
    List<Order<R>> all = new ArrayList<>(steps);
    boolean descending = !steps.isEmpty() && steps.get(steps.size() - 1).descending();
    all.add(descending ? byId.get(0).reversed() : byId.get(0));
    Set<Column<R, ?>> needed = new HashSet<>();
    for (Order<R> step : steps) {
      if (sought.contains(step.column()) && step.column().nullable()) {
        needed.add(step.column());
      }
    }
    indexes.add(new MemoryIndex<>(all, needed));
  }

  private static <R> List<Order<R>> ascending(List<Column<R, ?>> columns) {
    List<Order<R>> steps = new ArrayList<>();
    for (Column<R, ?> column : columns) {
      steps.add(new Order<>(column, false));
    }
    return steps;
  }

  // An index on a reference alone serves the delete rules. Memory knows the tenant of the row that
  // it deletes, if that has one, and finds referrers as well where the tenant stands before the
  // reference.
  private boolean isServedByOther(List<Order<R>> steps, Schema schema) {
    Column<R, ?> only = steps.get(0).column();
    return steps.size() == 1 && refersToTenant(only, schema) && isSecond(only);
  }

  private boolean refersToTenant(Column<R, ?> column, Schema schema) {
    for (Constraint.Reference<R> reference : table.references()) {
      if (reference.column().equals(column)
          && schema.table(reference.target()).orElseThrow().tenant().isPresent()) {
        return true;
      }
    }
    return false;
  }

  private boolean isSecond(Column<R, ?> column) {
    for (Index<R> index : table.indexes()) {
      List<Order<R>> steps = index.columns();
      if (steps.size() > 1 && steps.get(1).column().equals(column)) {
        return true;
      }
    }
    return false;
  }

  Table<R> table() {
    return table;
  }

  int position() {
    return position;
  }

  /** The order of the ids alone. */
  List<Order<R>> byId() {
    return byId;
  }

  List<MemoryIndex<R>> indexes() {
    return indexes;
  }

  MemoryIndex<R> index(int position) {
    return indexes.get(position);
  }

  /** So many of the first indexes hold keys. */
  int keys() {
    return uniques.size();
  }

  /** The position of the index that holds this key. */
  int unique(Constraint.Unique<R> key) {
    return Objects.requireNonNull(uniques.get(key), key.name());
  }

  /** The references of other tables, and of this one, that lead here. */
  List<Schema.Referrer<?>> referrers() {
    return referrers;
  }
}
