package dev.worklog.tck.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.worklog.Tenant;
import dev.worklog.hierarchy.Placement;
import dev.worklog.hierarchy.SprintDraft;
import dev.worklog.identity.Role;
import dev.worklog.identity.UserDraft;
import dev.worklog.log.WorkLog;
import dev.worklog.log.WorkLogDraft;
import dev.worklog.log.WorkLogFilter;
import dev.worklog.report.Dimension;
import dev.worklog.report.Figures;
import dev.worklog.report.Rounding;
import dev.worklog.report.Summary;
import dev.worklog.report.SummaryQuery;
import dev.worklog.tck.Contract;
import dev.worklog.tck.log.RandomLogs;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Summaries of random logs by random queries, held against one made by hand from the listing. */
public abstract class SummaryRandomContract extends Contract {

  // Each week has a turn of the year in it; two of them belong to the week-year before.
  private static final List<LocalDate> TURNS =
      List.of(LocalDate.of(2020, 12, 28), LocalDate.of(2024, 12, 29), LocalDate.of(2026, 12, 29));

  /** For subclasses. */
  protected SummaryRandomContract() {}

  private Tenant withRandomLogs(Random random) {
    Placement one = tree(shared(ada()), "one");
    Placement two = tree(shared(ada()), "two");
    Placement like = shared(ada()).hierarchy().path(List.of("client two", "project one"));
    UUID project = Objects.requireNonNull(two.projectId());
    UUID sprint = shared(ada()).hierarchy().sprints().add(SprintDraft.of(project, "Sprint")).id();
    List<Placement> places = new ArrayList<>(RandomLogs.places(one, two));
    places.add(like);
    places.add(two.withSprintId(sprint));
    for (LocalDate turn : TURNS) {
      RandomLogs logs = new RandomLogs(random, places, turn);
      logs.record(shared(ada()), 60);
      logs.record(shared(bob()), 40);
    }
    mine().logs().record(WorkLogDraft.of(TURNS.get(0), "elsewhere"));
    return shared(workspace().users().register(UserDraft.of("Root").withRole(Role.ADMIN)));
  }

  private static List<WorkLog> listed(Tenant tenant, WorkLogFilter filter) {
    return tenant.logs().page(filter, 1, 10_000).items();
  }

  @Test
  void everyDimensionGivesWhatTheListedLogsGive() {
    Tenant all = withRandomLogs(new Random(1));
    SummaryOracle oracle = new SummaryOracle(workspace(), all);
    List<WorkLog> logs = listed(all, WorkLogFilter.ALL);
    assertThat(logs).hasSize(300);
    for (Dimension dimension : Dimension.values()) {
      SummaryQuery query = SummaryQuery.of(WorkLogFilter.ALL, dimension);
      assertThat(SummaryOracle.lines(all.reports().summarize(query), query.weekStart()))
          .as("%s", dimension)
          .isEqualTo(oracle.lines(query, logs))
          .hasSizeGreaterThan(2);
    }
  }

  @Test
  void randomQueriesGiveWhatTheListedLogsGive() {
    long seed = 11;
    Random random = new Random(seed);
    Tenant all = withRandomLogs(random);
    int groups = 0;
    for (int i = 0; i < 250; i++) {
      SummaryQuery query = query(random);
      Tenant tenant = random.nextInt(3) == 0 ? shared(bob()) : all;
      SummaryOracle oracle = new SummaryOracle(workspace(), all);
      Summary summary = tenant.reports().summarize(query);
      assertThat(SummaryOracle.lines(summary, query.weekStart()))
          .as("seed %s, query %s: %s", seed, i, query)
          .isEqualTo(oracle.lines(query, listed(tenant, query.filter())));
      if (!query.by().contains(Dimension.TAG)) {
        assertThat(sum(summary)).as("seed %s, query %s", seed, i).isEqualTo(summary.total());
      }
      groups += summary.groups().size();
    }
    assertThat(groups).as("seed %s", seed).isGreaterThan(1_000);
  }

  private static Figures sum(Summary summary) {
    return summary.groups().stream()
        .map(Summary.Group::figures)
        .reduce(Figures.NONE, Figures::plus);
  }

  private SummaryQuery query(Random random) {
    List<Dimension> by = new ArrayList<>(Arrays.asList(Dimension.values()));
    Collections.shuffle(by, random);
    by = by.subList(0, random.nextInt(4));
    LocalDate turn = TURNS.get(random.nextInt(TURNS.size()));
    WorkLogFilter filter = new RandomLogs(random, List.of(Placement.NONE), turn).filter();
    if (random.nextInt(4) == 0) {
      filter = filter.withUserIds(Set.of(bob().id(), UUID.randomUUID()));
    }
    boolean fill = random.nextInt(3) == 0 && by.stream().anyMatch(Dimension::isTime);
    if (fill) {
      filter = filter.withFrom(turn).withTo(turn.plusDays(random.nextInt(20)));
    }
    Rounding.Direction[] directions = Rounding.Direction.values();
    Rounding rounding =
        new Rounding(
            directions[random.nextInt(directions.length)],
            1 + random.nextInt(60),
            random.nextBoolean() ? Rounding.Per.ENTRY : Rounding.Per.GROUP);
    return SummaryQuery.of(filter)
        .withBy(by)
        .withFillGaps(fill)
        .withRounding(rounding)
        .withWeekStart(DayOfWeek.of(1 + random.nextInt(7)));
  }
}
