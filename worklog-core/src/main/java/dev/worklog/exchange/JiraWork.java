package dev.worklog.exchange;

import dev.worklog.errors.Violation;
import dev.worklog.errors.WorklogException;
import dev.worklog.json.JsonObject;
import dev.worklog.log.WorkLogDraft;
import dev.worklog.log.WorkLogSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the issues of Jira: an entry for each entry of its work log, or if the file has none of
 * them, one for the issue.
 */
final class JiraWork implements EntryReader {

  private static final String LOG_WORK = "Log Work";
  private static final List<String> TIME_SPENT = List.of("Time Spent");
  private static final List<String> ASSIGNEE = List.of("Assignee");
  private static final List<String> RESOLVED = List.of("Resolved");
  private static final List<String> DAYS = List.of("Resolved", "Updated", "Created");
  private static final int MAX_TITLE = 240;
  private static final int MAX_REFERENCE = 200;

  private final JiraIssues issues;
  private final Moments moments;
  private final Map<String, String> names = new HashMap<>();

  JiraWork(CsvImport options, CsvFile file) {
    issues = new JiraIssues(file, options);
    List<CsvRow> rows = file.rows().stream().filter(row -> row.misfit().isEmpty()).toList();
    moments =
        Moments.of(options.dateOrder(), options.zone(), rows.stream().flatMap(JiraWork::dates));
    for (CsvRow row : rows) {
      for (String role : List.of("Assignee", "Reporter", "Creator")) {
        names.putIfAbsent(row.text(role + " Id"), row.text(role));
      }
    }
  }

  private static Stream<String> dates(CsvRow row) {
    return Stream.concat(
        DAYS.stream().map(row::text),
        row.texts(LOG_WORK).stream().map(JiraWork::parts).map(parts -> parts.get(1)));
  }

  /** Comment, day, author and seconds; the comment may hold semicolons, and may be left out. */
  private static List<String> parts(String text) {
    List<String> parts = new ArrayList<>();
    String rest = text;
    for (int i = 0; i < 3; i++) {
      int semicolon = rest.lastIndexOf(';');
      parts.add(0, rest.substring(semicolon + 1).strip());
      rest = semicolon < 0 ? "" : rest.substring(0, semicolon);
    }
    parts.add(0, rest.strip());
    return parts;
  }

  @Override
  public List<Entry> read(CsvRow issue) {
    if (issue.text(JiraIssues.KEY).isEmpty()) {
      Violation noKey =
          Violation.of(issue.cell(JiraIssues.KEY).column(), "required", "must be given");
      return List.of(Entry.rejected(issue, 1, List.of(noKey)));
    }
    List<String> work = issue.texts(LOG_WORK);
    if (work.isEmpty()) {
      return List.of(whole(issue));
    }
    List<Entry> entries = new ArrayList<>();
    for (String text : work) {
      entries.add(part(issue, entries.size() + 1, text));
    }
    rest(issue, entries).ifPresent(entries::add);
    return entries;
  }

  private Entry part(CsvRow issue, int part, String text) {
    Findings findings = new Findings();
    List<String> parts = parts(text);
    LocalDate day =
        findings
            .read(() -> moments.read(new CsvRow.Cell(LOG_WORK, parts.get(1))), Moment.NONE)
            .date();
    if (day == null && findings.violations().isEmpty()) {
      findings.add(Violation.of(LOG_WORK, "date", "'" + text + "' has no day"));
    }
    String author = parts.get(2);
    if (author.isEmpty()) {
      findings.add(Violation.of(LOG_WORK, "required", "'" + text + "' has no author"));
    }
    long seconds =
        findings.read(() -> Lengths.seconds(new CsvRow.Cell(LOG_WORK, parts.get(3)), 1), 0L);
    Map<String, Object> cells = new LinkedHashMap<>(issue.asMap(Set.of(LOG_WORK)));
    cells.put(LOG_WORK, text);
    JsonObject metadata = metadata(cells, findings);
    if (day == null || !findings.violations().isEmpty()) {
      return Entry.rejected(issue, part, findings.violations());
    }
    String comment = parts.get(0);
    WorkLogDraft draft =
        draft(issue, day, comment.isEmpty() ? summary(issue) : comment, metadata)
            .withEffortMinutes(Math.toIntExact(Lengths.minutes(seconds)));
    String identity = issue.text(JiraIssues.KEY) + ":" + Cells.digest(parts.toArray(String[]::new));
    CsvUser user = new CsvUser(names.getOrDefault(author, author), "");
    return Entry.of(
        issue, part, new Entry.Found(draft, issues.path(issue), Optional.of(user), identity, true));
  }

  /** Time that no entry of the work log accounts for. */
  private static Optional<Entry> rest(CsvRow issue, List<Entry> entries) {
    CsvRow.Cell spent = issue.cell(TIME_SPENT);
    if (spent.isEmpty()) {
      return Optional.empty();
    }
    long accounted = 0;
    for (String text : issue.texts(LOG_WORK)) {
      Findings unread = new Findings();
      accounted +=
          unread.read(() -> Lengths.seconds(new CsvRow.Cell(LOG_WORK, parts(text).get(3)), 1), 0L);
    }
    Findings findings = new Findings();
    long all = findings.read(() -> Lengths.seconds(spent, 1), 0L);
    if (all > accounted) {
      findings.add(
          new Violation(
              spent.column(),
              "unaccounted",
              "says " + all + " seconds, the entries of the work log " + accounted,
              Map.of("all", all, "accounted", accounted)));
    }
    return findings.violations().isEmpty()
        ? Optional.empty()
        : Optional.of(Entry.rejected(issue, entries.size() + 1, findings.violations()));
  }

  private Entry whole(CsvRow issue) {
    Findings findings = new Findings();
    LocalDate day = day(issue, findings);
    CsvRow.Cell spent = issue.cell(TIME_SPENT);
    Long seconds = null;
    if (!spent.isEmpty()) {
      seconds = findings.read(() -> Lengths.seconds(spent, 1), 0L);
    } else if (issue.text(RESOLVED).isEmpty()) {
      findings.add(
          Violation.of(
              spent.column(), "no_work", "the issue is neither resolved nor was time spent on it"));
    }
    Optional<CsvUser> user = findings.read(() -> assignee(issue), Optional.empty());
    JsonObject metadata = metadata(issue.asMap(Set.of()), findings);
    if (day == null || !findings.violations().isEmpty()) {
      return Entry.rejected(issue, 1, findings.violations());
    }
    WorkLogDraft draft =
        draft(issue, day, summary(issue), metadata).withEffortMinutes(minutes(seconds));
    return Entry.of(
        issue,
        1,
        new Entry.Found(draft, issues.path(issue), user, issue.text(JiraIssues.KEY), false));
  }

  private @Nullable LocalDate day(CsvRow issue, Findings findings) {
    CsvRow.Cell cell = issue.cell(DAYS);
    LocalDate day = findings.read(() -> moments.read(cell), Moment.NONE).date();
    if (day == null && findings.violations().isEmpty()) {
      findings.add(Violation.of(cell.column(), "required", "must be given: the row has no day"));
    }
    return day;
  }

  private static @Nullable Integer minutes(@Nullable Long seconds) {
    return seconds == null ? null : Math.toIntExact(Lengths.minutes(seconds));
  }

  private static Optional<CsvUser> assignee(CsvRow issue) {
    if (!issue.header().hasAny(ASSIGNEE)) {
      return Optional.empty();
    }
    if (issue.text(ASSIGNEE).isEmpty()) {
      throw new WorklogException.Invalid(
          "Assignee", "required", "must be given: the row names no user");
    }
    return Optional.of(new CsvUser(issue.text(ASSIGNEE), ""));
  }

  private static JsonObject metadata(Map<String, Object> cells, Findings findings) {
    return findings.read(() -> JsonObject.of(CsvFormat.JIRA.wire(), cells), JsonObject.EMPTY);
  }

  private static String summary(CsvRow issue) {
    String summary = issue.text(JiraIssues.SUMMARY);
    return summary.isEmpty() ? issue.text(JiraIssues.KEY) : summary;
  }

  private static WorkLogDraft draft(
      CsvRow issue, LocalDate day, String content, JsonObject metadata) {
    String key = issue.text(JiraIssues.KEY);
    return WorkLogDraft.of(day, content)
        .withTitle(Cells.cut((key + " " + issue.text(JiraIssues.SUMMARY)).strip(), MAX_TITLE))
        .withTags(issue.texts("Labels"))
        .withSource(WorkLogSource.TICKET)
        .withSourceRef(Cells.cut(key, MAX_REFERENCE))
        .withMetadata(metadata);
  }
}
