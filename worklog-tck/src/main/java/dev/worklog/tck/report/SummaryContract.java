package dev.worklog.tck.report;

import static dev.worklog.tck.Refusals.codes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.worklog.hierarchy.Placement;
import dev.worklog.identity.Role;
import dev.worklog.identity.User;
import dev.worklog.identity.UserDraft;
import dev.worklog.log.WorkLogDraft;
import dev.worklog.log.WorkLogFilter;
import dev.worklog.log.WorkType;
import dev.worklog.report.Dimension;
import dev.worklog.report.Figures;
import dev.worklog.report.GroupKey;
import dev.worklog.report.Period;
import dev.worklog.report.Rounding;
import dev.worklog.report.Summary;
import dev.worklog.report.SummaryQuery;
import dev.worklog.tck.Contract;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Summaries of work logs: figures, order, turns of the year, gaps, rounding, access, refusals. */
public abstract class SummaryContract extends Contract {

  /** For subclasses. */
  protected SummaryContract() {}

  private static WorkLogDraft draft(LocalDate day, @Nullable Integer minutes) {
    return WorkLogDraft.of(day, "Did it").withEffortMinutes(minutes);
  }

  private void record(LocalDate day, int minutes) {
    mine().logs().record(draft(day, minutes));
  }

  private Summary summary(Dimension... by) {
    return mine().reports().summarize(SummaryQuery.of(WorkLogFilter.ALL, by));
  }

  /** Each group as its names and its minutes. */
  private static List<String> minutes(Summary summary) {
    return summary.groups().stream()
        .map(
            group ->
                String.join(" ", group.keys().stream().map(GroupKey::name).toList())
                    + " "
                    + group.figures().minutes())
        .toList();
  }

  @Test
  void figuresTellEntriesMinutesAndDays() {
    LocalDate later = TODAY.plusDays(3);
    mine().logs().record(draft(TODAY, 30).withIsBillable(true));
    mine().logs().record(draft(later, 45));
    mine().logs().record(draft(TODAY, null).withIsBillable(true));
    Figures expected = new Figures(3, 75, 30, 1, TODAY, later);
    Summary all = summary();
    assertThat(all.total()).isEqualTo(expected);
    assertThat(all.groups()).containsExactly(new Summary.Group(List.of(), expected));
    assertThat(summary(Dimension.WORK_TYPE).groups())
        .containsExactly(
            new Summary.Group(
                List.of(new GroupKey(Dimension.WORK_TYPE, WorkType.DELIVERY, "delivery")),
                expected));
  }

  @Test
  void noLogsGiveNoGroupsAndATotalOfNothing() {
    for (Dimension dimension : Dimension.values()) {
      assertThat(summary(dimension))
          .isEqualTo(new Summary(List.of(dimension), List.of(), Figures.NONE));
    }
    assertThat(summary()).isEqualTo(new Summary(List.of(), List.of(), Figures.NONE));
    mine().logs().record(draft(TODAY, null));
    assertThat(summary(Dimension.DAY).total()).isEqualTo(new Figures(1, 0, 0, 1, TODAY, TODAY));
  }

  @Test
  void sumsGoBeyondAnInteger() {
    for (int i = 0; i < 3; i++) {
      mine().logs().record(draft(TODAY, Integer.MAX_VALUE).withIsBillable(true));
    }
    long exact = 3L * Integer.MAX_VALUE;
    assertThat(summary(Dimension.DAY).total())
        .isEqualTo(new Figures(3, exact, exact, 0, TODAY, TODAY));
    SummaryQuery up = SummaryQuery.of(WorkLogFilter.ALL).withRounding(Rounding.up(1 << 30));
    assertThat(mine().reports().summarize(up).total().minutes()).isEqualTo(3L << 31);
    SummaryQuery most = up.withRounding(Rounding.nearest(Integer.MAX_VALUE));
    assertThat(mine().reports().summarize(most).total().minutes()).isEqualTo(exact);
  }

  @Test
  void whatHasNoValueComesFirstAndNodesGoByNameThenId() {
    for (String name : List.of("b", "\ud83d\ude00", "\ufb01", "A", "a")) {
      Placement client = mine().hierarchy().path(List.of(name, "same"));
      mine().logs().record(draft(TODAY, 1).withPlacement(client));
    }
    record(TODAY, 2);
    assertThat(minutes(summary(Dimension.CLIENT)))
        .containsExactly(" 2", "A 1", "a 1", "b 1", "\ufb01 1", "\ud83d\ude00 1");
    List<Summary.Group> projects = summary(Dimension.PROJECT).groups();
    assertThat(projects).extracting(group -> group.keys().get(0).name()).hasSize(6);
    assertThat(projects.subList(1, 6))
        .extracting(group -> String.valueOf(group.key(Dimension.PROJECT).value()))
        .isSorted();
    assertThat(minutes(summary(Dimension.CLIENT, Dimension.PROJECT)))
        .containsExactly(
            "  2", "A same 1", "a same 1", "b same 1", "\ufb01 same 1", "\ud83d\ude00 same 1");
  }

  @Test
  void tagsCountInEachGroupAndOnceInTheTotal() {
    mine().logs().record(draft(TODAY, 60).withTags(List.of("sql", "java")));
    mine().logs().record(draft(TODAY, 30).withTags(List.of("java")));
    record(TODAY, 5);
    Summary byTag = summary(Dimension.TAG);
    assertThat(minutes(byTag)).containsExactly(" 5", "java 90", "sql 60");
    assertThat(byTag.total()).isEqualTo(new Figures(3, 95, 0, 0, TODAY, TODAY));
    assertThat(minutes(summary(Dimension.DAY, Dimension.TAG)))
        .containsExactly("2026-03-02  5", "2026-03-02 java 90", "2026-03-02 sql 60");
    WorkLogFilter sql = WorkLogFilter.ALL.withAnyTag(Set.of("sql"));
    assertThat(minutes(mine().reports().summarize(SummaryQuery.of(sql, Dimension.TAG))))
        .containsExactly("java 60", "sql 60");
  }

  @Test
  void weeksOfTheTurnOfTheYearBelongToTheirWeekYear() {
    LocalDate[] days = {
      LocalDate.of(2020, 12, 31), LocalDate.of(2021, 1, 1), LocalDate.of(2021, 1, 3),
      LocalDate.of(2021, 1, 4), LocalDate.of(2024, 12, 29), LocalDate.of(2024, 12, 30),
      LocalDate.of(2025, 1, 1), LocalDate.of(2026, 12, 31), LocalDate.of(2027, 1, 3),
      LocalDate.of(2027, 1, 4)
    };
    for (LocalDate day : days) {
      record(day, 1);
    }
    Summary weeks = summary(Dimension.WEEK);
    assertThat(minutes(weeks))
        .containsExactly(
            "2020-W53 3", "2021-W01 1", "2024-W52 1", "2025-W01 2", "2026-W53 2", "2027-W01 1");
    assertThat(weeks.groups())
        .extracting(group -> group.key(Dimension.WEEK).value())
        .containsExactly(
            Period.isoWeek(2020, 53),
            Period.isoWeek(2021, 1),
            Period.isoWeek(2024, 52),
            Period.isoWeek(2025, 1),
            Period.isoWeek(2026, 53),
            Period.isoWeek(2027, 1));
    assertThat(minutes(summary(Dimension.YEAR)))
        .containsExactly("2020 1", "2021 3", "2024 2", "2025 1", "2026 1", "2027 2");
    assertThat(minutes(summary(Dimension.QUARTER)))
        .containsExactly(
            "2020-Q4 1", "2021-Q1 3", "2024-Q4 2", "2025-Q1 1", "2026-Q4 1", "2027-Q1 2");
    WorkLogFilter turn = WorkLogFilter.between(days[0], days[3]);
    SummaryQuery sundays = SummaryQuery.of(turn, Dimension.WEEK).withWeekStart(DayOfWeek.SUNDAY);
    assertThat(minutes(mine().reports().summarize(sundays)))
        .containsExactly("2020-12-27/2021-01-02 2", "2021-01-03/2021-01-09 2");
    SummaryQuery weekdays = sundays.withBy(List.of(Dimension.WEEKDAY));
    assertThat(minutes(mine().reports().summarize(weekdays)))
        .containsExactly("Sunday 1", "Monday 1", "Thursday 1", "Friday 1");
    assertThat(minutes(mine().reports().summarize(weekdays.withWeekStart(DayOfWeek.FRIDAY))))
        .containsExactly("Friday 1", "Sunday 1", "Monday 1", "Thursday 1");
  }

  @Test
  void gapsAreFilledFromTheOneEndToTheOther() {
    record(TODAY, 10);
    record(TODAY.plusMonths(2), 20);
    WorkLogFilter filter = WorkLogFilter.between(TODAY.minusMonths(1), TODAY.plusMonths(3));
    SummaryQuery months = SummaryQuery.of(filter, Dimension.MONTH).withFillGaps(true);
    Summary filled = mine().reports().summarize(months);
    assertThat(minutes(filled))
        .containsExactly("2026-02 0", "2026-03 10", "2026-04 0", "2026-05 20", "2026-06 0");
    assertThat(filled.groups().get(0).figures()).isEqualTo(Figures.NONE);
    assertThat(filled.total().entries()).isEqualTo(2);
    assertThat(minutes(mine().reports().summarize(months.withFillGaps(false)))).hasSize(2);
    assertThat(theirs().reports().summarize(months).groups()).hasSize(5);
  }

  @Test
  void gapsAreFilledForWhateverTheOtherDimensionsHave() {
    Placement acme = mine().hierarchy().path(List.of("Acme"));
    mine().logs().record(draft(TODAY, 10).withPlacement(acme));
    record(TODAY.plusDays(2), 20);
    WorkLogFilter filter = WorkLogFilter.between(TODAY, TODAY.plusDays(2));
    SummaryQuery query =
        SummaryQuery.of(filter, Dimension.CLIENT, Dimension.DAY).withFillGaps(true);
    assertThat(minutes(mine().reports().summarize(query)))
        .containsExactly(
            " 2026-03-02 0",
            " 2026-03-03 0",
            " 2026-03-04 20",
            "Acme 2026-03-02 10",
            "Acme 2026-03-03 0",
            "Acme 2026-03-04 0");
    assertThat(theirs().reports().summarize(query).groups()).isEmpty();
    SummaryQuery calendar = query.withBy(List.of(Dimension.WEEK, Dimension.WEEKDAY));
    assertThat(minutes(mine().reports().summarize(calendar)))
        .containsExactly("2026-W10 Monday 10", "2026-W10 Tuesday 0", "2026-W10 Wednesday 20");
  }

  @Test
  void roundingIsPerEntryOrPerGroupAndChangesNothingStored() {
    Placement acme = mine().hierarchy().path(List.of("Acme"));
    for (int minutes : new int[] {1, 7, 8, 15}) {
      mine().logs().record(draft(TODAY, minutes).withPlacement(acme).withIsBillable(true));
    }
    record(TODAY, 7);
    assertThat(rounded(Rounding.NONE)).containsExactly(" 7/0", "Acme 31/31", "38/31");
    assertThat(rounded(Rounding.up(15))).containsExactly(" 15/0", "Acme 60/60", "75/60");
    assertThat(rounded(Rounding.down(15))).containsExactly(" 0/0", "Acme 15/15", "15/15");
    assertThat(rounded(Rounding.nearest(15))).containsExactly(" 0/0", "Acme 30/30", "30/30");
    assertThat(rounded(Rounding.up(15).perGroup())).containsExactly(" 15/0", "Acme 45/45", "60/45");
    assertThat(rounded(Rounding.down(15).perGroup()))
        .containsExactly(" 0/0", "Acme 30/30", "30/30");
    assertThat(rounded(Rounding.nearest(14).perGroup()))
        .containsExactly(" 14/0", "Acme 28/28", "42/28");
    assertThat(summary().total().minutes()).isEqualTo(38);
  }

  private List<String> rounded(Rounding rounding) {
    Summary summary =
        mine()
            .reports()
            .summarize(SummaryQuery.of(WorkLogFilter.ALL, Dimension.CLIENT).withRounding(rounding));
    return Stream.concat(
            summary.groups().stream()
                .map(group -> group.keys().get(0).name() + " " + minutes(group.figures())),
            Stream.of(minutes(summary.total())))
        .toList();
  }

  private static String minutes(Figures figures) {
    return figures.minutes() + "/" + figures.billableMinutes();
  }

  @Test
  void onlyWhatTheActorMayReadIsCounted() {
    shared(ada()).logs().record(draft(TODAY, 10));
    shared(bob()).logs().record(draft(TODAY, 20));
    record(TODAY, 40);
    User root = workspace().users().register(UserDraft.of("Root").withRole(Role.ADMIN));
    SummaryQuery all = SummaryQuery.of(WorkLogFilter.ALL, Dimension.USER);
    assertThat(minutes(shared(ada()).reports().summarize(all))).containsExactly("Ada 10");
    assertThat(minutes(shared(bob()).reports().summarize(all))).containsExactly("Bob 20");
    assertThat(minutes(shared(root).reports().summarize(all))).containsExactly("Ada 10", "Bob 20");
    assertThat(shared(root).reports().summarize(all).total().minutes()).isEqualTo(30);
    SummaryQuery adas = SummaryQuery.of(WorkLogFilter.ALL.withUserIds(Set.of(ada().id())));
    assertThat(shared(bob()).reports().summarize(adas).total()).isEqualTo(Figures.NONE);
    assertThat(shared(root).reports().summarize(adas).total().minutes()).isEqualTo(10);
    assertThat(minutes(theirs().reports().summarize(all))).isEmpty();
  }

  @Test
  void aTransactionSeesItsOwnWrites() {
    record(TODAY, 10);
    long minutes =
        workspace()
            .transaction(
                tx -> {
                  tx.tenant(ada().id()).logs().record(draft(TODAY, 20));
                  return tx.tenant(ada().id())
                      .reports()
                      .summarize(SummaryQuery.of(WorkLogFilter.ALL))
                      .total()
                      .minutes();
                });
    assertThat(minutes).isEqualTo(30);
  }

  @Test
  void whatIsWrongWithAQueryIsToldTogether() {
    SummaryQuery query =
        SummaryQuery.of(
                WorkLogFilter.between(TODAY, TODAY.minusDays(1)),
                Dimension.DAY,
                Dimension.TAG,
                Dimension.USER,
                Dimension.DAY)
            .withRounding(Rounding.up(0));
    assertThat(codes(() -> mine().reports().summarize(query)))
        .containsExactly(
            "filter.to before", "by too_long", "by[3] repeated", "rounding.minutes out_of_range");
    SummaryQuery open = SummaryQuery.of(WorkLogFilter.ALL, Dimension.CLIENT).withFillGaps(true);
    assertThat(codes(() -> mine().reports().summarize(open)))
        .containsExactly("filter.from required", "filter.to required", "fillGaps not_allowed");
  }

  @Test
  void aFillOfTooManyGroupsIsRefused() {
    LocalDate first = LocalDate.of(1700, 1, 1);
    SummaryQuery days =
        SummaryQuery.of(WorkLogFilter.between(first, first.plusDays(99_999)), Dimension.DAY)
            .withFillGaps(true);
    assertThat(mine().reports().summarize(days).groups()).hasSize(100_000);
    for (String client : List.of("Acme", "Initech")) {
      Placement place = mine().hierarchy().path(List.of(client));
      mine().logs().record(draft(first, 1).withPlacement(place));
    }
    SummaryQuery clients = days.withBy(List.of(Dimension.CLIENT, Dimension.DAY));
    SummaryQuery endless =
        days.withBy(List.of(Dimension.YEAR))
            .withFilter(WorkLogFilter.between(LocalDate.MIN, LocalDate.MAX));
    for (SummaryQuery query : List.of(clients, endless)) {
      assertThat(codes(() -> mine().reports().summarize(query)))
          .containsExactly("fillGaps too_long");
    }
    WorkLogFilter decade = WorkLogFilter.between(first, first.plusYears(10).minusDays(1));
    assertThat(mine().reports().summarize(clients.withFilter(decade)).groups()).hasSize(2 * 3_652);
  }
}
