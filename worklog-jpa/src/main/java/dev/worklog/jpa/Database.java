package dev.worklog.jpa;

import dev.worklog.storage.Column;
import java.lang.reflect.Array;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the databases do differently. */
enum Database {
  H2 {
    @Override
    int snapshot() {
      return H2_SNAPSHOT;
    }

    @Override
    String jsonText() {
      return "cast(? as varchar)";
    }

    @Override
    String ordered(Column<?, ?> column, String path) {
      // H2 compares text by UTF-16 units, which puts astral text before U+FB01.
      return column.type() == String.class ? "sql('stringtoutf8(?)', " + path + ")" : path;
    }

    @Override
    boolean sortsByWholeIndexes() {
      return true;
    }

    @Override
    String besideList(String path) {
      return "coalesce(" + path + ", " + path + ")";
    }

    @Override
    String tag(String tag) {
      // It writes the digits of escapes in lower case.
      return Pattern.compile("\\\\(u[0-9A-F]{4}|.)")
          .matcher(super.tag(tag))
          .replaceAll(
              escape ->
                  Matcher.quoteReplacement(
                      escape.group(1).length() == 1
                          ? escape.group()
                          : escape.group().toLowerCase(Locale.ROOT)));
    }
  },
  POSTGRESQL {
    @Override
    String isAnyOf(String path, String parameter) {
      // Hibernate translates a query anew each time if a parameter stands last in a function, as
      // it could be many.
      return "cast(sql('((? = any(?)) = ?)', "
          + path
          + ", "
          + parameter
          + ", true) as Boolean)"
          + " = true";
    }

    @Override
    Object many(List<?> values) {
      Object array = Array.newInstance(values.get(0).getClass(), values.size());
      for (int i = 0; i < values.size(); i++) {
        Array.set(array, i, values.get(i));
      }
      return array;
    }

    @Override
    boolean comparesRows() {
      return true;
    }

    @Override
    boolean updatesFrom() {
      return true;
    }

    @Override
    String hasTag(String path, String parameter) {
      return "cast(sql('(cast(? as jsonb) <@ ?)', "
          + parameter
          + ", "
          + path
          + ") as Boolean) = true";
    }

    @Override
    String tag(String tag) {
      return JsonFormat.list(List.of(tag));
    }

    @Override
    String lockChain() {
      return " for key share";
    }
  },
  MARIADB {
    @Override
    String jsonText() {
      // It keeps a blank after each comma.
      return "json_compact(?)";
    }

    @Override
    String uuidType() {
      return "binary(16)";
    }

    @Override
    String lockChain() {
      return " lock in share mode";
    }
  };

  // What H2 calls repeatable read begins for each table when it is first read.
  private static final int H2_SNAPSHOT = 6;

  static Database of(Connection connection) throws SQLException {
    return of(connection.getMetaData());
  }

  static Database of(DatabaseMetaData metaData) throws SQLException {
    String product = metaData.getDatabaseProductName();
    for (Database database : values()) {
      if (product.toUpperCase(Locale.ROOT).contains(database.name())) {
        return database;
      }
    }
    throw new IllegalArgumentException(
        "worklog runs on H2, PostgreSQL and MariaDB; this is " + product);
  }

  /** What rows are ordered and compared by. */
  String ordered(Column<?, ?> column, String path) {
    return path;
  }

  /** Whether the value is one of those that the parameter is, which is what {@link #many} makes. */
  String isAnyOf(String path, String parameter) {
    return path + " in (" + parameter + ")";
  }

  /**
   * Several values as one parameter: as an array where there are any, so that the statement is the
   * same for any number of them and need not be made anew.
   */
  Object many(List<?> values) {
    return values;
  }

  /**
   * A column that has one value, where another with an index of its own has one of many. H2 reads
   * many only by the first column of an index, but counts on every one: it must not see this one.
   */
  String besideList(String path) {
    return path;
  }

  /**
   * Whether rows are read in the order of an index only if they are to be sorted by all columns
   * that the index begins with, those included that all of the rows have alike.
   */
  boolean sortsByWholeIndexes() {
    return false;
  }

  /** Whether several columns can be compared at once, and an index on them says where to begin. */
  boolean comparesRows() {
    return false;
  }

  /** Whether an update can take its values from other rows that it joins, after {@code from}. */
  boolean updatesFrom() {
    return false;
  }

  /** Whether a list has a tag; the parameter is what {@link #tag} makes of the tag. */
  String hasTag(String path, String parameter) {
    return "cast(sql('locate(?, concat('','', substring("
        + jsonText()
        + ", 2)))', "
        + parameter
        + ", "
        + path
        + ") as Integer) > 0";
  }

  /** A tag as the parameter of {@link #hasTag}. */
  String tag(String tag) {
    // Within the text of an array only the quote that begins an item follows a comma or the
    // bracket.
    String array = JsonFormat.list(List.of(tag));
    return "," + array.substring(1, array.length() - 1);
  }

  /** The isolation in which all reads see one moment. */
  int snapshot() {
    return Connection.TRANSACTION_REPEATABLE_READ;
  }

  /** JSON as text, which stands for the question mark. */
  String jsonText() {
    return "?";
  }

  /** Ends a native query whose rows others may read but neither move nor delete until the end. */
  String lockChain() {
    return " for update";
  }

  /** The type of ids in a cast. */
  String uuidType() {
    return "uuid";
  }

  /** Whether a new row locks the rows that it refers to as {@link #lockChain} does. */
  boolean referencesLock() {
    return this != H2;
  }

  /** Whether several transactions can have {@link #lockChain} on one row. */
  boolean sharesLocks() {
    return this != H2;
  }

  /** Whether parts of a union can lock what they read. */
  boolean locksInUnion() {
    return this != H2;
  }
}
