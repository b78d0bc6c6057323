package dev.worklog.benchmarks.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.worklog.json.JsonObject;
import dev.worklog.storage.Column;
import dev.worklog.storage.Row;
import dev.worklog.storage.Table;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The products that benchmarks run on: what they do differently with whole databases. */
enum Server {
  /** A server that runs beside the benchmark. */
  POSTGRES {
    @Override
    HikariConfig connections(String database) {
      return Postgres.connections(database);
    }

    @Override
    boolean has(String database) {
      return Postgres.has(database);
    }

    @Override
    void create(String database) {
      Postgres.execute(
          "drop database if exists " + database + " with (force)", "create database " + database);
    }

    @Override
    void rename(String from, String to) {
      Postgres.execute("alter database " + from + " rename to " + to);
    }

    @Override
    void copy(String from, String to) {
      Postgres.execute(
          "drop database if exists " + to + " with (force)",
          "create database " + to + " template " + from + " strategy file_copy");
    }

    @Override
    <R extends Row> String insert(Table<R> table, Path file) {
      return "copy %s (%s) from '%s' (format csv)".formatted(table.name(), names(table), file);
    }

    @Override
    void fill(String database, Filling filling) throws SQLException {
      try (HikariDataSource dataSource = pool(database);
          Connection connection = dataSource.getConnection()) {
        execute(connection, "set session_replication_role = replica");
        filling.into(connection);
      }
      Postgres.executeIn(database, "vacuum (freeze, analyze)", "checkpoint");
    }

    @Override
    String lock() {
      return " for key share";
    }

    @Override
    void bindJson(PreparedStatement statement, int at, String json) throws SQLException {
      statement.setObject(at, json, Types.OTHER);
    }
  },
  /** Files that the JVM of the benchmark opens. */
  H2 {
    @Override
    HikariConfig connections(String database) {
      return H2Files.connections(database);
    }

    @Override
    boolean has(String database) {
      return H2Files.has(database);
    }

    @Override
    void create(String database) {
      H2Files.delete(database);
    }

    @Override
    void rename(String from, String to) {
      H2Files.move(from, to);
    }

    @Override
    void copy(String from, String to) {
      H2Files.copy(from, to);
    }

    @Override
    <R extends Row> String insert(Table<R> table, Path file) {
      String values =
          table.columns().stream()
              .map(column -> column.name() + (isJson(column) ? " format json" : ""))
              .collect(Collectors.joining(", "));
      String head = names(table).replace(", ", ",").toUpperCase(Locale.ROOT);
      return "insert into %s (%s) select %s from csvread('%s', '%s', 'charset=UTF-8')"
          .formatted(table.name(), names(table), values, file, head);
    }

    @Override
    void fill(String database, Filling filling) throws SQLException {
      H2Files.fill(database, filling);
    }

    @Override
    String lock() {
      return " for update";
    }

    // It takes text for a string of JSON.
    @Override
    void bindJson(PreparedStatement statement, int at, String json) throws SQLException {
      statement.setBytes(at, json.getBytes(StandardCharsets.UTF_8));
    }
  };

  /** The system property that names the one to be measured. */
  static final String PROPERTY = "worklog.benchmarks.server";

  private static final int CONNECTIONS = 2;

  /** The one to be measured. */
  static Server current() {
    String name = System.getProperty(PROPERTY);
    if (name == null) {
      throw new IllegalStateException("no database is named; the benchmark is run by Main");
    }
    return valueOf(name);
  }

  /** Connections to a database, the same for all that is compared. */
  HikariDataSource pool(String database) {
    HikariConfig config = connections(database);
    config.setMaximumPoolSize(CONNECTIONS);
    return new HikariDataSource(config);
  }

  abstract HikariConfig connections(String database);

  /** Whether there is a database of this name. */
  abstract boolean has(String database);

  /** Makes an empty one, which takes the place of the last one of this name. */
  abstract void create(String database);

  /** Gives a database that nobody uses another name. */
  abstract void rename(String from, String to);

  /** Copies a database that nobody uses; the copy takes the place of the last one. */
  abstract void copy(String from, String to);

  /** The statement that puts the lines of a file of CSV into a table. */
  abstract <R extends Row> String insert(Table<R> table, Path file);

  /**
   * Fills a migrated database that nobody uses, past its references, and leaves it as one of some
   * age would be: compact, and its columns counted.
   */
  abstract void fill(String database, Filling filling) throws SQLException;

  /** Ends a query whose rows nobody may move or delete until the end. */
  abstract String lock();

  /** Gives a column of JSON its value. */
  abstract void bindJson(PreparedStatement statement, int at, String json) throws SQLException;

  /** Puts rows into tables. */
  @FunctionalInterface
  interface Filling {
    void into(Connection connection) throws SQLException;
  }

  static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String names(Table<?> table) {
    return table.columns().stream().map(Column::name).collect(Collectors.joining(", "));
  }

  private static boolean isJson(Column<?, ?> column) {
    return column.type() == JsonObject.class || column.type() == List.class;
  }
}
