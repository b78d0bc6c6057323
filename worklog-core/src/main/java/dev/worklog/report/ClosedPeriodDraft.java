package dev.worklog.report;

import static java.util.Objects.requireNonNullElse;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;

/**
 * What may be said about a period that is to be closed.
 *
 * @param periodStart the first day
 * @param periodEnd the last day, not before the first
 * @param reason why it is closed, at most 2,000 characters; may be empty
 */
@RecordBuilder
public record ClosedPeriodDraft(LocalDate periodStart, LocalDate periodEnd, String reason)
    implements ClosedPeriodDraftBuilder.With {

  public ClosedPeriodDraft {
    reason = requireNonNullElse(reason, "");
  }

  /** The days of the period. */
  public static ClosedPeriodDraft of(Period period) {
    return of(period.from(), period.to());
  }

  /** The days from the one to the other, both included. */
  public static ClosedPeriodDraft of(LocalDate periodStart, LocalDate periodEnd) {
    return ClosedPeriodDraftBuilder.builder().periodStart(periodStart).periodEnd(periodEnd).build();
  }
}
