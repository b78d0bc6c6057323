package dev.worklog.report;

import static java.util.Objects.requireNonNull;

import dev.worklog.storage.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Days of a user in a tenant whose work logs no longer change, or once did not. See {@code
 * docs/model/report.md}.
 *
 * @param userId whose days they are
 * @param periodStart the first day
 * @param periodEnd the last day
 * @param reason why it was closed; may be empty
 * @param closedById who closed it; null if that user is gone
 * @param reopenedById who reopened it; null if nobody did or that user is gone
 * @param reopenedAt null while it is closed
 * @param reopenReason why it was reopened; empty while it is closed
 */
public record ClosedPeriod(
    UUID id,
    UUID tenantId,
    UUID userId,
    LocalDate periodStart,
    LocalDate periodEnd,
    String reason,
    @Nullable UUID closedById,
    Instant closedAt,
    @Nullable UUID reopenedById,
    @Nullable Instant reopenedAt,
    String reopenReason,
    long version)
    implements Row {

  public ClosedPeriod {
    requireNonNull(id, "id");
    requireNonNull(tenantId, "tenantId");
    requireNonNull(userId, "userId");
    requireNonNull(periodStart, "periodStart");
    requireNonNull(periodEnd, "periodEnd");
    requireNonNull(reason, "reason");
    requireNonNull(closedAt, "closedAt");
    requireNonNull(reopenReason, "reopenReason");
  }

  /** Whether its days may not change. */
  public boolean isClosed() {
    return reopenedAt == null;
  }

  /** Whether it has a day that is from the one to the other, both included. */
  boolean overlaps(LocalDate from, LocalDate to) {
    return !periodStart.isAfter(to) && !periodEnd.isBefore(from);
  }
}
