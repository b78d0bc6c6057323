package dev.worklog.report;

import static java.util.Objects.requireNonNullElse;

import dev.worklog.log.WorkLogFilter;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.DayOfWeek;
import java.util.List;

/**
 * What a summary is asked for. Components left out of a request body take the defaults of {@link
 * #of}.
 *
 * @param filter which work logs
 * @param by what they are grouped by, from the outside in: none to three dimensions, none of them
 *     twice
 * @param rounding how minutes are rounded
 * @param fillGaps whether stretches of time without entries have a row as well; for this the filter
 *     must have both ends and one of the dimensions be of time
 * @param weekStart the day on which weeks begin
 */
@RecordBuilder
public record SummaryQuery(
    WorkLogFilter filter,
    List<Dimension> by,
    Rounding rounding,
    Boolean fillGaps,
    DayOfWeek weekStart)
    implements SummaryQueryBuilder.With {

  public SummaryQuery {
    filter = requireNonNullElse(filter, WorkLogFilter.ALL);
    by = by == null ? List.of() : List.copyOf(by);
    rounding = requireNonNullElse(rounding, Rounding.NONE);
    fillGaps = requireNonNullElse(fillGaps, false);
    weekStart = requireNonNullElse(weekStart, DayOfWeek.MONDAY);
  }

  /** Nothing rounded, no gaps filled, weeks from Monday. */
  public static SummaryQuery of(WorkLogFilter filter, Dimension... by) {
    return SummaryQueryBuilder.builder().filter(filter).by(List.of(by)).build();
  }
}
