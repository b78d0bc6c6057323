package dev.worklog.report;

import dev.worklog.errors.Violation;
import dev.worklog.errors.WorklogException;
import java.time.DayOfWeek;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Objects;

/**
 * Days in succession, both ends included. What is relative to now takes the clock and the zone in
 * which it is today. See {@code docs/model/report.md}.
 */
public record Period(LocalDate from, LocalDate to) {

  private static final int QUARTER_MONTHS = 3;

  /**
   * From the one day to the other.
   *
   * @throws WorklogException.Invalid if the last day is before the first
   */
  public Period {
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
    if (to.isBefore(from)) {
      throw new WorklogException.Invalid(List.of(Violation.before("to", "from")));
    }
  }

  /** One day. */
  public static Period day(LocalDate day) {
    return new Period(day, day);
  }

  /**
   * The week of a day.
   *
   * @param start the day on which weeks begin
   */
  public static Period week(LocalDate day, DayOfWeek start) {
    LocalDate first = day.with(TemporalAdjusters.previousOrSame(start));
    return new Period(first, first.plusDays(6));
  }

  /**
   * A week by its number as in ISO 8601: it begins on Monday, and week 1 has the year's first
   * Thursday.
   *
   * @param weekYear the year that most of its days are in
   * @param week from 1 to 52 or 53
   * @throws WorklogException.Invalid if the year has no such week
   */
  public static Period isoWeek(int weekYear, int week) {
    LocalDate first = firstOfWeekYear(weekYear);
    long weeks = IsoFields.WEEK_OF_WEEK_BASED_YEAR.rangeRefinedBy(first).getMaximum();
    require("week", week, weeks);
    return week(first.plusWeeks(week - 1L), DayOfWeek.MONDAY);
  }

  /** The whole weeks of ISO 8601, 52 or 53, that count as this year's. */
  public static Period isoYear(int weekYear) {
    return new Period(firstOfWeekYear(weekYear), firstOfWeekYear(weekYear + 1).minusDays(1));
  }

  private static LocalDate firstOfWeekYear(int weekYear) {
    // The fourth of January is always in week 1.
    return LocalDate.of(weekYear, 1, 4).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  /** A calendar month. */
  public static Period month(YearMonth month) {
    return new Period(month.atDay(1), month.atEndOfMonth());
  }

  /**
   * Three calendar months.
   *
   * @param quarter from 1 to 4
   * @throws WorklogException.Invalid if there is no such quarter
   */
  public static Period quarter(int year, int quarter) {
    require("quarter", quarter, 4);
    YearMonth first = YearMonth.of(year, (quarter - 1) * QUARTER_MONTHS + 1);
    return new Period(first.atDay(1), first.plusMonths(QUARTER_MONTHS - 1L).atEndOfMonth());
  }

  /** A calendar year. */
  public static Period year(int year) {
    return new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
  }

  private static void require(String path, int number, long max) {
    if (number < 1 || number > max) {
      throw new WorklogException.Invalid(List.of(Violation.outOfRange(path, number, 1, max)));
    }
  }

  /** The day that it is in this zone. */
  public static Period today(InstantSource clock, ZoneId zone) {
    return day(date(clock, zone));
  }

  /** The week that it is in this zone. */
  public static Period thisWeek(InstantSource clock, ZoneId zone, DayOfWeek start) {
    return week(date(clock, zone), start);
  }

  /** The week before this one. */
  public static Period lastWeek(InstantSource clock, ZoneId zone, DayOfWeek start) {
    return week(date(clock, zone).minusWeeks(1), start);
  }

  /** The month that it is in this zone. */
  public static Period thisMonth(InstantSource clock, ZoneId zone) {
    return monthOf(date(clock, zone));
  }

  /** The month before this one. */
  public static Period lastMonth(InstantSource clock, ZoneId zone) {
    return month(YearMonth.from(date(clock, zone)).minusMonths(1));
  }

  /** The quarter that it is in this zone. */
  public static Period thisQuarter(InstantSource clock, ZoneId zone) {
    return quarterOf(date(clock, zone));
  }

  /** The quarter before this one. */
  public static Period lastQuarter(InstantSource clock, ZoneId zone) {
    return quarterOf(thisQuarter(clock, zone).from().minusDays(1));
  }

  /** The year that it is in this zone. */
  public static Period thisYear(InstantSource clock, ZoneId zone) {
    return year(date(clock, zone).getYear());
  }

  /** The year before this one. */
  public static Period lastYear(InstantSource clock, ZoneId zone) {
    return year(date(clock, zone).getYear() - 1);
  }

  private static LocalDate date(InstantSource clock, ZoneId zone) {
    return LocalDate.ofInstant(clock.instant(), zone);
  }

  static Period monthOf(LocalDate day) {
    return month(YearMonth.from(day));
  }

  static Period quarterOf(LocalDate day) {
    return quarter(day.getYear(), day.get(IsoFields.QUARTER_OF_YEAR));
  }
}
