package dev.worklog.entity;

import dev.worklog.errors.WorklogException;
import dev.worklog.storage.Constraint;
import dev.worklog.storage.Context;
import dev.worklog.storage.Row;
import dev.worklog.storage.Rows;
import dev.worklog.storage.StorageTransaction;
import dev.worklog.storage.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * An open transaction in the hands of an actor in a tenant, and the one place that writes pass: it
 * checks, stamps, compares old and new, and tells the listener. Used by one thread.
 */
public final class UnitOfWork {

  private final StorageTransaction transaction;
  private final Environment environment;
  private final @Nullable UUID tenantId;
  private final @Nullable UUID actorId;

  /** Outside of any tenant, both ids are null. */
  public UnitOfWork(
      StorageTransaction transaction,
      Environment environment,
      @Nullable UUID tenantId,
      @Nullable UUID actorId) {
    this.transaction = transaction;
    this.environment = environment;
    this.tenantId = tenantId;
    this.actorId = actorId;
  }

  /**
   * Where the work is done.
   *
   * @throws IllegalStateException outside of any tenant
   */
  public UUID tenantId() {
    return required(tenantId);
  }

  /**
   * Who does it.
   *
   * @throws IllegalStateException outside of any tenant
   */
  public UUID actorId() {
    return required(actorId);
  }

  private static UUID required(@Nullable UUID id) {
    if (id == null) {
      throw new IllegalStateException("this work is done outside of any tenant");
    }
    return id;
  }

  /** Now, in microseconds. */
  public Instant now() {
    return environment.clock().instant().truncatedTo(ChronoUnit.MICROS);
  }

  /** A new id. */
  public UUID newId() {
    return environment.ids().get();
  }

  /** Whether the storage holds the tables of this context. */
  public boolean holds(Context context) {
    return environment.contexts().contains(context);
  }

  /** What refuses writes of this transaction. */
  public WriteGuard guard() {
    return environment.guard();
  }

  /** The table's rows in this tenant. */
  public <R extends Row> Rows<R> rows(Table<R> table) {
    require(table.context());
    Rows<R> rows = transaction.rows(table, table.tenant().isPresent() ? tenantId() : null);
    return new MeasuredRows<>(rows, table.name(), environment.stopwatch());
  }

  /** The table's rows in all tenants. */
  public <R extends Row> Rows<R> rowsOfAll(Table<R> table) {
    require(table.context());
    Rows<R> rows = transaction.rows(table, null);
    return new MeasuredRows<>(rows, table.name(), environment.stopwatch());
  }

  /**
   * What the storage does in one step for a context.
   *
   * @param type the context's interface of operations
   * @param name what is done, for the report of slow operations
   */
  public <O, T> T operation(Context context, Class<O> type, String name, Function<O, T> call) {
    require(context);
    O operations = transaction.operations(type);
    long start = System.nanoTime();
    try {
      return call.apply(operations);
    } finally {
      environment.stopwatch().ended(start, type.getSimpleName(), name);
    }
  }

  /** The same for what gives nothing back. */
  public <O> void perform(Context context, Class<O> type, String name, Consumer<O> call) {
    operation(
        context,
        type,
        name,
        operations -> {
          call.accept(operations);
          return name;
        });
  }

  private void require(Context context) {
    if (!holds(context)) {
      throw new IllegalStateException(
          "the storage does not hold " + context + ", only " + environment.contexts());
    }
  }

  /** The row of this id. */
  public <R extends Row> Optional<R> find(Table<R> table, UUID id) {
    return first(rows(table).find(List.of(id)));
  }

  /** The row that has these values in the columns of this key. */
  public <R extends Row> Optional<R> findByKey(
      Table<R> table, Constraint.Unique<R> key, List<Object> values) {
    return first(rows(table).findByKey(key, List.of(values)));
  }

  private static <R> Optional<R> first(List<R> rows) {
    return rows.isEmpty() ? Optional.empty() : Optional.of(rows.get(0));
  }

  /**
   * The stored row that the caller has seen.
   *
   * @throws WorklogException.NotFound if it is not there
   * @throws WorklogException.StaleVersion if it has changed since
   */
  public <R extends Row> R same(Table<R> table, R seen) {
    R stored =
        find(table, seen.id())
            .orElseThrow(() -> new WorklogException.NotFound(table.name(), seen.id()));
    requireSame(table, stored, seen);
    return stored;
  }

  /**
   * Lets the stored row pass if it is in the version that the caller has seen.
   *
   * @throws WorklogException.StaleVersion if it has changed since
   */
  public static <R extends Row> void requireSame(Table<R> table, R stored, R seen) {
    long version = table.versionOf(seen);
    if (table.versionOf(stored) != version) {
      throw new WorklogException.StaleVersion(table.name(), seen.id(), version);
    }
  }

  /**
   * A new row, checked and complete but not stored yet.
   *
   * @param stamps what goes before the draft and the library's own stamps, by path
   * @throws WorklogException.Invalid with everything that is wrong with the draft
   */
  public <R extends Row, D> R create(
      Entity<R, D> entity, D draft, Map<String, ? extends @Nullable Object> stamps) {
    Objects.requireNonNull(draft, "draft");
    Instant now = now();
    Map<String, @Nullable Object> all = new HashMap<>();
    all.put("id", newId());
    all.put("version", 1L);
    all.put("createdAt", now);
    all.put("updatedAt", now);
    if (tenantId != null) {
      all.put("tenantId", tenantId);
      all.put("userId", actorId);
    }
    all.putAll(stamps);
    return entity.create(draft, all);
  }

  /** Stores new rows and tells the listener of each. */
  public <R extends Row> void insert(Table<R> table, List<R> rows) {
    if (rows.isEmpty()) {
      return;
    }
    rows(table).insert(rows);
    List<Change<R>> changes = new ArrayList<>(rows.size());
    for (R row : rows) {
      changes.add(new Change<>(table, null, row));
    }
    environment.guard().check(this, changes);
    tell(changes);
  }

  /**
   * Stores the next versions of rows, complete as they are, and tells the listener of each.
   *
   * @param before the rows as they are stored, in the same order
   */
  public <R extends Row> void replace(Table<R> table, List<R> before, List<R> after) {
    if (after.isEmpty()) {
      return;
    }
    List<Change<R>> changes = new ArrayList<>(after.size());
    for (int i = 0; i < after.size(); i++) {
      changes.add(new Change<>(table, before.get(i), after.get(i)));
    }
    environment.guard().check(this, changes);
    rows(table).update(after);
    tell(changes);
  }

  /** Creates and stores one row. */
  public <R extends Row, D> R add(
      Entity<R, D> entity, D draft, Map<String, ? extends @Nullable Object> stamps) {
    R row = create(entity, draft, stamps);
    insert(entity.table(), List.of(row));
    return row;
  }

  /**
   * Stores the row as its edited draft wants it. If nothing differs, nothing is stored.
   *
   * @param stored as it is now
   * @param stamps what goes before the draft, by path
   * @return the next version, or {@code stored}
   */
  public <R extends Row, D> R change(
      Entity<R, D> entity, R stored, D draft, Map<String, ? extends @Nullable Object> stamps) {
    Objects.requireNonNull(draft, "edited draft");
    Table<R> table = entity.table();
    R next = next(entity, stored, draft, stamps);
    if (!entity.differ(stored, next)) {
      return stored;
    }
    Change<R> change = new Change<>(table, stored, next);
    environment.guard().check(this, List.of(change));
    rows(table).update(List.of(next));
    tell(List.of(change));
    return next;
  }

  private <R extends Row, D> R next(
      Entity<R, D> entity, R stored, D draft, Map<String, ? extends @Nullable Object> stamps) {
    Map<String, @Nullable Object> all = new HashMap<>(stamps);
    all.put("version", entity.table().versionOf(stored) + 1);
    all.put("updatedAt", now());
    return entity.change(stored, draft, all);
  }

  /**
   * Edits the drafts of stored rows and stores those that differ, all at once.
   *
   * @return the next version of each row that differs, in their order
   */
  public <R extends Row, D> List<R> changeAll(
      Entity<R, D> entity, List<R> stored, UnaryOperator<D> edit) {
    List<Change<R>> changes = new ArrayList<>();
    for (R row : stored) {
      R next = next(entity, row, edit.apply(entity.draft(row)), Map.of());
      if (entity.differ(row, next)) {
        changes.add(new Change<>(entity.table(), row, next));
      }
    }
    List<R> changed = changes.stream().map(Change::after).toList();
    if (!changed.isEmpty()) {
      environment.guard().check(this, changes);
      rows(entity.table()).update(changed);
      tell(changes);
    }
    return changed;
  }

  /** Finds what the caller has seen, edits its draft and stores the result. */
  public <R extends Row, D> R update(Entity<R, D> entity, R seen, UnaryOperator<D> edit) {
    R stored = same(entity.table(), seen);
    return change(entity, stored, edit.apply(entity.draft(stored)), Map.of());
  }

  /** Deletes a stored row. Rows that go with it by a delete rule are not told of. */
  public <R extends Row> void delete(Table<R> table, R stored) {
    Change<R> change = new Change<>(table, stored, null);
    environment.guard().check(this, List.of(change));
    rows(table).delete(stored.id(), table.versionOf(stored));
    tell(List.of(change));
  }

  /** Deletes stored rows, all at once. Rows that go with them by a delete rule are not told of. */
  public <R extends Row> void deleteAll(Table<R> table, List<R> stored) {
    if (stored.isEmpty()) {
      return;
    }
    List<Change<R>> changes = stored.stream().map(row -> new Change<>(table, row, null)).toList();
    environment.guard().check(this, changes);
    Map<UUID, Long> versions = new LinkedHashMap<>();
    stored.forEach(row -> versions.put(row.id(), table.versionOf(row)));
    rows(table).deleteAll(versions);
    tell(changes);
  }

  private void tell(List<? extends Change<?>> changes) {
    for (Change<?> change : changes) {
      environment.listener().accept(change, this);
    }
  }

  /** Runs a part of the work: if it throws, its writes alone are undone. */
  public <T> T nested(Supplier<T> work) {
    try {
      return transaction.nested(work);
    } catch (RuntimeException | Error e) {
      environment.guard().undone();
      throw e;
    }
  }

  /** The ids of rows. */
  public static List<UUID> ids(List<? extends Row> rows) {
    List<UUID> ids = new ArrayList<>(rows.size());
    rows.forEach(row -> ids.add(row.id()));
    return ids;
  }
}
