package dev.worklog.examples.gitlog;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a report is about.
 *
 * @param title for example {@code month 2026-03}
 * @param from its first day
 * @param to its last day
 * @param sprint the name of the sprint; null for a week, a month or a year
 */
record Period(String title, LocalDate from, LocalDate to, @Nullable String sprint) {

  /** The kinds of periods. */
  enum Kind {
    WEEK,
    MONTH,
    YEAR,
    SPRINT
  }

  /**
   * The period that was asked for; if none was, the month and the year of the newest commit.
   *
   * @throws BadOption if there is no such period
   */
  static List<Period> all(@Nullable Kind kind, @Nullable String name, History history) {
    return kind == null && name == null
        ? List.of(of(Kind.MONTH, null, history), of(Kind.YEAR, null, history))
        : List.of(of(kind, name, history));
  }

  /** What files about it are called, without an ending. */
  String fileName() {
    return title.replaceAll("[^A-Za-z0-9._]+", "-");
  }

  /**
   * The period that is called so; without a name, the one of the newest commit.
   *
   * @param name a week as {@code 2026-W09}, a month as {@code 2026-03}, a year as {@code 2026}, or
   *     a sprint's name
   * @throws BadOption if there is none
   */
  static Period of(@Nullable Kind kind, @Nullable String name, History history) {
    LocalDate newest =
        history.commits().stream()
            .max(Comparator.comparing(commit -> commit.authored().toInstant()))
            .map(Commit::day)
            .orElseThrow();
    return switch (kind == null ? kind(name) : kind) {
      case WEEK ->
          week(name == null ? newest : parse(name + "-1", DateTimeFormatter.ISO_WEEK_DATE, name));
      case MONTH ->
          month(name == null ? newest : parse(name + "-01", DateTimeFormatter.ISO_DATE, name));
      case YEAR ->
          year(name == null ? newest : parse(name + "-01-01", DateTimeFormatter.ISO_DATE, name));
      case SPRINT -> sprint(name, history.sprints());
    };
  }

  private static Kind kind(@Nullable String name) {
    if (name == null || name.matches("\\d{4}-\\d\\d")) {
      return Kind.MONTH;
    }
    if (name.matches("\\d{4}")) {
      return Kind.YEAR;
    }
    return name.matches("\\d{4}-W\\d\\d") ? Kind.WEEK : Kind.SPRINT;
  }

  private static LocalDate parse(String text, DateTimeFormatter format, String name) {
    try {
      return LocalDate.parse(text, format);
    } catch (DateTimeException e) {
      throw new BadOption(
          "--period "
              + name
              + ": a week is written as 2026-W09, a month as 2026-03, a year as 2026");
    }
  }

  private static Period week(LocalDate day) {
    LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    String week = monday.format(DateTimeFormatter.ISO_WEEK_DATE).substring(0, 8);
    return new Period("week " + week, monday, monday.plusDays(6), null);
  }

  private static Period month(LocalDate day) {
    YearMonth month = YearMonth.from(day);
    return new Period("month " + month, month.atDay(1), month.atEndOfMonth(), null);
  }

  private static Period year(LocalDate day) {
    Year year = Year.from(day);
    return new Period(
        "year " + year, year.atDay(1), year.atMonth(Month.DECEMBER).atEndOfMonth(), null);
  }

  private static Period sprint(@Nullable String name, List<History.Span> sprints) {
    if (sprints.isEmpty()) {
      throw new BadOption("--report sprint: there are no sprints, for there are no tags");
    }
    History.Span span =
        name == null
            ? sprints.get(sprints.size() - 1)
            : sprints.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new BadOption("--period " + name + ": no such sprint"));
    return new Period("sprint " + span.name(), span.from(), span.to(), span.name());
  }
}
