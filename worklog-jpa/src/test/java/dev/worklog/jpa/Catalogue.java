package dev.worklog.jpa;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * What a database says of its own tables, a line for each column, key, reference, check, index and
 * trigger, written alike for all databases. The tables of the changelog are left out.
 */
final class Catalogue {

  private static final Map<Integer, String> DELETE_RULES =
      Map.of(
          DatabaseMetaData.importedKeyCascade, "cascade",
          DatabaseMetaData.importedKeySetNull, "set null",
          DatabaseMetaData.importedKeyNoAction, "no action",
          DatabaseMetaData.importedKeyRestrict, "no action");

  private final Connection connection;
  private final Database database;
  private final String schema;
  private final SortedSet<String> lines = new TreeSet<>();

  private Catalogue(Connection connection, String schema) throws SQLException {
    this.connection = connection;
    this.database = Database.of(connection);
    this.schema = schema;
  }

  /** Of the default schema. */
  static SortedSet<String> of(DataSource dataSource) {
    try (Connection connection = dataSource.getConnection()) {
      boolean mariadb = Database.of(connection) == Database.MARIADB;
      return new Catalogue(connection, mariadb ? connection.getCatalog() : connection.getSchema())
          .read();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Of the schema of this name. */
  static SortedSet<String> of(DataSource dataSource, String schema) {
    try (Connection connection = dataSource.getConnection()) {
      boolean upper = Database.of(connection) == Database.H2;
      return new Catalogue(connection, upper ? schema.toUpperCase(Locale.ROOT) : schema).read();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private SortedSet<String> read() throws SQLException {
    columns();
    keys();
    checks();
    for (String table : tables()) {
      references(table);
      indexes(table);
    }
    if (database == Database.POSTGRESQL) {
      triggersAndFunctions();
    }
    lines.removeIf(line -> line.contains("worklog_changelog"));
    return lines;
  }

  private Set<String> tables() throws SQLException {
    Set<String> tables = new TreeSet<>();
    query(
        "select table_name from information_schema.tables where table_schema = ?",
        row -> tables.add(row.getString(1)));
    return tables;
  }

  private void columns() throws SQLException {
    query(
        "select table_name, column_name, is_nullable, data_type, character_maximum_length,"
            + " datetime_precision, collation_name from information_schema.columns"
            + " where table_schema = ?",
        row ->
            add(
                "column %s.%s %s%s",
                row.getString(1),
                row.getString(2),
                ColumnTypes.read(database, row),
                row.getString(3).equals("YES") ? " null" : ""));
  }

  private void keys() throws SQLException {
    SortedMap<String, String> keys = new TreeMap<>();
    query(
        "select c.constraint_type, c.table_name, c.constraint_name, k.column_name"
            + " from information_schema.table_constraints c"
            + " join information_schema.key_column_usage k"
            + " on k.constraint_schema = c.constraint_schema"
            + " and k.constraint_name = c.constraint_name and k.table_name = c.table_name"
            + " where c.table_schema = ? and c.constraint_type in ('UNIQUE', 'PRIMARY KEY')"
            + " order by k.ordinal_position",
        row -> {
          boolean primary = row.getString(1).startsWith("PRIMARY");
          // MariaDB has no names for primary keys.
          String name = primary ? "pk_" + row.getString(2) : row.getString(3);
          keys.merge(
              (primary ? "primary key " : "unique key ") + name + " on " + row.getString(2),
              row.getString(4),
              (first, next) -> first + ", " + next);
        });
    keys.forEach((key, columns) -> add("%s(%s)", key, columns));
  }

  private void checks() throws SQLException {
    String sql =
        switch (database) {
          case H2 ->
              "select t.table_name, c.constraint_name, c.check_clause"
                  + " from information_schema.check_constraints c"
                  + " join information_schema.table_constraints t"
                  + " on t.constraint_schema = c.constraint_schema"
                  + " and t.constraint_name = c.constraint_name where t.table_schema = ?";
          case POSTGRESQL ->
              "select t.relname, c.conname, pg_get_constraintdef(c.oid) from pg_constraint c"
                  + " join pg_class t on t.oid = c.conrelid"
                  + " where c.contype = 'c' and c.connamespace = ?::regnamespace";
          case MARIADB ->
              "select table_name, constraint_name, check_clause"
                  + " from information_schema.check_constraints where constraint_schema = ?"
                  // each column of JSON has one of these
                  + " and check_clause not like 'json_valid%'";
        };
    query(
        sql,
        row ->
            lines.add(
                "check "
                    + lower(row.getString(2))
                    + " on "
                    + lower(row.getString(1))
                    + " "
                    + CheckValues.of(row.getString(3))));
  }

  private void references(String table) throws SQLException {
    boolean mariadb = database == Database.MARIADB;
    try (ResultSet row =
        connection
            .getMetaData()
            .getImportedKeys(mariadb ? schema : null, mariadb ? null : schema, table)) {
      while (row.next()) {
        add(
            "reference %s %s(%s) -> %s(%s) on delete %s",
            row.getString("FK_NAME"),
            row.getString("FKTABLE_NAME"),
            row.getString("FKCOLUMN_NAME"),
            row.getString("PKTABLE_NAME"),
            row.getString("PKCOLUMN_NAME"),
            DELETE_RULES.getOrDefault((int) row.getShort("DELETE_RULE"), "default"));
      }
    }
  }

  private void indexes(String table) throws SQLException {
    boolean mariadb = database == Database.MARIADB;
    SortedMap<String, String> indexes = new TreeMap<>();
    try (ResultSet row =
        connection
            .getMetaData()
            .getIndexInfo(mariadb ? schema : null, mariadb ? null : schema, table, false, true)) {
      while (row.next()) {
        // A unique index belongs to a key.
        if (row.getBoolean("NON_UNIQUE") && row.getString("INDEX_NAME") != null) {
          boolean descending = "D".equals(row.getString("ASC_OR_DESC"));
          indexes.merge(
              row.getString("INDEX_NAME"),
              row.getString("COLUMN_NAME") + (descending ? " desc" : ""),
              (first, next) -> first + ", " + next);
        }
      }
    }
    indexes.forEach((index, columns) -> add("index %s on %s(%s)", index, table, columns));
  }

  private void triggersAndFunctions() throws SQLException {
    query(
        "select trigger_name, event_object_table, event_manipulation"
            + " from information_schema.triggers where trigger_schema = ?",
        row ->
            add("trigger %s on %s for %s", row.getString(1), row.getString(2), row.getString(3)));
    query(
        "select routine_name from information_schema.routines where routine_schema = ?",
        row -> add("function %s", row.getString(1)));
  }

  private void query(String sql, Reader reader) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, schema);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          reader.read(rows);
        }
      }
    }
  }

  private void add(String format, String... names) {
    lines.add(lower(String.format(format, (Object[]) names)));
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /** The lines that begin with this word, one beneath the other. */
  static String only(String kind, Set<String> lines) {
    return lines.stream()
        .filter(line -> line.startsWith(kind + " "))
        .collect(Collectors.joining("\n"));
  }

  @FunctionalInterface
  private interface Reader {
    void read(ResultSet row) throws SQLException;
  }
}
