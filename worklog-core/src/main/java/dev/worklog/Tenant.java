package dev.worklog;

import dev.worklog.enrichment.Enrichment;
import dev.worklog.entity.Calls;
import dev.worklog.exchange.Exchange;
import dev.worklog.hierarchy.Hierarchy;
import dev.worklog.identity.Access;
import dev.worklog.log.OpenDays;
import dev.worklog.log.RepointLogs;
import dev.worklog.log.WorkLogs;
import dev.worklog.report.ClosedDays;
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
  private final Calls calls;
  private final Access access;
  private final Policies policies;
  private final OpenDays openDays;
  private final Hierarchy hierarchy;
  private final WorkLogs logs;

  Tenant(UUID id, UUID actorId, Calls calls, Policies policies, boolean closes) {
    this.id = id;
    this.actorId = actorId;
    this.calls = calls;
    this.policies = policies;
    access = new Access(policies.access());
    ClosedDays closed = new ClosedDays();
    hierarchy =
        new Hierarchy(
            calls,
            access,
            closes ? List.of(closed, new RepointLogs()) : List.of(new RepointLogs()));
    openDays = closes ? closed : OpenDays.all();
    logs = logs(calls);
  }

  private WorkLogs logs(Calls by) {
    return new WorkLogs(by, access, policies.status(), openDays);
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

  /** Suggestions for work logs: the pipeline, and what people decide about them. */
  public Enrichment enrichment() {
    return new Enrichment(calls, access, openDays);
  }

  /** What work logs come to, and the reports that are kept. */
  public Reports reports() {
    return new Reports(calls, access, this::logs);
  }

  /** Closed periods, in which nothing changes. */
  public Periods periods() {
    return new Periods(calls, access);
  }

  /** Data in and out. */
  public Exchange exchange() {
    return new Exchange(calls, access, WorklogSchema.ALL, hierarchy, logs);
  }
}
