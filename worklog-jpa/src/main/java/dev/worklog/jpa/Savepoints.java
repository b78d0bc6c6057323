package dev.worklog.jpa;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.function.Supplier;

/** Parts of a transaction that are undone alone. */
final class Savepoints {

  private Savepoints() {}

  /**
   * Does the work; if it throws, what it wrote is undone, and all else of the transaction stays.
   */
  static <T> T undoable(Connection connection, Supplier<T> work) throws SQLException {
    Savepoint savepoint = connection.setSavepoint();
    T result;
    try {
      result = work.get();
    } catch (Throwable e) {
      undo(connection, savepoint, e);
      throw e;
    }
    connection.releaseSavepoint(savepoint);
    return result;
  }

  private static void undo(Connection connection, Savepoint savepoint, Throwable cause) {
    try {
      connection.rollback(savepoint);
    } catch (SQLException e) {
      cause.addSuppressed(e);
    }
  }
}
