package dev.worklog.inmemory;

import dev.worklog.storage.Column;
import dev.worklog.storage.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rows of a table at one moment, in every order that is kept. */
final class TableState<R extends Row> {

  private final MemoryTable<R> table;
  private final List<Tree<R>> trees;

  TableState(MemoryTable<R> table) {
    this.table = table;
    this.trees = new ArrayList<>();
    table.indexes().forEach(index -> trees.add(new Tree<>(index::compare)));
  }

  private TableState(TableState<R> copied) {
    this.table = copied.table;
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
    return trees.get(0).get(row -> Column.compare(row.id(), id));
  }

  void insert(R row) {
    trees.forEach(tree -> tree.add(row));
  }

  void remove(R row) {
    trees.forEach(tree -> tree.remove(row));
  }

  void replace(R old, R row) {
    for (int i = 0; i < trees.size(); i++) {
      Tree<R> tree = trees.get(i);
      if (table.indexes().get(i).compare(old, row) == 0) {
        tree.replace(row);
      } else {
        tree.remove(old);
        tree.add(row);
      }
    }
  }
}
