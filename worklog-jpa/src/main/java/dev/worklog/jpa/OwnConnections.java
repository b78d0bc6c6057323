package dev.worklog.jpa;

import dev.worklog.storage.AfterCommit;
import dev.worklog.storage.Storage.Access;
import dev.worklog.storage.StorageTransaction;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import javax.sql.DataSource;

/** Transactions of the storage's own, each on a connection that goes back at its end. */
record OwnConnections(JpaModel model, DataSource dataSource) implements Connections {

  @Override
  public <T> Done<T> transaction(Access access, Function<StorageTransaction, T> work) {
    try (Connection connection = dataSource.getConnection()) {
      boolean autoCommit = connection.getAutoCommit();
      if (access == Access.READ && autoCommit) {
        return read(connection, work);
      }
      connection.setAutoCommit(false);
      int isolation = isolate(connection, access);
      try {
        AfterCommit afterCommit = new AfterCommit();
        T result = model.run(connection, access, afterCommit::add, work);
        connection.commit();
        restore(connection, isolation);
        return new Done<>(result, afterCommit);
      } catch (Throwable e) {
        rollback(connection, isolation, e);
        throw e;
      } finally {
        restore(connection, autoCommit);
      }
    } catch (SQLException e) {
      throw model.errors().translate(e, null, null);
    }
  }

  // Where each statement sees what is committed when it begins, a transaction around them adds
  // nothing but a round trip to end it.
  private <T> Done<T> read(Connection connection, Function<StorageTransaction, T> work) {
    AfterCommit afterCommit = new AfterCommit();
    T result = model.run(connection, Access.READ, afterCommit::add, work);
    return new Done<>(result, afterCommit);
  }

  /** Sets the isolation that the transaction needs; which one to set back, or none. */
  private int isolate(Connection connection, Access access) throws SQLException {
    if (access == Access.SNAPSHOT) {
      int before = connection.getTransactionIsolation();
      // To ask may have begun a transaction, in which nothing can be set.
      connection.rollback();
      connection.setTransactionIsolation(model.database().snapshot());
      return before;
    }
    if (model.database() == Database.MARIADB) {
      // Its default would show a transaction what was committed before its first read.
      connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
    }
    return Connection.TRANSACTION_NONE;
  }

  private static void rollback(Connection connection, int isolation, Throwable cause) {
    try {
      connection.rollback();
      restore(connection, isolation);
    } catch (SQLException e) {
      cause.addSuppressed(e);
    }
  }

  private static void restore(Connection connection, int isolation) throws SQLException {
    if (isolation != Connection.TRANSACTION_NONE) {
      connection.setTransactionIsolation(isolation);
    }
  }

  private static void restore(Connection connection, boolean autoCommit) throws SQLException {
    // A connection that died in the transaction has said so already.
    if (autoCommit && !connection.isClosed()) {
      connection.setAutoCommit(true);
    }
  }
}
