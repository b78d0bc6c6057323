package dev.worklog.jpa;

import dev.worklog.errors.WorklogException;
import dev.worklog.storage.AfterCommit;
import dev.worklog.storage.Storage.Access;
import dev.worklog.storage.StorageTransaction;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Transactions of the application, in which a call is undone alone if it fails. */
record JoinedConnections(JpaModel model, Current current, @Nullable Consumer<Runnable> commits)
    implements Connections {

  /** Gives the connection of the application's transaction to the work. */
  interface Current {
    <T> T call(SqlFunction<T> work) throws SQLException;
  }

  /** Work on a connection. */
  @FunctionalInterface
  interface SqlFunction<T> {
    T apply(Connection connection) throws SQLException;
  }

  /** What work returned or threw; entity managers would wrap what passes them. */
  private interface Outcome<T> {

    T get() throws SQLException;

    static <T> Outcome<T> of(Connection connection, SqlFunction<T> work) {
      try {
        T result = work.apply(connection);
        return () -> result;
      } catch (SQLException | RuntimeException | Error e) {
        return () -> {
          throw e;
        };
      }
    }
  }

  static Current of(DataSource transactionAware) {
    return new Current() {
      @Override
      public <T> T call(SqlFunction<T> work) throws SQLException {
        try (Connection connection = transactionAware.getConnection()) {
          return work.apply(connection);
        }
      }
    };
  }

  static Current of(Supplier<? extends @Nullable EntityManager> entityManagers) {
    return new Current() {
      @Override
      public <T> T call(SqlFunction<T> work) throws SQLException {
        EntityManager entityManager = entityManagers.get();
        if (entityManager == null || !entityManager.isJoinedToTransaction()) {
          throw noTransaction();
        }
        entityManager.flush();
        return entityManager
            .<Connection, Outcome<T>>callWithConnection(connection -> Outcome.of(connection, work))
            .get();
      }
    };
  }

  @Override
  public <T> Done<T> transaction(Access access, Function<StorageTransaction, T> work) {
    try {
      return current.call(connection -> join(connection, access, work));
    } catch (SQLException e) {
      throw lasting(model.errors().translate(e, null, null));
    } catch (WorklogException.StorageFailure e) {
      throw lasting(e);
    }
  }

  private <T> Done<T> join(
      Connection connection, Access access, Function<StorageTransaction, T> work)
      throws SQLException {
    if (connection.getAutoCommit()) {
      throw noTransaction();
    }
    if (access != Access.WRITE) {
      return done(model.run(connection, access, JoinedConnections::refuse, work));
    }
    AfterCommit actions = new AfterCommit();
    Consumer<Runnable> afterCommit = commits == null ? JoinedConnections::refuse : actions::add;
    T result =
        Savepoints.undoable(connection, () -> model.run(connection, access, afterCommit, work));
    if (commits != null && !actions.isEmpty()) {
      commits.accept(actions);
    }
    return done(result);
  }

  private static <T> Done<T> done(T result) {
    return new Done<>(result, () -> {});
  }

  private static void refuse(Runnable action) {
    throw new IllegalStateException(
        "nobody tells the storage of the application's commits; see JpaStorage.withCommits");
  }

  JoinedConnections withCommits(Consumer<Runnable> registration) {
    return new JoinedConnections(model, current, registration);
  }

  // To run our part of the application's transaction again would not help.
  private static WorklogException lasting(WorklogException failure) {
    return failure instanceof WorklogException.StorageFailure storage && storage.isTransient()
        ? new WorklogException.StorageFailure(String.valueOf(storage.getMessage()), storage)
        : failure;
  }

  private static IllegalStateException noTransaction() {
    return new IllegalStateException(
        "the application has no transaction to join; begin one, or use JpaStorage.on(dataSource)");
  }
}
