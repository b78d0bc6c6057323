package dev.worklog.jpa;

import dev.worklog.WorklogSchema;
import dev.worklog.errors.WorklogException;
import dev.worklog.storage.BusyThreads;
import dev.worklog.storage.Context;
import dev.worklog.storage.Schema;
import dev.worklog.storage.Storage;
import dev.worklog.storage.StorageTransaction;
import dev.worklog.storage.Table;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A storage in H2, PostgreSQL or MariaDB, on a schema that {@link SchemaMigrations} made. It has a
 * session factory of its own, which the persistence units of the application do not see. It runs
 * transactions of its own, or takes part in those of the application. Safe between threads.
 */
public final class JpaStorage implements Storage {

  private final JpaModel model;
  private final Connections connections;
  private final Set<Context> contexts;
  private final BusyThreads busy = new BusyThreads();

  private JpaStorage(JpaModel model, Connections connections) {
    this.model = model;
    this.connections = connections;
    Set<Context> held = EnumSet.noneOf(Context.class);
    for (Table<?> table : WorklogSchema.ALL.tables()) {
      held.add(table.context());
    }
    this.contexts = Collections.unmodifiableSet(held);
  }

  /**
   * A storage that runs transactions of its own on connections of the data source, which it never
   * closes.
   *
   * @throws WorklogException.StorageFailure if the database cannot be reached, or lacks a part of
   *     the schema; the message says what is missing and how to mend it
   * @throws IllegalArgumentException if it is another database
   */
  public static JpaStorage on(DataSource dataSource) {
    return on(dataSource, null);
  }

  /** The same, the tables being in this schema of the database; null for the default schema. */
  public static JpaStorage on(DataSource dataSource, @Nullable String schema) {
    JpaModel model = model(dataSource, schema);
    return new JpaStorage(model, new OwnConnections(model, dataSource));
  }

  /**
   * A storage that takes part in the transactions of the application: it works on the connection
   * that the data source gives inside of one, does not commit, and undoes what a failed call wrote,
   * so that the application may go on. Outside of a transaction it refuses to work.
   *
   * @param transactionAware gives the connection of the current transaction, and ignores its
   *     closing; one that commits by itself is taken for none
   * @throws WorklogException.StorageFailure as {@link #on(DataSource)}
   */
  public static JpaStorage joining(DataSource transactionAware) {
    return joining(transactionAware, (String) null);
  }

  /** The same, the tables being in this schema of the database; null for the default schema. */
  public static JpaStorage joining(DataSource transactionAware, @Nullable String schema) {
    return joining(transactionAware, JoinedConnections.of(transactionAware), schema);
  }

  /**
   * The same on the connection of an entity manager, whose changes are flushed before each call.
   *
   * @param dataSource leads to the same database; looked at once, now
   * @param current gives the entity manager of the current transaction, or null if there is none; a
   *     proxy of the current one will do
   */
  public static JpaStorage joining(
      DataSource dataSource, Supplier<? extends @Nullable EntityManager> current) {
    return joining(dataSource, current, null);
  }

  /** The same, the tables being in this schema of the database; null for the default schema. */
  public static JpaStorage joining(
      DataSource dataSource,
      Supplier<? extends @Nullable EntityManager> current,
      @Nullable String schema) {
    return joining(dataSource, JoinedConnections.of(current), schema);
  }

  private static JpaStorage joining(
      DataSource dataSource, JoinedConnections.Current current, @Nullable String schema) {
    JpaModel model = model(dataSource, schema);
    return new JpaStorage(model, new JoinedConnections(model, current, null));
  }

  /**
   * The same storage, which is told of the application's commits: without, {@code
   * Transaction.afterCommit} is refused.
   *
   * @param registration registers an action with the current transaction, to be run after its
   *     commit
   * @throws IllegalStateException if this storage runs transactions of its own
   */
  public JpaStorage withCommits(Consumer<Runnable> registration) {
    if (connections instanceof JoinedConnections joined) {
      return new JpaStorage(model, joined.withCommits(registration));
    }
    throw new IllegalStateException("the storage commits itself and need not be told");
  }

  private static JpaModel model(DataSource dataSource, @Nullable String schemaName) {
    if (schemaName != null) {
      SchemaMigrations.checked(schemaName);
    }
    Schema schema = WorklogSchema.ALL;
    try (Connection connection = Objects.requireNonNull(dataSource, "dataSource").getConnection()) {
      SchemaCheck.check(schema, connection, schemaName);
      return new JpaModel(schema, connection.getMetaData(), schemaName);
    } catch (SQLException e) {
      throw new WorklogException.StorageFailure("the database cannot be reached", e);
    }
  }

  @Override
  public Set<Context> contexts() {
    return contexts;
  }

  @Override
  public <T> T transaction(Access access, Function<StorageTransaction, T> work) {
    busy.enter("this thread is inside a transaction of this storage");
    Connections.Done<T> done;
    try {
      done = connections.transaction(access, work);
    } finally {
      busy.leave();
    }
    done.after().run();
    return done.result();
  }

  /** Closes the session factory; the data source stays open. */
  @Override
  public void close() {
    model.sessions().close();
  }
}
