package dev.worklog.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.worklog.log.PlacementNames;
import dev.worklog.log.WorkLog;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Entries as rows of CSV. */
final class Timesheet {

  private static final List<String> HEADER =
      List.of(
          "date",
          "person",
          "client",
          "project",
          "epic",
          "feature",
          "story",
          "task",
          "sprint",
          "title",
          "content",
          "outcome",
          "impact",
          "next_steps",
          "work_type",
          "status",
          "minutes",
          "hours",
          "billable",
          "tags",
          "source",
          "source_ref",
          "worklog_id");

  // A spreadsheet runs a cell that begins with one of these.
  private static final String FORMULA = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";
  private static final BigDecimal HOUR = BigDecimal.valueOf(60);

  private Timesheet() {}

  static String csv(List<ReportEntry> entries) {
    StringWriter out = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out)) {
      csv.writeRecord(HEADER);
      entries.forEach(entry -> csv.writeRecord(row(entry)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  private static List<String> row(ReportEntry entry) {
    WorkLog log = entry.log();
    PlacementNames names = entry.view().names();
    Integer minutes = log.effortMinutes();
    return List.of(
        log.occurredOn().toString(),
        text(entry.person()),
        text(names.client()),
        text(names.project()),
        text(names.epic()),
        text(names.feature()),
        text(names.story()),
        text(names.task()),
        text(names.sprint()),
        text(log.title()),
        text(log.content()),
        text(log.outcome()),
        text(log.impact()),
        text(log.nextSteps()),
        log.workType().wire(),
        log.status().wire(),
        minutes == null ? "" : minutes.toString(),
        minutes == null ? "" : hours(minutes),
        String.valueOf(log.isBillable()),
        text(String.join(", ", log.tags())),
        log.source().wire(),
        text(log.sourceRef()),
        log.id().toString());
  }

  private static String hours(int minutes) {
    return BigDecimal.valueOf(minutes).divide(HOUR, 2, RoundingMode.HALF_UP).toPlainString();
  }

  private static String text(@Nullable String text) {
    if (text == null || text.isEmpty()) {
      return "";
    }
    return FORMULA.indexOf(text.charAt(0)) < 0 ? text : "'" + text;
  }
}
