package dev.worklog.jpa;

import dev.worklog.errors.WorklogException;
import dev.worklog.storage.Column;
import dev.worklog.storage.Schema;
import dev.worklog.storage.Table;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks whether a database has every table and column, before anything else fails for the lack of
 * one.
 */
final class SchemaCheck {

  private SchemaCheck() {}

  static void check(Schema schema, Connection connection, @Nullable String schemaName)
      throws SQLException {
    Map<String, Set<String>> found = columns(connection, schemaName);
    List<String> missing = new ArrayList<>();
    for (Table<?> table : schema.tables()) {
      Set<String> columns = found.get(table.name());
      if (columns == null) {
        missing.add("the table " + table);
        continue;
      }
      for (Column<?, ?> column : table.storedColumns()) {
        if (!columns.contains(column.name())) {
          missing.add("the column " + table + "." + column);
        }
      }
    }
    if (!missing.isEmpty()) {
      boolean none = schema.tables().stream().noneMatch(table -> found.containsKey(table.name()));
      throw new WorklogException.StorageFailure(sentence(none, missing, schemaName), null);
    }
  }

  private static String sentence(boolean none, List<String> missing, @Nullable String schemaName) {
    String where = schemaName == null ? "The database" : "The schema " + schemaName;
    String call =
        schemaName == null
            ? "SchemaMigrations.migrate(dataSource)"
            : "SchemaMigrations.of(dataSource, \"" + schemaName + "\").migrate()";
    return none
        ? where + " has no tables of worklog; " + call + " adds them."
        : where
            + " lacks "
            + String.join(", ", missing)
            + "; "
            + call
            + " adds what a newer version brought.";
  }

  private static Map<String, Set<String>> columns(
      Connection connection, @Nullable String schemaName) throws SQLException {
    DatabaseMetaData metaData = connection.getMetaData();
    Map<String, Set<String>> columns = new HashMap<>();
    try (ResultSet found =
        Database.of(connection) == Database.MARIADB
            ? metaData.getColumns(schemaName(connection.getCatalog(), schemaName), null, "%", "%")
            : metaData.getColumns(
                null, schemaName(connection.getSchema(), stored(metaData, schemaName)), "%", "%")) {
      while (found.next()) {
        columns
            .computeIfAbsent(lower(found.getString("TABLE_NAME")), table -> new HashSet<>())
            .add(lower(found.getString("COLUMN_NAME")));
      }
    }
    return columns;
  }

  private static @Nullable String schemaName(String byDefault, @Nullable String given) {
    return given == null ? byDefault : given;
  }

  private static @Nullable String stored(DatabaseMetaData metaData, @Nullable String schemaName)
      throws SQLException {
    return schemaName != null && metaData.storesUpperCaseIdentifiers()
        ? schemaName.toUpperCase(Locale.ROOT)
        : schemaName;
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
