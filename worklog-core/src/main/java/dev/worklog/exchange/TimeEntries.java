package dev.worklog.exchange;

import dev.worklog.errors.WorklogException;
import dev.worklog.hierarchy.Hierarchy;
import dev.worklog.hierarchy.NodePath;
import dev.worklog.json.JsonObject;
import dev.worklog.log.WorkLogDraft;
import dev.worklog.log.WorkLogSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the time entries of Toggl, Clockify, Harvest, Kimai and Solidtime, whose columns differ in
 * name only.
 */
final class TimeEntries implements EntryReader {

  private static final List<String> CLIENT = List.of("Client", "Customer");
  private static final List<String> PROJECT = List.of("Project");
  private static final List<String> TASK = List.of("Task", "Activity");
  private static final List<String> DESCRIPTION = List.of("Description", "Notes");
  private static final List<String> USER = List.of("User", "Member", "Name", "Alias", "Username");
  private static final List<String> FIRST_NAME = List.of("First Name");
  private static final List<String> LAST_NAME = List.of("Last Name");
  private static final List<String> EMAIL = List.of("Email", "E-mail");
  private static final List<String> START_DATE = List.of("Start date", "Date");
  private static final List<String> START =
      List.of("Start time", "Start", "Begin", "From", "Started at");
  private static final List<String> END_DATE = List.of("End date", "Stop date");
  private static final List<String> END = List.of("End time", "Stop time", "End", "To", "Ended at");
  private static final List<String> DURATION =
      List.of(
          "Duration", "Duration (h)", "Time (h)", "Hours", "Duration (decimal)", "Time (decimal)");
  private static final List<String> BILLABLE = List.of("Billable", "Billable?");
  private static final List<String> TAGS = List.of("Tags", "Tag");
  private static final List<String> ID = List.of("ID", "Time entry ID");
  private static final long HOUR = 3_600;

  private final CsvFormat format;
  private final CsvImport options;
  private final Moments moments;

  TimeEntries(CsvFormat format, CsvImport options, CsvFile file) {
    this.format = format;
    this.options = options;
    Stream<String> dates =
        file.rows().stream()
            .filter(row -> row.misfit().isEmpty())
            .flatMap(
                row ->
                    Stream.of(START_DATE, START, END_DATE, END).map(columns -> row.text(columns)));
    moments = Moments.of(options.dateOrder(), options.zone(), dates);
  }

  @Override
  public List<Entry> read(CsvRow row) {
    Findings findings = new Findings();
    Span span = span(row, findings);
    Optional<CsvUser> user = findings.read(() -> user(row), Optional.empty());
    NodePath path = path(row, findings);
    boolean billable = findings.read(() -> Cells.flag(row.cell(BILLABLE)), false);
    JsonObject metadata =
        findings.read(() -> JsonObject.of(format.wire(), row.asMap(Set.of())), JsonObject.EMPTY);
    if (!findings.violations().isEmpty() || span == null) {
      return List.of(Entry.rejected(row, 1, findings.violations()));
    }
    WorkLogDraft draft =
        WorkLogDraft.of(span.day(), content(row))
            .withEffortMinutes(span.minutes())
            .withIsBillable(billable)
            .withTags(Cells.tags(row.text(TAGS)))
            .withSource(WorkLogSource.OTHER)
            .withSourceRef(format.wire())
            .withMetadata(metadata);
    String id = row.text(ID);
    return List.of(
        Entry.of(
            row,
            1,
            new Entry.Found(
                draft,
                path,
                user,
                id.isEmpty() ? span.identity(row) : "id:" + Cells.digest(id),
                id.isEmpty())));
  }

  /** The description, or what comes closest to one. */
  private static String content(CsvRow row) {
    return Stream.of(DESCRIPTION, TASK, PROJECT, CLIENT)
        .map(row::text)
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse("(no description)");
  }

  private static Optional<CsvUser> user(CsvRow row) {
    boolean named = Stream.of(USER, FIRST_NAME, LAST_NAME, EMAIL).anyMatch(row.header()::hasAny);
    if (!named) {
      return Optional.empty();
    }
    String fullName = (row.text(FIRST_NAME) + " " + row.text(LAST_NAME)).strip();
    CsvUser user = new CsvUser(fullName.isEmpty() ? row.text(USER) : fullName, row.text(EMAIL));
    if (user.name().isEmpty() && user.email().isEmpty()) {
      throw new WorklogException.Invalid(
          row.cell(USER).column(), "required", "must be given: the row names no user");
    }
    return Optional.of(user);
  }

  private @Nullable NodePath path(CsvRow row, Findings findings) {
    String client = findings.read(() -> Cells.name(row.cell(CLIENT)), "");
    String project = findings.read(() -> Cells.name(row.cell(PROJECT)), "");
    String task = findings.read(() -> Cells.name(row.cell(TASK)), "");
    if (client.isEmpty()) {
      client = Objects.requireNonNullElse(options.client(), "");
    }
    if (project.isEmpty()) {
      return client.isEmpty() ? null : NodePath.of(client);
    }
    String top = client.isEmpty() ? Hierarchy.OWN_CLIENT : client;
    return task.isEmpty()
        ? NodePath.of(top, project)
        : NodePath.of(top, project, Cells.GENERAL, Cells.GENERAL, Cells.GENERAL, task);
  }

  private @Nullable Span span(CsvRow row, Findings findings) {
    int before = findings.violations().size();
    Moment start = moment(row, START_DATE, START, findings);
    Moment end = moment(row, END_DATE, END, findings);
    CsvRow.Cell duration = row.cell(DURATION);
    long told = duration.isEmpty() ? -1 : findings.read(() -> Lengths.seconds(duration, HOUR), -1L);
    if (findings.violations().size() > before) {
      return null;
    }
    return findings
        .read(() -> Optional.of(span(row, start, end, told)), Optional.<Span>empty())
        .orElse(null);
  }

  private Moment moment(CsvRow row, List<String> dates, List<String> times, Findings findings) {
    Moment date = findings.read(() -> moments.read(row.cell(dates)), Moment.NONE);
    return date.or(findings.read(() -> moments.read(row.cell(times)), Moment.NONE));
  }

  private Span span(CsvRow row, Moment start, Moment end, long told) {
    LocalDate day = start.date();
    if (day == null) {
      throw new WorklogException.Invalid(
          row.cell(START_DATE).column(), "required", "must be given: the row has no day");
    }
    LocalDateTime from = start.time() == null ? null : day.atTime(start.time());
    LocalDateTime to = from == null ? null : end(from, end);
    long elapsed =
        from == null || to == null ? -1 : moments.seconds(from, start.offset(), to, end.offset());
    if (elapsed < 0 && from != null && to != null) {
      throw new WorklogException.Invalid(
          row.cell(END).column(), "before", "must not be before the start");
    }
    if (told < 0 && elapsed < 0) {
      throw new WorklogException.Invalid(
          row.cell(DURATION).column(),
          "required",
          "must be given: the row has no end and no duration, as if it were still running");
    }
    long seconds = told < 0 ? elapsed : length(row.cell(DURATION), told, elapsed);
    if (Lengths.minutes(seconds) > Integer.MAX_VALUE) {
      throw new WorklogException.Invalid(
          row.cell(DURATION).column(), "duration", "is longer than can be recorded");
    }
    return new Span(day, from, to, seconds);
  }

  /**
   * The length that a cell tells. Kimai writes whole seconds, or hours, under the same name: they
   * are hours if so many fit between start and end.
   *
   * @param told in seconds, a bare number read as hours
   * @param elapsed from start to end; negative if nothing says when
   */
  private long length(CsvRow.Cell cell, long told, long elapsed) {
    boolean isOpen =
        format == CsvFormat.KIMAI
            && told > 0
            && cell.column().equalsIgnoreCase("Duration")
            && cell.text().chars().allMatch(Character::isDigit);
    if (!isOpen) {
      return told;
    }
    if (elapsed < 0) {
      throw new WorklogException.Invalid(
          cell.column(),
          "duration",
          "'" + cell.text() + "' may be hours or seconds, without a start and an end to tell");
    }
    return told <= elapsed ? told : told / HOUR;
  }

  /** An end without a day that is earlier than the start is of the next day. */
  private static @Nullable LocalDateTime end(LocalDateTime start, Moment end) {
    if (end.time() == null) {
      return null;
    }
    if (end.date() != null) {
      return end.date().atTime(end.time());
    }
    LocalDateTime sameDay = start.toLocalDate().atTime(end.time());
    return sameDay.isBefore(start) ? sameDay.plusDays(1) : sameDay;
  }

  private record Span(
      LocalDate day, @Nullable LocalDateTime from, @Nullable LocalDateTime to, long seconds) {

    int minutes() {
      return Math.toIntExact(Lengths.minutes(seconds));
    }

    String identity(CsvRow row) {
      List<String> parts = new ArrayList<>();
      parts.add(from == null ? day.toString() : from.toString());
      parts.add(to == null ? String.valueOf(seconds) : to.toString());
      Stream.of(CLIENT, PROJECT, TASK, DESCRIPTION)
          .forEach(columns -> parts.add(row.text(columns)));
      return Cells.digest(parts.toArray(String[]::new));
    }
  }
}
