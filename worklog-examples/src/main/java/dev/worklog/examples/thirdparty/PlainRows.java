package dev.worklog.examples.thirdparty;

import dev.worklog.errors.WorklogException;
import dev.worklog.storage.Column;
import dev.worklog.storage.Constraint;
import dev.worklog.storage.Query;
import dev.worklog.storage.Row;
import dev.worklog.storage.Rows;
import dev.worklog.storage.Schema;
import dev.worklog.storage.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rows of any table in one transaction. */
final class PlainRows<R extends Row> implements Rows<R> {

  private final PlainStorage.Running transaction;
  private final Table<R> table;
  private final @Nullable UUID tenantId;

  PlainRows(PlainStorage.Running transaction, Table<R> table, @Nullable UUID tenantId) {
    this.transaction = transaction;
    this.table = table;
    this.tenantId = tenantId;
  }

  @Override
  public void insert(List<R> rows) {
    if (rows.isEmpty()) {
      return;
    }
    Map<UUID, Row> stored = transaction.change(table);
    Keys keys = new Keys();
    for (R row : rows) {
      checkTenant(row);
      check(table, row);
      if (stored.containsKey(row.id())) {
        throw new WorklogException.Conflict(table.primaryKey(), row.id(), null);
      }
      keys.replace(null, row);
      checkReferences(null, row);
      stored.put(row.id(), row);
    }
  }

  @Override
  public void update(List<R> rows) {
    if (rows.isEmpty()) {
      return;
    }
    table.requireVersions();
    Map<UUID, Row> stored = transaction.change(table);
    Keys keys = new Keys();
    for (R row : rows) {
      R before = stored(row.id(), table.versionOf(row) - 1);
      checkTenant(row);
      check(table, row);
      keys.replace(before, row);
      checkReferences(before, row);
      stored.put(row.id(), row);
    }
  }

  @Override
  public void delete(UUID id, long version) {
    transaction.lockToWrite();
    R row = stored(id, table.version().isPresent() ? version : 0);
    new Deletion().delete(row);
  }

  @Override
  public List<R> find(Collection<UUID> ids) {
    Map<UUID, Row> stored = transaction.read(table);
    return visible(Set.copyOf(ids).stream().map(stored::get)).toList();
  }

  @Override
  public List<R> list(Query<R> query) {
    return matching(query)
        .filter(query::isAfter)
        .sorted(query.comparator())
        .skip(query.offset())
        .limit(query.limit())
        .toList();
  }

  @Override
  public long count(Query<R> query) {
    return matching(query).count();
  }

  @Override
  public List<R> findByKey(Constraint.Unique<R> key, Collection<List<Object>> values) {
    Set<List<Object>> wanted = Set.copyOf(values);
    return visible(transaction.read(table).values().stream())
        .filter(row -> key.key(row).filter(wanted::contains).isPresent())
        .toList();
  }

  private Stream<R> matching(Query<R> query) {
    return visible(transaction.read(table).values().stream()).filter(query::test);
  }

  private Stream<R> visible(Stream<@Nullable Row> rows) {
    return rows.filter(table.type()::isInstance).map(table.type()::cast).filter(this::isVisible);
  }

  private boolean isVisible(R row) {
    return tenantId == null || tenantId.equals(table.tenantOf(row));
  }

  private R stored(UUID id, long version) {
    R stored =
        find(List.of(id)).stream()
            .findFirst()
            .orElseThrow(() -> new WorklogException.NotFound(table.name(), id));
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

  private static <O extends Row> void check(Table<O> table, O row) {
    for (Constraint.Check<O> check : table.checks()) {
      if (!check.holds(row)) {
        throw new WorklogException.Conflict(check.name(), row.id(), null);
      }
    }
  }

  // A reference that was there before needs no look: its target cannot have gone.
  private void checkReferences(@Nullable R before, R row) {
    for (Constraint.Reference<R> reference : table.references()) {
      UUID target = reference.column().get(row);
      boolean fine =
          target == null
              || target.equals(row.id())
              || (before != null && target.equals(reference.column().get(before)))
              || exists(reference.target(), target);
      if (!fine) {
        throw new WorklogException.Conflict(reference.name(), row.id(), null);
      }
    }
  }

  private boolean exists(String target, UUID id) {
    return transaction
        .schema()
        .table(target)
        .filter(found -> transaction.read(found).containsKey(id))
        .isPresent();
  }

  /** Who has which values of the table's unique keys. */
  private final class Keys {

    private final Map<Constraint.Unique<R>, Map<List<Object>, UUID>> owners = new LinkedHashMap<>();

    Keys() {
      for (Constraint.Unique<R> key : table.uniques()) {
        Map<List<Object>, UUID> owner = new HashMap<>();
        transaction.read(table).values().stream()
            .map(table.type()::cast)
            .forEach(row -> key.key(row).ifPresent(values -> owner.put(values, row.id())));
        owners.put(key, owner);
      }
    }

    void replace(@Nullable R before, R row) {
      owners.forEach(
          (key, owner) -> {
            UUID other = key.key(row).map(owner::get).orElse(null);
            if (other != null && !other.equals(row.id())) {
              throw new WorklogException.Conflict(key.name(), row.id(), null);
            }
            if (before != null) {
              key.key(before).ifPresent(owner::remove);
            }
            key.key(row).ifPresent(values -> owner.put(values, row.id()));
          });
    }
  }

  /**
   * One row and what its going means: what goes with it is found first, then who refuses it is
   * heard, and only then rows are cleared and removed.
   */
  private final class Deletion {

    private final Map<UUID, Table<?>> doomed = new LinkedHashMap<>();
    private final List<Runnable> refusals = new ArrayList<>();
    private final Map<UUID, Cleared<?>> cleared = new LinkedHashMap<>();

    void delete(R row) {
      doom(table, row.id());
      refusals.forEach(Runnable::run);
      cleared.keySet().removeAll(new HashSet<>(doomed.keySet()));
      cleared.values().forEach(Cleared::check);
      cleared.values().forEach(Cleared::store);
      doomed.forEach((id, from) -> transaction.change(from).remove(id));
    }

    private void doom(Table<?> from, UUID id) {
      if (doomed.putIfAbsent(id, from) == null) {
        for (Schema.Referrer<?> referrer : transaction.schema().referrers(from.name())) {
          follow(referrer, id);
        }
      }
    }

    private <O extends Row> void follow(Schema.Referrer<O> referrer, UUID target) {
      Table<O> from = referrer.table();
      Constraint.Reference<O> reference = referrer.reference();
      List<O> rows =
          transaction.read(from).values().stream()
              .map(from.type()::cast)
              .filter(row -> target.equals(reference.column().get(row)))
              .toList();
      for (O row : rows) {
        switch (reference.onDelete()) {
          case CASCADE -> doom(from, row.id());
          case REFUSE -> refusals.add(() -> refuse(reference, row, target));
          case SET_NULL ->
              cleared.computeIfAbsent(row.id(), id -> new Cleared<>(from, row)).add(reference);
        }
      }
    }

    private void refuse(Constraint.Reference<?> reference, Row row, UUID target) {
      if (!doomed.containsKey(row.id())) {
        throw new WorklogException.Conflict(reference.name(), target, null);
      }
    }
  }

  /** A row that loses references. */
  private final class Cleared<O extends Row> {

    private final Table<O> from;
    private final O before;
    private final Map<Column<O, ?>, @Nullable Object> nulls = new HashMap<>();

    Cleared(Table<O> from, O before) {
      this.from = from;
      this.before = before;
    }

    void add(Constraint.Reference<?> reference) {
      nulls.put(from.column(reference.column().name()), null);
    }

    void check() {
      PlainRows.check(from, from.with(before, nulls));
    }

    void store() {
      transaction.change(from).put(before.id(), from.with(before, nulls));
    }
  }
}
