package dev.worklog.benchmarks.database;

import com.zaxxer.hikari.HikariConfig;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The databases of the server that runs beside a benchmark. */
final class Postgres {

  private static final String USER = "postgres";
  private static final String MAIN = "postgres";

  private Postgres() {}

  static HikariConfig connections(String database) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url(database));
    config.setUsername(USER);
    return config;
  }

  /** Whether there is a database of this name. */
  static boolean has(String database) {
    try (Connection connection = connect(MAIN);
        Statement statement = connection.createStatement();
        ResultSet found =
            statement.executeQuery(
                "select 1 from pg_database where datname = '" + database + "'")) {
      return found.next();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Runs statements, none of them in a transaction, where databases are made. */
  static void execute(String... statements) {
    executeIn(MAIN, statements);
  }

  /** Runs statements, none of them in a transaction, in this database. */
  static void executeIn(String database, String... statements) {
    try (Connection connection = connect(database);
        Statement statement = connection.createStatement()) {
      for (String each : statements) {
        statement.execute(each);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Connection connect(String database) throws SQLException {
    return DriverManager.getConnection(url(database), USER, "");
  }

  private static String url(String database) {
    String port = System.getProperty(PostgresServer.PORT);
    if (port == null) {
      throw new IllegalStateException("no server runs; the benchmark is run by Main");
    }
    return "jdbc:postgresql://localhost:" + port + "/" + database + "?reWriteBatchedInserts=true";
  }
}
