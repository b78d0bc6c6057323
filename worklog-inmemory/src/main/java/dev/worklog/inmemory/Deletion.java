package dev.worklog.inmemory;

import dev.worklog.errors.WorklogException;
import dev.worklog.storage.Column;
import dev.worklog.storage.Constraint;
import dev.worklog.storage.Row;
import dev.worklog.storage.Schema;
import dev.worklog.storage.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Deletes a row by the delete rules of all references: first what goes with it is found, then
 * refusals of what stays are heard, then references of what stays are cleared, and at last
 * everything goes.
 */
final class Deletion {

  private final InMemoryTransaction transaction;
  private final Map<MemoryTable<?>, List<Row>> doomed = new LinkedHashMap<>();
  private final Set<UUID> doomedIds = new HashSet<>();
  private final List<Runnable> refusals = new ArrayList<>();
  private final Map<UUID, Cleared<?>> cleared = new LinkedHashMap<>();

  Deletion(InMemoryTransaction transaction) {
    this.transaction = transaction;
  }

  <R extends Row> void delete(MemoryTable<R> table, R row) {
    doom(table, row);
    refusals.forEach(Runnable::run);
    List<Cleared<?>> survivors =
        cleared.values().stream().filter(each -> !doomedIds.contains(each.before.id())).toList();
    survivors.forEach(Cleared::check);
    survivors.forEach(Cleared::store);
    doomed.forEach(this::remove);
  }

  private <R extends Row> void doom(MemoryTable<R> table, R row) {
    if (!doomedIds.add(row.id())) {
      return;
    }
    doomed.computeIfAbsent(table, t -> new ArrayList<>()).add(row);
    UUID tenant = table.table().tenantOf(row);
    for (Schema.Referrer<?> referrer : table.referrers()) {
      follow(referrer, row.id(), tenant);
    }
  }

  private <O extends Row> void follow(
      Schema.Referrer<O> referrer, UUID target, @Nullable UUID tenant) {
    MemoryTable<O> table = transaction.table(referrer.table());
    Constraint.Reference<O> reference = referrer.reference();
    for (O row : InMemoryRows.referring(transaction, table, reference, target, tenant)) {
      switch (reference.onDelete()) {
        case CASCADE -> doom(table, row);
        case REFUSE -> refusals.add(() -> refuse(reference, row, target));
        case SET_NULL -> clear(table, row, reference.column());
      }
    }
  }

  private void refuse(Constraint.Reference<?> reference, Row row, UUID target) {
    if (!doomedIds.contains(row.id())) {
      throw new WorklogException.Conflict(reference.name(), target, null);
    }
  }

  @SuppressWarnings("unchecked") // ids are unique, so what is kept under this one is this row
  private <O extends Row> void clear(MemoryTable<O> table, O row, Column<O, UUID> column) {
    Cleared<O> known =
        (Cleared<O>) cleared.computeIfAbsent(row.id(), id -> new Cleared<>(table, row));
    known.columns.put(column, null);
  }

  private void remove(MemoryTable<?> table, List<Row> rows) {
    removeAll(table, rows);
  }

  @SuppressWarnings("unchecked") // rows are kept under their table
  private <O extends Row> void removeAll(MemoryTable<O> table, List<Row> rows) {
    rows.forEach(row -> transaction.change(table).remove((O) row));
  }

  private final class Cleared<O extends Row> {

    private final MemoryTable<O> memory;
    private final O before;
    private final Map<Column<O, ?>, @Nullable Object> columns = new HashMap<>();

    Cleared(MemoryTable<O> memory, O before) {
      this.memory = memory;
      this.before = before;
    }

    private O after() {
      return memory.table().with(before, columns);
    }

    void check() {
      Table<O> table = memory.table();
      O after = after();
      for (Constraint.Check<O> check : table.checks()) {
        if (!check.holds(after)) {
          throw new WorklogException.Conflict(check.name(), before.id(), null);
        }
      }
    }

    void store() {
      transaction.change(memory).replace(before, after());
    }
  }
}
