package dev.worklog.report;

import dev.worklog.entity.Entity;
import dev.worklog.storage.Constraint.OnDelete;
import dev.worklog.storage.Context;
import dev.worklog.storage.Table;
import java.util.List;

/** The tables of this context. */
public final class ReportTables {

  public static final Table<ClosedPeriod> CLOSED_PERIODS =
      Table.of(ClosedPeriod.class, "closed_periods", Context.REPORT)
          .text("reason", 2_000)
          .text("reopen_reason", 2_000)
          .notBefore("period_end", "period_start")
          .reference("user_id", "users", OnDelete.CASCADE)
          .reference("closed_by_id", "users", OnDelete.SET_NULL)
          .reference("reopened_by_id", "users", OnDelete.SET_NULL)
          .index("user_id", "period_start")
          .index("closed_at desc")
          .order("closed_at desc")
          .build();

  /** In an order in which each stands after those that it refers to. */
  public static final List<Table<?>> ALL = List.of(CLOSED_PERIODS);

  static final Entity<ClosedPeriod, ClosedPeriodDraft> CLOSED_PERIOD =
      Entity.of(CLOSED_PERIODS, ClosedPeriodDraft.class).initially("reopenReason", "");
  static final Entity<ClosedPeriod, Reopening> REOPENING =
      Entity.of(CLOSED_PERIODS, Reopening.class);

  private ReportTables() {}

  /** What is said of a period when it is reopened. */
  public record Reopening(String reopenReason) {}
}
