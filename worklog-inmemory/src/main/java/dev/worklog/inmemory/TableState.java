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
    for (int i = 0; i < table.indexes().size(); i++) {
      trees.add(new Tree<>());
    }
  }

  private TableState(TableState<R> copied) {
    this.table = copied.table;
    this.rows = copied.rows.copy();
    this.trees = new ArrayList<>(copied.trees.size());
    for (Tree<R> tree : copied.trees) {
      trees.add(tree.copy());
    }
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

  /** Adds a row by its id and its keys; the other orders get it with {@link #order}. */
  void key(R row) {
    rows.put(row);
    for (int i = 0; i < table.keys(); i++) {
      add(i, row);
    }
  }

  /**
   * Adds rows in all orders but those of the keys, one order after the other: what stands together
   * there is added together.
   */
  void order(List<R> added) {
    for (int i = table.keys(); i < trees.size(); i++) {
      if (added.size() == 1) {
        add(i, added.get(0));
      } else {
        int each = i;
        table.index(i).sorted(added).forEach(row -> add(each, row));
      }
    }
  }

  private void add(int i, R row) {
    MemoryIndex<R> index = table.index(i);
    if (index.holds(row)) {
      trees.get(i).add(row, index.probe(row));
    }
  }

  void remove(R row) {
    rows.remove(row.id());
    for (int i = 0; i < trees.size(); i++) {
      remove(i, row);
    }
  }

  private void remove(int i, R row) {
    MemoryIndex<R> index = table.index(i);
    if (index.holds(row)) {
      trees.get(i).remove(index.probe(row));
    }
  }

  void replace(R old, R row) {
    rows.put(row);
    for (int i = 0; i < trees.size(); i++) {
      MemoryIndex<R> index = table.index(i);
      Tree.Probe<R> place = index.probe(row);
      if (place.compare(old) != 0) {
        remove(i, old);
        add(i, row);
      } else if (index.holds(row)) {
        trees.get(i).replace(row, place);
      }
    }
  }
}
