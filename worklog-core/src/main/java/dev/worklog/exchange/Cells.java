package dev.worklog.exchange;

import dev.worklog.errors.Violation;
import dev.worklog.errors.WorklogException;
import dev.worklog.hierarchy.HierarchyTables;
import dev.worklog.json.Text;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads cells in ways that several formats share. */
final class Cells {

  /** Stands for a level of the hierarchy that the other tool does not have. */
  static final String GENERAL = "General";

  private static final int MAX_NAME = HierarchyTables.CLIENTS.column("name").rule().maxLength();
  private static final Set<String> YES = Set.of("yes", "true", "1", "y", "billable");
  private static final Set<String> NO = Set.of("no", "false", "0", "n", "non-billable", "");
  private static final int DIGITS_OF_KEY = 32;

  private Cells() {}

  /**
   * Whether the cell says yes.
   *
   * @throws WorklogException.Invalid if it says neither yes nor no, nor nothing
   */
  static boolean flag(CsvRow.Cell cell) {
    String text = Text.fold(cell.text());
    if (!YES.contains(text) && !NO.contains(text)) {
      throw new WorklogException.Invalid(
          List.of(
              new Violation(
                  cell.column(),
                  "unknown_value",
                  "'" + cell.text() + "' is neither yes nor no",
                  Map.of("value", cell.text(), "allowed", List.of("yes", "no")))));
    }
    return YES.contains(text);
  }

  /**
   * The name of a node; empty if the cell is.
   *
   * @throws WorklogException.Invalid if it is too long or illegal
   */
  static String name(CsvRow.Cell cell) {
    int length = Text.length(cell.text());
    if (!Text.isLegal(cell.text())) {
      throw new WorklogException.Invalid(
          cell.column(), "illegal_text", "holds U+0000 or half of a surrogate pair");
    }
    if (length > MAX_NAME) {
      throw new WorklogException.Invalid(
          List.of(
              new Violation(
                  cell.column(),
                  "too_long",
                  "has " + length + " characters, at most " + MAX_NAME + " are allowed",
                  Map.of("max", MAX_NAME, "actual", length))));
    }
    return cell.text();
  }

  /** The text, cut to as many characters, an ellipsis at the end if it was cut. */
  static String cut(String text, int max) {
    return Text.length(text) <= max
        ? text
        : text.substring(0, text.offsetByCodePoints(0, max - 1)).strip() + "…";
  }

  /** The text as long as the name of a node may be, and legal. */
  static String cutName(String text) {
    return cut(text.replace('\0', '\uFFFD'), MAX_NAME);
  }

  /** The labels between the commas. */
  static List<String> tags(String text) {
    return Arrays.stream(text.split(","))
        .map(String::strip)
        .filter(tag -> !tag.isEmpty())
        .distinct()
        .toList();
  }

  /** Stands for these texts: equal for equal ones, and in practice for no others. */
  static String digest(String... texts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String text : texts) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
      }
      return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS_OF_KEY);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
