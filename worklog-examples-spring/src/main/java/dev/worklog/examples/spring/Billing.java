package dev.worklog.examples.spring;

import dev.worklog.Tenant;
import dev.worklog.Workspace;
import dev.worklog.errors.WorklogException;
import dev.worklog.hierarchy.Placement;
import dev.worklog.identity.Role;
import dev.worklog.log.WorkLog;
import dev.worklog.log.WorkLogDraft;
import dev.worklog.log.WorkLogFilter;
import dev.worklog.log.WorkLogStatus;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Books work on projects and bills it: the agency's own records and the work logs change together,
 * in the transaction that Spring begins.
 */
@Service
class Billing {

  /** The agency's organisation, whose members share clients and projects in worklog. */
  static final UUID AGENCY = new UUID(1, 1);

  private static final Logger LOGGER = LoggerFactory.getLogger(Billing.class);

  private final Users users;
  private final Projects projects;
  private final Invoices invoices;
  private final Workspace worklog;
  private final Post post;

  Billing(Users users, Projects projects, Invoices invoices, Workspace worklog, Post post) {
    this.users = users;
    this.projects = projects;
    this.invoices = invoices;
    this.worklog = worklog;
    this.post = post;
  }

  /**
   * Books work on a project.
   *
   * @throws WorklogException.Invalid if the work cannot be recorded like that; nothing is booked
   */
  // docs: book
  @Transactional
  public WorkLog book(long userId, long projectId, WorkLogDraft work) {
    Project project = projects.findById(projectId).orElseThrow();
    project.worked(minutes(work));
    projects.save(project);
    Tenant team = team(worklog, users.findById(userId).orElseThrow());
    return team.logs().record(ready(work, place(team, project)));
  }

  // docs: end

  /**
   * Books the lines of a timesheet, of which some may have been booked before, as their import keys
   * tell.
   *
   * @return how many were booked
   */
  // docs: conflict
  @Transactional
  public int bookTimesheet(long userId, long projectId, List<WorkLogDraft> lines) {
    Project project = projects.findById(projectId).orElseThrow();
    Tenant team = team(worklog, users.findById(userId).orElseThrow());
    Placement place = place(team, project);
    int booked = 0;
    for (WorkLogDraft line : lines) {
      try {
        team.logs().record(ready(line, place));
        project.worked(minutes(line));
        booked++;
      } catch (WorklogException.Conflict bookedBefore) {
        LOGGER.info("Left out: {}", bookedBefore.getMessage());
      }
    }
    projects.save(project);
    return booked;
  }

  // docs: end

  /** Bills everything open of a project, whose work logs are final from then on. */
  // docs: after-commit
  @Transactional
  public Invoice bill(long projectId) {
    Project project = projects.findById(projectId).orElseThrow();
    Invoice invoice = invoices.save(project.invoice());
    projects.save(project);
    return worklog.transaction(
        tx -> {
          Tenant agency = tx.tenant(AGENCY, admin(tx.users()));
          finish(agency, place(agency, project));
          tx.afterCommit(() -> post.send(invoice));
          return invoice;
        });
  }

  // docs: end

  private static void finish(Tenant agency, Placement place) {
    WorkLogFilter ready =
        WorkLogFilter.ALL.withUnder(place).withStatuses(Set.of(WorkLogStatus.READY));
    List<WorkLog> logs;
    do {
      logs = agency.logs().slice(ready, 1_000, null).items();
      logs.forEach(
          log -> agency.logs().update(log, draft -> draft.withStatus(WorkLogStatus.FINAL)));
    } while (!logs.isEmpty());
  }

  /** The application's own user, who sees the logs of all. */
  private static UUID admin(dev.worklog.identity.Users users) {
    var admin = users.link("billing", "Billing");
    return admin.role() == Role.ADMIN
        ? admin.id()
        : users.update(admin, draft -> draft.withRole(Role.ADMIN)).id();
  }

  // docs: link
  private static Tenant team(Workspace worklog, User user) {
    UUID actor = worklog.users().link("user-" + user.id(), user.name()).id();
    return worklog.tenant(AGENCY, actor);
  }

  // docs: end

  private static Placement place(Tenant team, Project project) {
    return team.hierarchy().path(List.of(project.customer(), project.name()));
  }

  private static WorkLogDraft ready(WorkLogDraft work, Placement place) {
    return work.withPlacement(place).withStatus(WorkLogStatus.READY);
  }

  private static long minutes(WorkLogDraft work) {
    return work.effortMinutes() == null ? 0 : work.effortMinutes();
  }
}
