package dev.worklog.exchange;

import dev.worklog.errors.Violation;
import dev.worklog.hierarchy.NodePath;
import dev.worklog.log.WorkLogDraft;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A row of a file, or a part of it, as far as it could be read without the storage.
 *
 * @param line where the row starts
 * @param part the first is 1
 * @param found null if it could not be read
 * @param violations why it could not be
 */
record Entry(long line, int part, @Nullable Found found, List<Violation> violations) {

  static Entry of(CsvRow row, int part, Found found) {
    return new Entry(row.line(), part, found, List.of());
  }

  static Entry rejected(CsvRow row, int part, List<Violation> violations) {
    return new Entry(row.line(), part, null, List.copyOf(violations));
  }

  /**
   * What was read.
   *
   * @param draft without placement and import key
   * @param path where it belongs; null for nowhere
   * @param user empty if the file has no column for users
   * @param identity what it is known by
   * @param repeats whether equal entries of a file are different work
   */
  record Found(
      WorkLogDraft draft,
      @Nullable NodePath path,
      Optional<CsvUser> user,
      String identity,
      boolean repeats) {}
}
