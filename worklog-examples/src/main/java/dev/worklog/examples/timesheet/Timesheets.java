package dev.worklog.examples.timesheet;

import dev.worklog.Scope;
import dev.worklog.Tenant;
import dev.worklog.errors.WorklogException;
import dev.worklog.hierarchy.Placement;
import dev.worklog.log.WorkLog;
import dev.worklog.log.WorkLogDraft;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.UUID;

/**
 * Books time on tasks. It is handed a {@link Tenant} and does not know where that stores things, or
 * whether it is part of a transaction.
 */
public final class Timesheets {

  private final InstantSource clock;
  private final ZoneId zone;

  /** Bookings are of the day that it is in this zone. */
  public Timesheets(InstantSource clock, ZoneId zone) {
    this.clock = clock;
    this.zone = zone;
  }

  /**
   * Books time of today.
   *
   * @param team in the hands of the one who did it
   * @throws NotBookable in words for the one who books, if the booking is refused
   */
  public WorkLog book(Tenant team, UUID taskId, String what, Duration took) {
    LocalDate today = clock.instant().atZone(zone).toLocalDate();
    WorkLogDraft draft =
        WorkLogDraft.of(today, what)
            .withPlacement(Placement.task(taskId))
            .withEffortMinutes(Math.toIntExact(took.toMinutes()));
    try {
      return team.logs().record(draft);
    } catch (WorklogException.Invalid e) {
      throw new NotBookable(e);
    }
  }

  /**
   * Books a part of what was booked on another task: both bookings change, or neither.
   *
   * @param worklog the workspace, or a transaction that this is to be part of
   * @return the booking of the other task
   * @throws NotBookable if the part is refused
   * @throws WorklogException.StaleVersion if somebody changed the booking since it was seen
   */
  public WorkLog split(Scope worklog, WorkLog booked, UUID otherTaskId, Duration part) {
    return worklog.transaction(
        tx -> {
          Tenant team = tx.tenant(booked.tenantId(), booked.userId());
          int minutes = Objects.requireNonNullElse(booked.effortMinutes(), 0);
          int left = Math.toIntExact(minutes - part.toMinutes());
          if (left < 0) {
            throw new NotBookable("Only " + minutes + " minutes were booked.");
          }
          team.logs().update(booked, draft -> draft.withEffortMinutes(left));
          return book(team, otherTaskId, booked.content(), part);
        });
  }
}
