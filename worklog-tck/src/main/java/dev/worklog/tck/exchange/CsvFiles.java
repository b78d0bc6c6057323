package dev.worklog.tck.exchange;

import dev.worklog.errors.Violation;
import dev.worklog.exchange.ImportResult;
import dev.worklog.exchange.ImportedRow;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** The files of other tools that the tests import, written by hand for it. */
public final class CsvFiles {

  private CsvFiles() {}

  /** The file of this name, beside this class. */
  public static InputStream open(String name) {
    try (InputStream file = CsvFiles.class.getResourceAsStream(name + ".csv")) {
      if (file == null) {
        throw new IllegalArgumentException("no file " + name);
      }
      return new ByteArrayInputStream(file.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file of these lines. */
  public static InputStream of(String... lines) {
    return new ByteArrayInputStream(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
  }

  /** What came of each row: its line, its part, what happened, and why it was rejected. */
  public static List<String> told(ImportResult result) {
    return result.rows().stream().map(CsvFiles::told).toList();
  }

  private static String told(ImportedRow row) {
    String why =
        row.violations().stream().map(CsvFiles::code).collect(Collectors.joining(", ", " ", ""));
    return (row.line() + "." + row.part() + " " + row.status().wire() + why).strip();
  }

  private static String code(Violation violation) {
    return violation.path().isEmpty()
        ? violation.code()
        : violation.path() + ": " + violation.code();
  }
}
