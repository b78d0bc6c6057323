package dev.worklog.jpa;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/**
 * What Liquibase changes of a connection. It goes back to the application's pool as it was: else
 * the application would look for its own tables in the schema of worklog.
 *
 * @param searchPath of PostgreSQL; null elsewhere
 */
record ConnectionState(boolean autoCommit, @Nullable String catalog, @Nullable String searchPath) {

  static ConnectionState of(Connection connection) throws SQLException {
    return new ConnectionState(
        connection.getAutoCommit(),
        connection.getCatalog(),
        Database.of(connection) == Database.POSTGRESQL ? searchPath(connection) : null);
  }

  private static String searchPath(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet path = statement.executeQuery("show search_path")) {
      path.next();
      return path.getString(1);
    }
  }

  /** Makes the connection again what it was; what it has not committed may be committed. */
  void restore(Connection connection) throws SQLException {
    connection.setAutoCommit(autoCommit);
    if (catalog != null) {
      connection.setCatalog(catalog);
    }
    if (searchPath != null) {
      try (PreparedStatement statement =
          connection.prepareStatement("select set_config('search_path', ?, false)")) {
        statement.setString(1, searchPath);
        statement.execute();
      }
      if (!autoCommit) {
        connection.commit();
      }
    }
  }
}
