package dev.worklog.report;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import dev.worklog.hierarchy.Placement;
import dev.worklog.log.WorkLogFilter;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;

/**
 * What a report is to be made from.
 *
 * @param createdVia how the report comes about
 * @param title at most 240 characters; empty for one that says kind, period and place
 * @param filter which work logs; for {@link ReportKind#SPRINT} under a sprint
 */
@RecordBuilder
public record ReportRequest(
    ReportKind kind, ReportOrigin createdVia, String title, WorkLogFilter filter)
    implements ReportRequestBuilder.With {

  public ReportRequest {
    requireNonNull(kind, "kind");
    createdVia = requireNonNullElse(createdVia, ReportOrigin.ASSISTANT);
    title = requireNonNullElse(title, "");
    requireNonNull(filter, "filter");
  }

  /** The week of this day, from Monday to Sunday. */
  public static ReportRequest weekly(LocalDate day) {
    return of(ReportKind.WEEKLY, within(Period.week(day, DayOfWeek.MONDAY)));
  }

  /** A calendar month. */
  public static ReportRequest monthly(YearMonth month) {
    return of(ReportKind.MONTHLY, within(Period.month(month)));
  }

  /** The work that belongs to a sprint, whatever its days. */
  public static ReportRequest sprint(UUID sprintId) {
    return of(ReportKind.SPRINT, WorkLogFilter.ALL.withUnder(Placement.sprint(sprintId)));
  }

  /** What the filter asks for. */
  public static ReportRequest custom(WorkLogFilter filter) {
    return of(ReportKind.CUSTOM, filter);
  }

  /** The days of a period. */
  public static ReportRequest custom(Period period) {
    return custom(within(period));
  }

  private static WorkLogFilter within(Period period) {
    return WorkLogFilter.between(period.from(), period.to());
  }

  private static ReportRequest of(ReportKind kind, WorkLogFilter filter) {
    return new ReportRequest(kind, ReportOrigin.ASSISTANT, "", filter);
  }

  /** The same, of what lies at or below these nodes alone. */
  public ReportRequest under(Placement place) {
    return withFilter(filter.withUnder(place));
  }
}
