package dev.worklog.jpa;

import dev.worklog.hierarchy.HierarchyOperations;
import dev.worklog.log.LogOperations;
import dev.worklog.report.PeriodOperations;
import dev.worklog.report.ReportOperations;
import dev.worklog.storage.Row;
import dev.worklog.storage.Rows;
import dev.worklog.storage.Storage.Access;
import dev.worklog.storage.StorageTransaction;
import dev.worklog.storage.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hibernate.StatelessSession;
import org.hibernate.query.MutationQuery;
import org.jspecify.annotations.Nullable;

/** A transaction on a connection. */
final class JpaTransaction implements StorageTransaction {

  private final JpaModel model;
  private final Connection connection;
  private final StatelessSession session;
  private final Access access;
  private final Consumer<Runnable> afterCommit;
  private boolean wrote;
  private boolean ended;

  JpaTransaction(
      JpaModel model,
      Connection connection,
      StatelessSession session,
      Access access,
      Consumer<Runnable> afterCommit) {
    this.model = model;
    this.connection = connection;
    this.session = session;
    this.access = access;
    this.afterCommit = afterCommit;
    if (access != Access.READ) {
      // Hibernate batches only within what it takes for a transaction; it never gets to end this
      // one.
      session.beginTransaction();
    }
  }

  @Override
  public <R extends Row> Rows<R> rows(Table<R> table, @Nullable UUID tenantId) {
    check();
    return jpaRows(table, tenantId);
  }

  <R extends Row> JpaRows<R> jpaRows(Table<R> table, @Nullable UUID tenantId) {
    return new JpaRows<>(this, model.mapper(table), tenantId);
  }

  @Override
  public <O> O operations(Class<O> type) {
    check();
    if (type == HierarchyOperations.class) {
      return type.cast(new JpaHierarchyOperations(this));
    }
    if (type == LogOperations.class) {
      return type.cast(new JpaLogOperations(this));
    }
    if (type == ReportOperations.class) {
      return type.cast(new JpaReportOperations(this));
    }
    if (type == PeriodOperations.class) {
      return type.cast(new JpaPeriodOperations(this));
    }
    throw new IllegalArgumentException("this storage has no " + type.getName());
  }

  @Override
  public <T> T nested(Supplier<T> work) {
    check();
    try {
      return Savepoints.undoable(connection, work);
    } catch (SQLException e) {
      throw errors().translate(e, null, null);
    }
  }

  @Override
  public void afterCommit(Runnable action) {
    check();
    afterCommit.accept(action);
  }

  <R extends Row> EntityMapper<R> mapper(Table<R> table) {
    return model.mapper(table);
  }

  /** Joins the row of a table with tenants that {@code e} has the id of, if there is one. */
  String leftJoin(Table<?> table, String alias, String id) {
    return " left join %s %s on %s.tenantId = e.tenantId and %s.id = %s"
        .formatted(entityName(table), alias, alias, alias, id);
  }

  String entityName(Table<?> table) {
    return model.mapper(table).entityName();
  }

  /** Reads, errors in the words of the library. */
  <T> T read(Function<StatelessSession, T> work) {
    try {
      return statement(work);
    } catch (RuntimeException e) {
      throw errors().translate(e, null, null);
    }
  }

  /** Runs statements, errors as they come. */
  <T> T statement(Function<StatelessSession, T> work) {
    check();
    return work.apply(session);
  }

  /**
   * Deletes. PostgreSQL checks all references of a row again that the same transaction wrote and a
   * delete rule changes, some of which the other rules have yet to clear: it is told to wait. A row
   * that two rules change is written by the first, whatever the transaction did before.
   *
   * @param rulesMeet whether delete rules may come to one row on more than one way
   */
  <T> T deleting(boolean rulesMeet, Function<StatelessSession, T> work) {
    if (database() != Database.POSTGRESQL || !(wrote || rulesMeet)) {
      return statement(work);
    }
    return statement(
        on -> {
          on.createNativeMutationQuery("set constraints all deferred").executeUpdate();
          T result = work.apply(on);
          on.createNativeMutationQuery("set constraints all immediate").executeUpdate();
          return result;
        });
  }

  /** Notes that the transaction inserts or updates. */
  void writing() {
    requireWrite();
    wrote = true;
  }

  void requireWrite() {
    if (access != Access.WRITE) {
      throw new IllegalStateException("the transaction may only read");
    }
  }

  boolean isWriting() {
    return access == Access.WRITE;
  }

  /** Changes rows by an HQL statement; how many. */
  int execute(String hql, Map<String, ? extends @Nullable Object> parameters) {
    writing();
    return read(
        on -> {
          MutationQuery query = on.createMutationQuery(hql);
          parameters.forEach(query::setParameter);
          return query.executeUpdate();
        });
  }

  /** Changes rows by a statement of the database's own. */
  int executeNative(String sql, Map<String, ? extends @Nullable Object> parameters) {
    writing();
    return read(
        on -> {
          MutationQuery query = on.createNativeMutationQuery(sql);
          parameters.forEach(query::setParameter);
          return query.executeUpdate();
        });
  }

  Database database() {
    return model.database();
  }

  DatabaseErrors errors() {
    return model.errors();
  }

  private void check() {
    if (ended) {
      throw new IllegalStateException("the transaction has ended");
    }
  }

  void end() {
    ended = true;
  }
}
