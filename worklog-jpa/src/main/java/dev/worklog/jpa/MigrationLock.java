package dev.worklog.jpa;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.Statement;

/**
 * Lets one application at a time migrate a database. The database itself keeps the lock for a
 * connection, and so drops it if the application dies. An H2 database belongs to one process, where
 * runs of Liquibase wait for each other anyway.
 */
enum MigrationLock {
  NONE("", ""),
  ADVISORY(
      // "worklog" in hexadecimal
      "select pg_advisory_lock(x'776f726b6c6f67'::bigint)",
      "select pg_advisory_unlock(x'776f726b6c6f67'::bigint)"),
  NAMED("select get_lock('worklog_migrations', 600)", "select release_lock('worklog_migrations')");

  private final String acquire;
  private final String release;

  MigrationLock(String acquire, String release) {
    this.acquire = acquire;
    this.release = release;
  }

  static MigrationLock of(Database database) {
    return switch (database) {
      case H2 -> NONE;
      case POSTGRESQL -> ADVISORY;
      case MARIADB -> NAMED;
    };
  }

  boolean isHeldAcrossApplications() {
    return this != NONE;
  }

  /** Waits for the lock. */
  void acquire(Connection connection) throws SQLException {
    if (this == NONE) {
      return;
    }
    try (Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery(acquire)) {
      answer.next();
      // A named lock answers 1, or 0 after so many seconds; an advisory one waits for ever.
      if (this == NAMED && answer.getInt(1) != 1) {
        throw new SQLTimeoutException("another application has been migrating for ten minutes");
      }
    }
  }

  /** Gives the lock back, also after a failure. */
  void release(Connection connection) {
    if (this == NONE) {
      return;
    }
    try (Statement statement = connection.createStatement()) {
      if (!connection.getAutoCommit()) {
        connection.rollback();
      }
      statement.execute(release);
      if (!connection.getAutoCommit()) {
        connection.commit();
      }
    } catch (SQLException e) {
      // The connection is broken, and the lock gone with it. What broke it is on its way already.
      return;
    }
  }
}
