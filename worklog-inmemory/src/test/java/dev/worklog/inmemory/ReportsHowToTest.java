package dev.worklog.inmemory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.worklog.Tenant;
import dev.worklog.Workspace;
import dev.worklog.hierarchy.Placement;
import dev.worklog.log.WorkLogDraft;
import dev.worklog.log.WorkLogFilter;
import dev.worklog.report.Dimension;
import dev.worklog.report.Period;
import dev.worklog.report.Rounding;
import dev.worklog.report.Summary;
import dev.worklog.report.SummaryQuery;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The code of the how-to on reports, run. */
class ReportsHowToTest {

  private final InstantSource clock = InstantSource.fixed(Instant.parse("2026-04-02T09:00:00Z"));

  @Test
  void aMonthIsSummarizedByProject() {
    try (Workspace workspace = Workspace.on(InMemoryStorage.create())) {
      Tenant tenant = workspace.tenant(workspace.users().link("42", "Ada").id());
      record(tenant, LocalDate.of(2026, 3, 2), "Portal", 50);
      record(tenant, LocalDate.of(2026, 3, 20), "Portal", 40);
      record(tenant, LocalDate.of(2026, 3, 20), "Shop", 10);
      List<String> lines = new ArrayList<>();
      // docs: summary
      Period march = Period.lastMonth(clock, ZoneId.of("Europe/Berlin"));
      WorkLogFilter mine =
          WorkLogFilter.between(march.from(), march.to()).withUserIds(Set.of(tenant.actorId()));
      Summary summary = tenant.reports().summarize(SummaryQuery.of(mine, Dimension.PROJECT));
      for (Summary.Group group : summary.groups()) {
        String project = group.key(Dimension.PROJECT).name();
        lines.add(project + ": " + group.figures().minutes() + " minutes");
      }
      lines.add("together: " + summary.total().minutes() + " minutes");
      // docs: end
      assertThat(lines)
          .containsExactly("Portal: 90 minutes", "Shop: 10 minutes", "together: 100 minutes");
      // docs: timesheet
      SummaryQuery timesheet =
          SummaryQuery.of(mine, Dimension.WEEK, Dimension.PROJECT)
              .withRounding(Rounding.up(15))
              .withFillGaps(true)
              .withWeekStart(DayOfWeek.MONDAY);
      // docs: end
      assertThat(tenant.reports().summarize(timesheet).groups()).hasSize(12);
      assertThat(tenant.reports().summarize(timesheet).total().minutes()).isEqualTo(120);
    }
  }

  private static void record(Tenant tenant, LocalDate day, String project, int minutes) {
    Placement place = tenant.hierarchy().path(List.of("Acme", project));
    tenant
        .logs()
        .record(WorkLogDraft.of(day, "Worked").withPlacement(place).withEffortMinutes(minutes));
  }
}
