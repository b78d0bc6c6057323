package dev.worklog.exchange;

import dev.worklog.errors.Violation;
import dev.worklog.json.Wire;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What came of a row of a file, or of a part of it: an issue of Jira has one for each entry of its
 * work log.
 *
 * @param line where the row starts in the file; the first is 1
 * @param part which part of the row, the first is 1
 * @param logId the log; null unless it was recorded or already there
 * @param violations why it was rejected, each with the column that it is about; else empty
 * @param changed the columns that say something else than when the log was recorded; only if it was
 *     already there. The log stays as it is
 */
public record ImportedRow(
    long line,
    int part,
    Status status,
    @Nullable UUID logId,
    List<Violation> violations,
    List<String> changed) {

  public ImportedRow {
    violations = List.copyOf(violations);
    changed = List.copyOf(changed);
  }

  /** What can come of a row. */
  public enum Status implements Wire {
    RECORDED,
    ALREADY_THERE,
    REJECTED,
    /** The import was stopped before it. */
    NOT_TRIED
  }
}
