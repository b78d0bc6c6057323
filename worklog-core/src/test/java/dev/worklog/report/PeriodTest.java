package dev.worklog.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.worklog.errors.WorklogException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;

class PeriodTest {

  // Still Sunday in Los Angeles, Monday already in Berlin.
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2027-01-04T01:00:00Z"));
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final ZoneId LOS_ANGELES = ZoneId.of("America/Los_Angeles");

  private static Period days(String from, String to) {
    return new Period(LocalDate.parse(from), LocalDate.parse(to));
  }

  @Test
  void theZoneDecidesWhatDayItIs() {
    assertThat(Period.today(CLOCK, BERLIN)).isEqualTo(days("2027-01-04", "2027-01-04"));
    assertThat(Period.today(CLOCK, LOS_ANGELES)).isEqualTo(days("2027-01-03", "2027-01-03"));
    assertThat(Period.thisWeek(CLOCK, BERLIN, DayOfWeek.MONDAY))
        .isEqualTo(days("2027-01-04", "2027-01-10"));
    assertThat(Period.thisWeek(CLOCK, LOS_ANGELES, DayOfWeek.MONDAY))
        .isEqualTo(days("2026-12-28", "2027-01-03"));
    assertThat(Period.lastWeek(CLOCK, BERLIN, DayOfWeek.MONDAY))
        .isEqualTo(Period.isoWeek(2026, 53));
    assertThat(Period.thisWeek(CLOCK, LOS_ANGELES, DayOfWeek.SUNDAY))
        .isEqualTo(days("2027-01-03", "2027-01-09"));
  }

  @Test
  void theOneBeforeGoesBackOverTheTurnOfTheYear() {
    assertThat(Period.thisMonth(CLOCK, BERLIN)).isEqualTo(days("2027-01-01", "2027-01-31"));
    assertThat(Period.lastMonth(CLOCK, BERLIN)).isEqualTo(days("2026-12-01", "2026-12-31"));
    assertThat(Period.thisQuarter(CLOCK, BERLIN)).isEqualTo(days("2027-01-01", "2027-03-31"));
    assertThat(Period.lastQuarter(CLOCK, BERLIN)).isEqualTo(days("2026-10-01", "2026-12-31"));
    assertThat(Period.thisYear(CLOCK, BERLIN)).isEqualTo(Period.year(2027));
    assertThat(Period.lastYear(CLOCK, BERLIN)).isEqualTo(days("2026-01-01", "2026-12-31"));
  }

  @Test
  void monthsAndQuartersEndWhenTheyEnd() {
    assertThat(Period.month(YearMonth.of(2024, 2))).isEqualTo(days("2024-02-01", "2024-02-29"));
    assertThat(Period.month(YearMonth.of(2026, 2))).isEqualTo(days("2026-02-01", "2026-02-28"));
    assertThat(Period.quarter(2026, 2)).isEqualTo(days("2026-04-01", "2026-06-30"));
  }

  @Test
  void everyDayOfFourCenturiesIsInTheWeekOfItsIsoNumber() {
    LocalDate day = LocalDate.of(1900, 1, 1);
    while (day.getYear() < 2300) {
      String iso = DateTimeFormatter.ISO_WEEK_DATE.format(day);
      int weekYear = Integer.parseInt(iso.substring(0, 4));
      int week = Integer.parseInt(iso.substring(6, 8));
      assertThat(Period.isoWeek(weekYear, week)).isEqualTo(Period.week(day, DayOfWeek.MONDAY));
      Period year = Period.isoYear(weekYear);
      assertThat(day).isBetween(year.from(), year.to());
      day = day.plusDays(3);
    }
    assertThat(Period.isoYear(2020)).isEqualTo(days("2019-12-30", "2021-01-03"));
  }

  @Test
  void whatIsNoPeriodIsRefused() {
    assertThatThrownBy(() -> days("2026-03-02", "2026-03-01"))
        .isInstanceOf(WorklogException.Invalid.class)
        .hasMessage("to: must not be before from");
    assertThatThrownBy(() -> Period.isoWeek(2021, 53))
        .isInstanceOf(WorklogException.Invalid.class)
        .hasMessage("week: is 53, not from 1 to 52");
    assertThatThrownBy(() -> Period.quarter(2026, 5))
        .isInstanceOf(WorklogException.Invalid.class)
        .hasMessage("quarter: is 5, not from 1 to 4");
    assertThat(Period.isoWeek(2020, 53)).isEqualTo(days("2020-12-28", "2021-01-03"));
  }
}
