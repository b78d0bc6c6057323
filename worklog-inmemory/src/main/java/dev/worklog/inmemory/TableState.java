package dev.worklog.inmemory;

import dev.worklog.storage.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rows of a table at one moment, by id and in every order that is kept. */
final class TableState<R extends Row> {

  private final MemoryTable<R> table;
  private final IdMap<R> rows;
  private final List<Tree<R>> trees;

  TableState(MemoryTable<R> table) {
    this.table = table;
    this.rows = new IdMap<>();
    this.trees = new ArrayList<>();
    table.indexes().forEach(index -> trees.add(new Tree<>()));
  }

  private TableState(TableState<R> copied) {
    this.table = copied.table;
    this.rows = copied.rows.copy();
    this.trees = new ArrayList<>(copied.trees.size());
    copied.trees.forEach(tree -> trees.add(tree.copy()));
  }

  TableState<R> copy() {
    return new TableState<>(this);
  }

  MemoryTable<R> table() {
    return table;
  }

  Tree<R> tree(int index) {
    return trees.get(index);
  }

  @Nullable R get(UUID id) {
    return rows.get(id);
  }

  void insert(R row) {
    rows.put(row);
    for (int i = 0; i < trees.size(); i++) {
      trees.get(i).add(row, table.index(i).probe(row));
    }
  }

  void remove(R row) {
    rows.remove(row.id());
    for (int i = 0; i < trees.size(); i++) {
      trees.get(i).remove(table.index(i).probe(row));
    }
  }

  void replace(R old, R row) {
    rows.put(row);
    for (int i = 0; i < trees.size(); i++) {
      Tree<R> tree = trees.get(i);
      Tree.Probe<R> place = table.index(i).probe(row);
      if (place.compare(old) == 0) {
        tree.replace(row, place);
      } else {
        tree.remove(table.index(i).probe(old));
        tree.add(row, place);
      }
    }
  }
}
