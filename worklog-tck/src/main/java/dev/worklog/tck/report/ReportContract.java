package dev.worklog.tck.report;

import dev.worklog.Tenant;
import dev.worklog.hierarchy.Placement;
import dev.worklog.hierarchy.Sprint;
import dev.worklog.hierarchy.SprintDraft;
import dev.worklog.log.WorkLog;
import dev.worklog.log.WorkLogDraft;
import dev.worklog.report.Reports;
import dev.worklog.tck.Contract;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the contracts of reports have in common. */
abstract class ReportContract extends Contract {

  Reports reports() {
    return mine().reports();
  }

  /** Monday of the week of {@link #TODAY}, which is a Monday. */
  static WorkLogDraft did(int daysAgo, String content) {
    return WorkLogDraft.of(TODAY.minusDays(daysAgo), content);
  }

  WorkLog record(WorkLogDraft draft) {
    return mine().logs().record(draft);
  }

  static UUID id(@Nullable UUID id) {
    return Objects.requireNonNull(id);
  }

  static Placement project(Placement place) {
    return Placement.NONE.withProjectId(place.projectId());
  }

  static Sprint sprint(
      Tenant tenant, Placement place, @Nullable LocalDate start, @Nullable LocalDate end) {
    return tenant
        .hierarchy()
        .sprints()
        .add(
            SprintDraft.of(id(place.projectId()), "sprint " + start)
                .withStartDate(start)
                .withEndDate(end));
  }
}
