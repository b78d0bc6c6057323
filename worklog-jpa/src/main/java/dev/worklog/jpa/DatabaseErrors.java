package dev.worklog.jpa;

import dev.worklog.errors.WorklogException;
import dev.worklog.storage.Constraint;
import dev.worklog.storage.Schema;
import dev.worklog.storage.Table;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What went wrong in a database, in the words of the library: the same on every database. */
final class DatabaseErrors {

  private final List<String> keys = new ArrayList<>();

  DatabaseErrors(Schema schema) {
    for (Table<?> table : schema.tables()) {
      table.constraints().stream().map(Constraint::name).forEach(keys::add);
      keys.add(table.primaryKey());
    }
    // A longer name may begin with a shorter one.
    keys.sort(Comparator.comparingInt(String::length).reversed());
  }

  /**
   * The exception of the library.
   *
   * @param table the table that was written or read
   * @param row the row that was written, if it was one
   */
  WorklogException translate(Throwable thrown, @Nullable Table<?> table, @Nullable UUID row) {
    if (thrown instanceof WorklogException ours) {
      return ours;
    }
    SQLException error = sqlException(thrown).orElse(null);
    if (error == null) {
      return new WorklogException.StorageFailure(String.valueOf(thrown.getMessage()), thrown);
    }
    String state = String.valueOf(error.getSQLState());
    String message = String.valueOf(error.getMessage());
    if (state.equals("22001") || state.equals("22003")) {
      return new WorklogException.Invalid("", "too_long", "a value is too long: " + message);
    }
    if (isDeadlock(error, state)) {
      return new WorklogException.StorageFailure(message, thrown, true);
    }
    if (state.startsWith("23")) {
      Optional<String> key = key(message, table);
      if (key.isPresent()) {
        return new WorklogException.Conflict(key.get(), row, thrown);
      }
      if (isMissingValue(error, state)) {
        return new WorklogException.Invalid("", "required", "a value is missing: " + message);
      }
    }
    // Among others what a constraint refuses that the application added to the tables.
    return new WorklogException.StorageFailure(message, thrown);
  }

  private static boolean isMissingValue(SQLException error, String state) {
    // MariaDB has one state for all constraints: null is 1048, no default 1364.
    return state.equals("23502") || error.getErrorCode() == 1048 || error.getErrorCode() == 1364;
  }

  private static boolean isDeadlock(SQLException error, String state) {
    // Serialization failures and deadlocks; MariaDB reports a row that changed since the snapshot
    // as 1020.
    return state.startsWith("40") || state.equals("HYT00") || error.getErrorCode() == 1020;
  }

  private Optional<String> key(String message, @Nullable Table<?> table) {
    String folded = message.toLowerCase(Locale.ROOT);
    Optional<String> named = keys.stream().filter(folded::contains).findFirst();
    if (named.isPresent() || table == null || !folded.contains("primary")) {
      return named;
    }
    return Optional.of(table.primaryKey());
  }

  private static Optional<SQLException> sqlException(Throwable thrown) {
    return Stream.iterate(thrown, t -> t != null, Throwable::getCause)
        .filter(SQLException.class::isInstance)
        .map(SQLException.class::cast)
        .findFirst();
  }
}
