package dev.worklog.inmemory;

import dev.worklog.errors.WorklogException;
import dev.worklog.storage.Condition;
import dev.worklog.storage.Constraint;
import dev.worklog.storage.Query;
import dev.worklog.storage.Row;
import dev.worklog.storage.Rows;
import dev.worklog.storage.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The rows of one table in one transaction. */
final class InMemoryRows<R extends Row> implements Rows<R> {

  private final InMemoryTransaction transaction;
  private final MemoryTable<R> memory;
  private final Table<R> table;
  private final @Nullable UUID tenantId;

  InMemoryRows(InMemoryTransaction transaction, MemoryTable<R> memory, @Nullable UUID tenantId) {
    this.transaction = transaction;
    this.memory = memory;
    this.table = memory.table();
    this.tenantId = tenantId;
  }

  @Override
  public void insert(List<R> rows) {
    if (rows.size() == 1) {
      insertAll(rows); // looks at everything before it changes anything
    } else if (!rows.isEmpty()) {
      transaction.nested(() -> insertAll(rows));
    }
  }

  private List<R> insertAll(List<R> rows) {
    for (R row : rows) {
      insert(row);
    }
    transaction.change(memory).order(rows);
    return rows;
  }

  @Override
  public void update(List<R> rows) {
    if (rows.size() == 1) {
      update(rows.get(0)); // looks at everything before it changes anything
    } else if (!rows.isEmpty()) {
      transaction.nested(
          () -> {
            rows.forEach(this::update);
            return rows;
          });
    }
  }

  /** By its keys, which those that follow are held to. */
  private void insert(R row) {
    transaction.lock();
    checkTenant(row);
    check(row);
    if (state().get(row.id()) != null) {
      throw new WorklogException.Conflict(table.primaryKey(), row.id(), null);
    }
    checkUnique(row);
    checkReferences(row, null);
    transaction.change(memory).key(row);
  }

  private void update(R row) {
    transaction.lock();
    table.requireVersions();
    long seen = table.versionOf(row) - 1;
    R stored = stored(row.id(), seen);
    checkTenant(row);
    check(row);
    checkUnique(row);
    checkReferences(row, stored);
    transaction.change(memory).replace(stored, row);
  }

  @Override
  public void delete(UUID id, long version) {
    transaction.lock();
    R stored = stored(id, table.version().isPresent() ? version : 0);
    new Deletion(transaction).delete(memory, stored);
  }

  private R stored(UUID id, long version) {
    R stored = state().get(id);
    if (stored == null || !isVisible(stored)) {
      throw new WorklogException.NotFound(table.name(), id);
    }
    if (table.versionOf(stored) != version) {
      throw new WorklogException.StaleVersion(table.name(), id, version);
    }
    return stored;
  }

  private void checkTenant(R row) {
    if (!isVisible(row)) {
      throw new IllegalArgumentException(row.id() + " belongs to another tenant");
    }
  }

  private void check(R row) {
    for (Constraint.Check<R> check : table.checks()) {
      if (!check.holds(row)) {
        throw new WorklogException.Conflict(check.name(), row.id(), null);
      }
    }
  }

  private void checkUnique(R row) {
    for (Constraint.Unique<R> key : table.uniques()) {
      List<Object> values = key.key(row).orElse(null);
      if (values != null && holdsOther(key, values, row)) {
        throw new WorklogException.Conflict(key.name(), row.id(), null);
      }
    }
  }

  private boolean holdsOther(Constraint.Unique<R> key, List<Object> values, R row) {
    int index = memory.unique(key);
    R other = state().tree(index).get(memory.index(index).probe(values));
    return other != null && !other.id().equals(row.id());
  }

  private void checkReferences(R row, @Nullable R before) {
    for (Constraint.Reference<R> reference : table.references()) {
      UUID target = reference.column().get(row);
      boolean known =
          before != null && target != null && target.equals(reference.column().get(before));
      if (target != null && !known && !target.equals(row.id()) && !exists(reference, target)) {
        throw new WorklogException.Conflict(reference.name(), row.id(), null);
      }
    }
  }

  private boolean exists(Constraint.Reference<R> reference, UUID target) {
    return transaction.state(transaction.table(reference.target())).get(target) != null;
  }

  @Override
  public List<R> find(Collection<UUID> ids) {
    List<R> found = new ArrayList<>(ids.size());
    for (UUID id : ids.size() < 2 || ids instanceof Set ? ids : new HashSet<>(ids)) {
      R row = state().get(id);
      if (row != null && isVisible(row)) {
        found.add(row);
      }
    }
    return found;
  }

  @Override
  public List<R> list(Query<R> query) {
    return Plan.of(state(), inTenant(query)).list();
  }

  @Override
  public long count(Query<R> query) {
    return Plan.unordered(state(), inTenant(query)).count();
  }

  /** Goes through the rows that fulfil the conditions, in no order. */
  void scan(List<Condition<R>> where, Consumer<R> each) {
    Plan.unordered(state(), inTenant(Query.of(table, where))).scan(each);
  }

  @Override
  public List<R> findByKey(Constraint.Unique<R> key, Collection<List<Object>> values) {
    int index = memory.unique(key);
    List<R> found = new ArrayList<>();
    for (List<Object> each : new HashSet<>(values)) {
      R row = state().tree(index).get(memory.index(index).probe(each));
      if (row != null && isVisible(row)) {
        found.add(row);
      }
    }
    return found;
  }

  private TableState<R> state() {
    return transaction.state(memory);
  }

  private boolean isVisible(R row) {
    return tenantId == null || tenantId.equals(table.tenantOf(row));
  }

  private Query<R> inTenant(Query<R> query) {
    if (tenantId == null) {
      return query;
    }
    List<Condition<R>> where = new ArrayList<>(query.where());
    where.add(new Condition.In<>(table.tenant().orElseThrow(), Set.of(tenantId)));
    return new Query<>(where, query.order(), query.limit(), query.offset(), query.after());
  }

  /** The rows that refer to this one by a column, in the state of the transaction. */
  static <R extends Row> List<R> referring(
      InMemoryTransaction transaction,
      MemoryTable<R> memory,
      Constraint.Reference<R> reference,
      UUID target,
      @Nullable UUID tenantId) {
    List<Condition<R>> where = new ArrayList<>();
    where.add(new Condition.In<>(reference.column(), Set.of(target)));
    if (tenantId != null && memory.table().tenant().isPresent()) {
      where.add(new Condition.In<>(memory.table().tenant().get(), Set.of(tenantId)));
    }
    return Plan.of(transaction.state(memory), Query.of(memory.table(), where)).list();
  }
}
