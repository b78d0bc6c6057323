package dev.worklog.jpa;

import dev.worklog.errors.WorklogException;
import dev.worklog.storage.Column;
import dev.worklog.storage.Condition;
import dev.worklog.storage.Constraint;
import dev.worklog.storage.Context;
import dev.worklog.storage.Query;
import dev.worklog.storage.Row;
import dev.worklog.storage.Rows;
import dev.worklog.storage.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/** The rows of one table in one transaction. */
final class JpaRows<R extends Row> implements Rows<R> {

  // Larger batches gain nothing, and PostgreSQL takes no more than 65,535 parameters.
  private static final int STEP = 1_000;

  private final JpaTransaction transaction;
  private final EntityMapper<R> mapper;
  private final Table<R> table;
  private final @Nullable UUID tenantId;

  JpaRows(JpaTransaction transaction, EntityMapper<R> mapper, @Nullable UUID tenantId) {
    this.transaction = transaction;
    this.mapper = mapper;
    this.table = mapper.table();
    this.tenantId = tenantId;
  }

  @Override
  public void insert(List<R> rows) {
    for (R row : rows) {
      if (tenantId != null && !tenantId.equals(table.tenantOf(row))) {
        throw new IllegalArgumentException(row.id() + " belongs to another tenant");
      }
    }
    write(
        rows,
        table::versionOf,
        (session, entities) -> {
          if (entities.size() == 1) {
            session.insert(entities.get(0));
          } else {
            session.insertMultiple(entities);
          }
        });
  }

  @Override
  public void update(List<R> rows) {
    for (R row : rows) {
      table.requireVersions();
      if (tenantId != null && !tenantId.equals(table.tenantOf(row))) {
        throw new WorklogException.NotFound(table.name(), row.id());
      }
    }
    write(
        rows,
        row -> table.versionOf(row) - 1,
        (session, entities) -> {
          if (entities.size() == 1) {
            session.update(entities.get(0));
          } else {
            session.updateMultiple(entities);
          }
        });
  }

  private void write(List<R> rows, Function<R, Long> stored, Write write) {
    transaction.writing();
    for (int from = 0; from < rows.size(); from += STEP) {
      List<R> step = rows.subList(from, Math.min(from + STEP, rows.size()));
      if (step.size() == 1) {
        writeOne(step.get(0), stored, write);
      } else {
        writeAll(step, stored, write);
      }
    }
  }

  private void writeOne(R row, Function<R, Long> stored, Write write) {
    try {
      transaction.statement(
          session -> {
            write.write(session, List.of(mapper.toEntity(row, stored.apply(row))));
            return row;
          });
    } catch (RuntimeException e) {
      throw failure(e, row, stored.apply(row));
    }
  }

  // A batch does not say which of its rows failed: the rows are written again, one by one, to see.
  private void writeAll(List<R> rows, Function<R, Long> stored, Write write) {
    List<Object> entities = new ArrayList<>(rows.size());
    rows.forEach(row -> entities.add(mapper.toEntity(row, stored.apply(row))));
    try {
      transaction.nested(
          () ->
              transaction.statement(
                  session -> {
                    write.write(session, entities);
                    return rows;
                  }));
    } catch (RuntimeException e) {
      if (transaction.errors().translate(e, table, null)
              instanceof WorklogException.StorageFailure failure
          && !isStale(e)) {
        throw failure;
      }
      rows.forEach(row -> writeOne(row, stored, write));
    }
  }

  private WorklogException failure(RuntimeException thrown, R row, long seen) {
    if (isStale(thrown)) {
      return find(List.of(row.id())).isEmpty()
          ? new WorklogException.NotFound(table.name(), row.id())
          : new WorklogException.StaleVersion(table.name(), row.id(), seen);
    }
    return transaction.errors().translate(thrown, table, row.id());
  }

  private static boolean isStale(Throwable thrown) {
    return thrown instanceof org.hibernate.StaleStateException
        || thrown instanceof jakarta.persistence.OptimisticLockException;
  }

  @Override
  public void delete(UUID id, long version) {
    List<Condition<R>> which = new ArrayList<>(List.of(is("id", UUID.class, id)));
    if (table.version().isPresent()) {
      which.add(is("version", Long.class, version));
    }
    int deleted = delete(which, id);
    if (deleted == 0) {
      throw find(List.of(id)).isEmpty()
          ? new WorklogException.NotFound(table.name(), id)
          : new WorklogException.StaleVersion(table.name(), id, version);
    }
  }

  // Of several, the statement does not say which was missed: they are deleted again, one by one.
  @Override
  public void deleteAll(Map<UUID, Long> versions) {
    if (versions.size() < 2 || table.version().isEmpty()) {
      versions.forEach(this::delete);
      return;
    }
    Map<Long, Set<UUID>> byVersion = new LinkedHashMap<>();
    versions.forEach(
        (id, version) -> byVersion.computeIfAbsent(version, v -> new HashSet<>()).add(id));
    try {
      transaction.nested(
          () -> {
            byVersion.forEach(this::deleteAll);
            return versions;
          });
    } catch (Missed e) {
      versions.forEach(this::delete);
    }
  }

  private void deleteAll(long version, Set<UUID> ids) {
    for (Set<UUID> step : steps(ids)) {
      Condition<R> one = new Condition.In<>(table.column("id", UUID.class), step);
      if (delete(List.of(one, is("version", Long.class, version)), null) < step.size()) {
        throw new Missed();
      }
    }
  }

  private int delete(List<Condition<R>> which, @Nullable UUID id) {
    transaction.requireWrite();
    Hql hql = new Hql(transaction.database());
    String text = "delete from " + mapper.entityName() + " e" + hql.where(scoped(which), null);
    try {
      return transaction.deleting(
          table.context() != Context.LOG,
          session -> hql.bind(session.createMutationQuery(text)).executeUpdate());
    } catch (RuntimeException e) {
      throw transaction.errors().translate(e, table, id);
    }
  }

  /** A row that was to be deleted is not there, or in another version. */
  private static final class Missed extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** The values, no more at once than a statement should name. */
  private static <V> List<Set<V>> steps(Set<V> values) {
    List<V> all = List.copyOf(values);
    List<Set<V>> steps = new ArrayList<>();
    for (int from = 0; from < all.size(); from += STEP) {
      steps.add(Set.copyOf(all.subList(from, Math.min(from + STEP, all.size()))));
    }
    return steps;
  }

  private <V> Condition<R> is(String column, Class<V> type, V value) {
    return new Condition.In<>(table.column(column, type), Set.of(value));
  }

  @Override
  public List<R> find(Collection<UUID> ids) {
    List<R> found = new ArrayList<>(ids.size());
    for (Set<UUID> step : steps(new HashSet<>(ids))) {
      found.addAll(select(List.of(new Condition.In<>(table.column("id", UUID.class), step))));
    }
    return found;
  }

  @Override
  public List<R> list(Query<R> query) {
    return list(query, "", mapper::row);
  }

  /**
   * The rows that the query asks for, with more values for each.
   *
   * @param selected further values of the root {@code e}, with a comma before each
   */
  <T> List<T> list(Query<R> query, String selected, Function<@Nullable Object[], T> make) {
    if (query.limit() == 0) {
      return List.of();
    }
    Hql hql = new Hql(transaction.database());
    List<Condition<R>> conditions = scoped(query.where());
    boolean all =
        query.limit() == Integer.MAX_VALUE && query.offset() == 0 && query.after() == null;
    String where =
        (all ? hql.ofMany(table, conditions) : Optional.<String>empty())
            .orElseGet(() -> hql.where(conditions, hql.after(query)));
    String text =
        "select "
            + mapper.selection()
            + selected
            + " from "
            + mapper.entityName()
            + " e"
            + where
            + hql.orderBy(table, conditions, query.order())
            + hql.limit(query);
    return read(text, hql, make);
  }

  /**
   * What is computed of the rows that fulfil the conditions.
   *
   * @param selected values of the root {@code e} and of what is joined to it
   * @param joined from where
   * @param grouped by what, {@code group by} before it; empty for all rows together
   */
  <T> List<T> aggregate(
      String selected,
      String joined,
      List<Condition<R>> where,
      String grouped,
      Function<@Nullable Object[], T> make) {
    Hql hql = new Hql(transaction.database());
    String conditions = hql.where(scoped(where), null);
    String text =
        "select "
            + selected
            + " from "
            + mapper.entityName()
            + " e"
            + joined
            + conditions
            + grouped;
    return read(text, hql, make);
  }

  @Override
  public long count(Query<R> query) {
    Hql hql = new Hql(transaction.database());
    String where = hql.where(scoped(query.where()), null);
    String text = "select count(*) from " + mapper.entityName() + " e" + where;
    return transaction.read(
        session -> hql.bind(session.createSelectionQuery(text, Long.class)).getSingleResult());
  }

  @Override
  public List<R> findByKey(Constraint.Unique<R> key, Collection<List<Object>> values) {
    int last = key.columns().size() - 1;
    Map<List<Object>, Set<Object>> byPrefix = new LinkedHashMap<>();
    for (List<Object> each : values) {
      byPrefix
          .computeIfAbsent(each.subList(0, last), prefix -> new HashSet<>())
          .add(each.get(last));
    }
    List<R> found = new ArrayList<>();
    byPrefix.forEach(
        (prefix, lasts) -> {
          for (Set<Object> step : steps(lasts)) {
            List<Condition<R>> where = new ArrayList<>();
            for (int i = 0; i < last; i++) {
              where.add(in(key.columns().get(i), Set.of(prefix.get(i))));
            }
            where.add(in(key.columns().get(last), step));
            found.addAll(select(where));
          }
        });
    return found;
  }

  private static <R, V> Condition<R> in(Column<R, V> column, Set<Object> values) {
    Set<V> typed = new HashSet<>();
    values.forEach(value -> typed.add(column.type().cast(value)));
    return new Condition.In<>(column, typed);
  }

  private List<R> select(List<Condition<R>> where) {
    Hql hql = new Hql(transaction.database());
    String text =
        "select "
            + mapper.selection()
            + " from "
            + mapper.entityName()
            + " e"
            + hql.where(scoped(where), null);
    return read(text, hql, mapper::row);
  }

  private <T> List<T> read(String text, Hql hql, Function<@Nullable Object[], T> make) {
    return transaction.read(
        session -> {
          List<T> rows = new ArrayList<>();
          hql.bind(session.createSelectionQuery(text, Object[].class))
              .getResultList()
              .forEach(selected -> rows.add(make.apply(selected)));
          return rows;
        });
  }

  private List<Condition<R>> scoped(List<Condition<R>> where) {
    List<Condition<R>> all = new ArrayList<>(where);
    UUID tenant = tenantId;
    if (tenant != null) {
      all.add(
          0,
          new Condition.In<>(table.tenant().orElseThrow(), Set.of(Objects.requireNonNull(tenant))));
    }
    return all;
  }

  /** Inserts or updates. */
  @FunctionalInterface
  private interface Write {
    void write(StatelessSession session, List<Object> entities);
  }
}
