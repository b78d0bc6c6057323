package dev.worklog.report;

import static dev.worklog.storage.Constraint.OnDelete.CASCADE;
import static dev.worklog.storage.Constraint.OnDelete.SET_NULL;

import dev.worklog.json.Text;
import dev.worklog.storage.Context;
import dev.worklog.storage.Table;
import java.util.List;

/** The tables of this context. */
public final class ReportTables {

  public static final Table<WorkLogReport> REPORTS =
      Table.of(WorkLogReport.class, "worklog_reports", Context.REPORT)
          .nullable("client_id", "project_id", "sprint_id", "period_start", "period_end")
          .text("title", 240)
          .required("content_md", Text.MAX_LENGTH)
          .notBefore("period_end", "period_start")
          .reference("user_id", "users", CASCADE)
          .reference("client_id", "clients", SET_NULL)
          .reference("project_id", "projects", SET_NULL)
          .reference("sprint_id", "sprints", SET_NULL)
          .embeddedIds("metadata", "made_from.worklog_ids", "worklogs")
          .embeddedIds("metadata", "made_from.filter.user_ids", "users")
          .embeddedIds("metadata", "made_from.filter.under.client_id", "clients")
          .embeddedIds("metadata", "made_from.filter.under.project_id", "projects")
          .embeddedIds("metadata", "made_from.filter.under.epic_id", "epics")
          .embeddedIds("metadata", "made_from.filter.under.feature_id", "features")
          .embeddedIds("metadata", "made_from.filter.under.story_id", "stories")
          .embeddedIds("metadata", "made_from.filter.under.task_id", "tasks")
          .embeddedIds("metadata", "made_from.filter.under.sprint_id", "sprints")
          .index("user_id", "created_at desc")
          .index("kind", "created_at desc")
          .index("client_id", "created_at desc")
          .index("project_id", "created_at desc")
          .order("created_at desc")
          .build();

  public static final Table<ClosedPeriod> CLOSED_PERIODS =
      Table.of(ClosedPeriod.class, "closed_periods", Context.REPORT)
          .nullable("closed_by_id", "reopened_by_id", "reopened_at")
          .text("reason", 2_000)
          .text("reopen_reason", 2_000)
          .notBefore("period_end", "period_start")
          .reference("user_id", "users", CASCADE)
          .reference("closed_by_id", "users", SET_NULL)
          .reference("reopened_by_id", "users", SET_NULL)
          .index("user_id", "period_start")
          .index("closed_at desc")
          .order("closed_at desc")
          .build();

  /** In an order in which each stands after those that it refers to. */
  public static final List<Table<?>> ALL = List.of(REPORTS, CLOSED_PERIODS);

  private ReportTables() {}
}
