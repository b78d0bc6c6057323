package dev.worklog.report;

import static dev.worklog.report.ReportTables.CLOSED_PERIODS;

import dev.worklog.entity.Calls;
import dev.worklog.entity.Entity;
import dev.worklog.entity.Listing;
import dev.worklog.entity.UnitOfWork;
import dev.worklog.errors.WorklogException;
import dev.worklog.identity.Access;
import dev.worklog.identity.IdentityTables;
import dev.worklog.storage.Condition;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Closed periods: days of a user in this tenant whose work logs, with all that belongs to them, and
 * whose reports can neither be added, changed nor deleted until the period is reopened. Who may
 * write a user's records may close and reopen them. Safe between threads. See {@code
 * docs/model/report.md}.
 */
public final class Periods {

  private static final Entity<ClosedPeriod, ClosedPeriodDraft> CLOSED_PERIOD =
      Entity.of(CLOSED_PERIODS, ClosedPeriodDraft.class).initially("reopenReason", "");
  private static final Entity<ClosedPeriod, Reopening> REOPENING =
      Entity.of(CLOSED_PERIODS, Reopening.class);

  private final Calls calls;
  private final Access access;

  /** Wired by the workspace. */
  public Periods(Calls calls, Access access) {
    this.calls = calls;
    this.access = access;
  }

  /** Closes days of the actor; throws as {@link #close(UUID, ClosedPeriodDraft)}. */
  public ClosedPeriod close(ClosedPeriodDraft draft) {
    return calls.write(unit -> close(unit, unit.actorId(), draft));
  }

  /**
   * Closes days of a user. Whoever is writing there at the moment is waited for.
   *
   * @throws WorklogException.Invalid with everything that is wrong with the draft
   * @throws WorklogException.GuardFailed if one of the days is closed already
   * @throws WorklogException.Forbidden if the policy does not let the actor write the user's
   *     records
   * @throws WorklogException.NotFound if there is no such user
   */
  public ClosedPeriod close(UUID userId, ClosedPeriodDraft draft) {
    return calls.write(unit -> close(unit, userId, draft));
  }

  private ClosedPeriod close(UnitOfWork unit, UUID userId, ClosedPeriodDraft draft) {
    access.requireWrite(unit, userId);
    Map<String, Object> stamps = new HashMap<>();
    stamps.put("userId", userId);
    stamps.put("closedById", unit.actorId());
    stamps.put("closedAt", unit.now());
    ClosedPeriod period = unit.create(CLOSED_PERIOD, draft, stamps);
    if (unit.find(IdentityTables.USERS, userId).isEmpty()) {
      throw new WorklogException.NotFound(IdentityTables.USERS.name(), userId);
    }
    PeriodGuard.of(unit).holdToClose(unit, Set.of(userId));
    List<ClosedPeriod> closed =
        Listing.of(
                CLOSED_PERIODS,
                Closures.closed(Set.of(userId), period.periodStart(), period.periodEnd()))
            .all(unit);
    if (!closed.isEmpty()) {
      throw new WorklogException.GuardFailed(closed.stream().map(ClosedDays::objection).toList());
    }
    unit.insert(CLOSED_PERIODS, List.of(period));
    return period;
  }

  /**
   * Lets the days of a closed period change again. That it was closed, and why it was reopened,
   * stays on record.
   *
   * @param reason not blank, at most 2,000 characters
   * @throws WorklogException.Invalid if the reason is blank or too long
   * @throws WorklogException.TransitionNotAllowed if it has been reopened already
   * @throws WorklogException.StaleVersion if it has changed since it was seen
   * @throws WorklogException.NotFound if it is not there for the actor
   * @throws WorklogException.Forbidden if the actor may read it but not write it
   */
  public ClosedPeriod reopen(ClosedPeriod seen, String reason) {
    return calls.write(
        unit -> {
          ClosedPeriod stored =
              readable(unit, seen.id())
                  .orElseThrow(
                      () -> new WorklogException.NotFound(CLOSED_PERIODS.name(), seen.id()));
          access.requireWrite(unit, stored.userId());
          UnitOfWork.requireSame(CLOSED_PERIODS, stored, seen);
          if (!stored.isClosed()) {
            throw new WorklogException.TransitionNotAllowed("period", "open", "open");
          }
          if (reason.isBlank()) {
            throw new WorklogException.Invalid("reopenReason", "blank", "must not be blank");
          }
          Map<String, Object> stamps = new HashMap<>();
          stamps.put("reopenedById", unit.actorId());
          stamps.put("reopenedAt", unit.now());
          return unit.change(REOPENING, stored, new Reopening(reason), stamps);
        });
  }

  /** The period of this id; empty if it is not there for the actor. */
  public Optional<ClosedPeriod> find(UUID id) {
    return calls.read(unit -> readable(unit, id));
  }

  /** The closed period that this day of the user is in; empty if none, or none for the actor. */
  public Optional<ClosedPeriod> closedOn(UUID userId, LocalDate day) {
    Objects.requireNonNull(day, "day");
    return calls.read(
        unit ->
            access.mayRead(unit, userId)
                ? Listing.of(CLOSED_PERIODS, Closures.closed(Set.of(userId), day, day))
                    .all(unit)
                    .stream()
                    .findFirst()
                : Optional.empty());
  }

  /** Every period that the actor may read, closed or reopened, the last closed first. */
  public List<ClosedPeriod> list() {
    return list(null);
  }

  /** Those of them that are closed, or those that were reopened; all with null. */
  public List<ClosedPeriod> list(@Nullable Boolean closed) {
    return calls.read(
        unit -> {
          List<Condition<ClosedPeriod>> where = new ArrayList<>();
          access
              .readable(unit)
              .ifPresent(
                  users ->
                      where.add(
                          new Condition.In<>(CLOSED_PERIODS.column("user_id", UUID.class), users)));
          if (closed != null) {
            where.add(new Condition.IsNull<>(CLOSED_PERIODS.column("reopened_at"), closed));
          }
          return Listing.of(CLOSED_PERIODS, where).all(unit);
        });
  }

  private Optional<ClosedPeriod> readable(UnitOfWork unit, UUID id) {
    return unit.find(CLOSED_PERIODS, id).filter(period -> access.mayRead(unit, period.userId()));
  }

  /** What is said of a period when it is reopened. */
  public record Reopening(String reopenReason) {}
}
