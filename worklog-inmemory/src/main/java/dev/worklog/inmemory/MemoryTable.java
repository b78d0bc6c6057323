package dev.worklog.inmemory;

import dev.worklog.storage.Column;
import dev.worklog.storage.Constraint;
import dev.worklog.storage.Index;
import dev.worklog.storage.Order;
import dev.worklog.storage.Row;
import dev.worklog.storage.Schema;
import dev.worklog.storage.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A table with the orders in which memory keeps its rows, all taken from its description. */
final class MemoryTable<R extends Row> {

  private final Table<R> table;
  private final int position;
  private final Column<R, UUID> id;
  private final List<MemoryIndex<R>> indexes = new ArrayList<>();
  private final Map<String, MemoryIndex<R>> uniques = new LinkedHashMap<>();
  private final List<Schema.Referrer<?>> referrers;

  MemoryTable(Table<R> table, int position, Schema schema) {
    this.table = table;
    this.position = position;
    this.id = table.column("id", UUID.class);
    this.referrers = schema.referrers(table.name());
    add(List.of());
    for (Constraint.Unique<R> key : table.uniques()) {
      uniques.put(key.name(), add(ascending(key.columns())));
    }
    table.indexes().stream()
        .map(Index::columns)
        .filter(steps -> !isServedByOther(steps, schema))
        .forEach(this::add);
  }

  private MemoryIndex<R> add(List<Order<R>> steps) {
    List<Order<R>> all = new ArrayList<>(steps);
    boolean descending = !steps.isEmpty() && steps.get(steps.size() - 1).descending();
    all.add(new Order<>(id, descending));
    MemoryIndex<R> index = new MemoryIndex<>(all);
    indexes.add(index);
    return index;
  }

  private static <R> List<Order<R>> ascending(List<Column<R, ?>> columns) {
    List<Order<R>> steps = new ArrayList<>();
    columns.forEach(column -> steps.add(new Order<>(column, false)));
    return steps;
  }

  // An index on a reference alone serves the delete rules. Memory knows the tenant of the row that
  // it
  // deletes, if that has one, and finds referrers as well where the tenant stands before the
  // reference.
  private boolean isServedByOther(List<Order<R>> steps, Schema schema) {
    Column<R, ?> only = steps.get(0).column();
    boolean ofTenant =
        table.references().stream()
            .filter(reference -> reference.column().equals(only))
            .flatMap(reference -> schema.table(reference.target()).stream())
            .anyMatch(target -> target.tenant().isPresent());
    return steps.size() == 1
        && ofTenant
        && table.indexes().stream()
            .map(Index::columns)
            .anyMatch(other -> other.size() > 1 && other.get(1).column().equals(only));
  }

  Table<R> table() {
    return table;
  }

  int position() {
    return position;
  }

  /** The first is that of the ids. */
  List<MemoryIndex<R>> indexes() {
    return indexes;
  }

  int unique(Constraint.Unique<R> key) {
    return indexes.indexOf(uniques.get(key.name()));
  }

  /** The references of other tables, and of this one, that lead here. */
  List<Schema.Referrer<?>> referrers() {
    return referrers;
  }
}
