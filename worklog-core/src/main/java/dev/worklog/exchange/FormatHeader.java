package dev.worklog.exchange;

import dev.worklog.errors.Violation;
import dev.worklog.errors.WorklogException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the header of a format must have.
 *
 * @param marks one of these tells the format from others that have the required columns too
 * @param required of each list, one column
 */
record FormatHeader(CsvFormat format, List<String> marks, List<List<String>> required) {

  // In the order in which they are tried: the required columns of later ones are those of many.
  private static final List<FormatHeader> ALL =
      List.of(
          new FormatHeader(
              CsvFormat.JIRA,
              List.of(),
              List.of(
                  List.of("Issue key", "Key"),
                  List.of("Summary"),
                  List.of("Log Work", "Resolved", "Updated", "Created"))),
          new FormatHeader(
              CsvFormat.CLOCKIFY,
              List.of("Duration (h)", "Duration (decimal)", "Time (h)", "Time (decimal)", "Group"),
              List.of(
                  List.of("Start Date"),
                  List.of(
                      "Duration (h)",
                      "Duration (decimal)",
                      "Time (h)",
                      "Time (decimal)",
                      "End Time"))),
          new FormatHeader(
              CsvFormat.TOGGL,
              List.of(),
              List.of(List.of("Start date"), List.of("Duration", "End time", "Stop time"))),
          new FormatHeader(
              CsvFormat.KIMAI,
              List.of("Customer", "Activity"),
              List.of(List.of("Date"), List.of("Duration", "Duration (decimal)", "End", "To"))),
          new FormatHeader(
              CsvFormat.HARVEST, List.of(), List.of(List.of("Date"), List.of("Hours"))),
          new FormatHeader(
              CsvFormat.SOLIDTIME,
              List.of(),
              List.of(List.of("Start"), List.of("End", "Duration", "Duration (decimal)"))));

  /**
   * The format of a file.
   *
   * @param wanted what the user says it is; null to tell by the header
   * @throws WorklogException.Invalid if the header lacks something
   */
  static CsvFormat format(CsvHeader header, @Nullable CsvFormat wanted) {
    List<String> lacks = new ArrayList<>();
    for (FormatHeader candidate : ALL) {
      List<String> missing = candidate.missing(header, wanted == null);
      if (wanted == null || wanted == candidate.format) {
        if (missing.isEmpty()) {
          return candidate.format;
        }
        lacks.add(candidate.format.wire() + " lacks " + String.join(" and ", missing));
      }
    }
    throw new WorklogException.Invalid(
        List.of(
            new Violation(
                "header",
                "missing_column",
                String.join("; ", lacks) + "; found: " + String.join(", ", header.names()),
                Map.of("found", header.names()))));
  }

  private List<String> missing(CsvHeader header, boolean marked) {
    List<List<String>> needed = new ArrayList<>(required);
    if (marked && !marks.isEmpty()) {
      needed.add(marks);
    }
    return needed.stream()
        .filter(columns -> !header.hasAny(columns))
        .map(columns -> String.join(" or ", columns))
        .toList();
  }
}
