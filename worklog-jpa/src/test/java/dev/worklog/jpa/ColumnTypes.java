package dev.worklog.jpa;

import dev.worklog.json.JsonObject;
import dev.worklog.json.Text;
import dev.worklog.storage.Column;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** The types of columns, as they are described and as a database tells them. */
final class ColumnTypes {

  // Long enough for every value that an enum has or will have.
  private static final int ENUM = 20;

  private static final Map<Class<?>, String> DESCRIBED =
      Map.of(
          UUID.class, "uuid",
          Boolean.class, "boolean",
          Integer.class, "int",
          Long.class, "bigint",
          Double.class, "double",
          LocalDate.class, "date",
          Instant.class, "instant(6)",
          Duration.class, "bigint",
          List.class, "json",
          JsonObject.class, "json");

  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("binary", "uuid"),
          Map.entry("bit", "boolean"),
          Map.entry("tinyint", "boolean"),
          Map.entry("integer", "int"),
          Map.entry("double precision", "double"),
          Map.entry("character varying", "varchar"),
          Map.entry("character large object", "text"),
          Map.entry("longtext", "text"),
          Map.entry("jsonb", "json"),
          Map.entry("timestamp with time zone", "instant"),
          Map.entry("datetime", "instant"));

  private ColumnTypes() {}

  /** As the description of the table says. */
  static String described(Database database, Column<?, ?> column) {
    if (column.type().isEnum()) {
      return "varchar(" + ENUM + ")" + collation(database);
    }
    if (column.type() == String.class) {
      int length = column.rule().maxLength();
      return (length < Text.MAX_LENGTH ? "varchar(" + length + ")" : "text") + collation(database);
    }
    return DESCRIBED.getOrDefault(column.type(), "no type for " + column.type());
  }

  private static String collation(Database database) {
    return switch (database) {
      case H2 -> "";
      case POSTGRESQL -> " collate c";
      case MARIADB -> " collate utf8mb4_nopad_bin";
    };
  }

  /** As a row of {@code information_schema.columns} says. */
  static String read(Database database, ResultSet row) throws SQLException {
    String raw = row.getString("data_type").toLowerCase(Locale.ROOT);
    String type = NAMES.getOrDefault(raw, raw);
    String collation = row.getString("collation_name");
    if (database == Database.MARIADB && "utf8mb4_bin".equals(collation)) {
      return "json";
    }
    String suffix = collation == null || collation.equals("OFF") ? "" : " collate " + collation;
    return switch (type) {
      case "varchar" -> {
        int length = row.getInt("character_maximum_length");
        // H2 counts UTF-16 units, of which a character may have two.
        yield "varchar(" + (database == Database.H2 ? length / 2 : length) + ")" + suffix;
      }
      case "instant" -> "instant(" + row.getInt("datetime_precision") + ")";
      default -> type + suffix;
    };
  }
}
