package dev.worklog;

import dev.worklog.entity.Calls;
import dev.worklog.hierarchy.Hierarchy;
import dev.worklog.identity.Access;
import dev.worklog.log.OpenDays;
import dev.worklog.log.RepointLogs;
import dev.worklog.log.WorkLogs;
import dev.worklog.report.PeriodGuard;
import dev.worklog.report.Periods;
import dev.worklog.report.Reports;
import java.util.List;
import java.util.UUID;

/**
 * The data of one tenant in the hands of one actor. Safe between threads, unless it is a
 * transaction's.
 */
public final class Tenant {

  private final UUID id;
  private final UUID actorId;
  private final Hierarchy hierarchy;
  private final WorkLogs logs;
  private final Reports reports;
  private final Periods periods;

  Tenant(UUID id, UUID actorId, Calls calls, Policies policies, boolean closes) {
    this.id = id;
    this.actorId = actorId;
    Access access = new Access(policies.access());
    PeriodGuard guard = new PeriodGuard();
    hierarchy =
        new Hierarchy(
            calls, access, closes ? List.of(guard, new RepointLogs()) : List.of(new RepointLogs()));
    logs = new WorkLogs(calls, access, policies.status(), closes ? guard : OpenDays.ALL);
    reports = new Reports(calls, access);
    periods = new Periods(calls, access);
  }

  public UUID id() {
    return id;
  }

  public UUID actorId() {
    return actorId;
  }

  /** Clients, projects, epics, features, stories, tasks and sprints. */
  public Hierarchy hierarchy() {
    return hierarchy;
  }

  /** Work logs, their attachments, signals, bullets and links, and presets. */
  public WorkLogs logs() {
    return logs;
  }

  /** What work logs come to. */
  public Reports reports() {
    return reports;
  }

  /** Closed periods, in which nothing changes. */
  public Periods periods() {
    return periods;
  }
}
