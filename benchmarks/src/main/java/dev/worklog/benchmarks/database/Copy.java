package dev.worklog.benchmarks.database;

import dev.worklog.json.JsonObject;
import dev.worklog.json.Wire;
import dev.worklog.storage.Column;
import dev.worklog.storage.Row;
import dev.worklog.storage.Table;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts rows into their table by one statement that reads a file, as they are. */
final class Copy {

  private static final String LIST = "list";
  // The server reads the file, and may be another user.
  private static final FileAttribute<?> READABLE =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-r--r--"));

  private Copy() {}

  static <R extends Row> void into(Connection connection, Table<R> table, Stream<R> rows)
      throws SQLException {
    try {
      Path file = Files.createTempFile("worklog-copy-", ".csv", READABLE);
      try {
        write(table, rows, file);
        Server.execute(connection, Server.current().insert(table, file));
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static <R extends Row> void write(Table<R> table, Stream<R> rows, Path file)
      throws IOException {
    StringBuilder text = new StringBuilder();
    try (BufferedWriter writer = Files.newBufferedWriter(file)) {
      for (R row : (Iterable<R>) rows::iterator) {
        String separator = "";
        for (Column<R, ?> column : table.columns()) {
          text.append(separator);
          write(column.get(row), text);
          separator = ",";
        }
        writer.append(text.append('\n'));
        text.setLength(0);
      }
    }
  }

  private static void write(@Nullable Object value, StringBuilder text) {
    if (value != null) {
      String plain = value instanceof Wire wire ? wire.wire() : plain(value);
      text.append('"').append(plain.replace("\"", "\"\"")).append('"');
    }
  }

  private static String plain(Object value) {
    if (value instanceof List<?> items) {
      String object = JsonObject.of(LIST, items).toString();
      return object.substring(LIST.length() + 4, object.length() - 1);
    }
    return value.toString();
  }
}
