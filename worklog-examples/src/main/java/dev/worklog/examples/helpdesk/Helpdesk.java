package dev.worklog.examples.helpdesk;

import dev.worklog.Tenant;
import dev.worklog.Workspace;
import dev.worklog.errors.WorklogException;
import dev.worklog.hierarchy.Placement;
import dev.worklog.log.WorkLog;
import dev.worklog.log.WorkLogDraft;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What the help desk does: its tickets and the work that went into them change together. It is
 * handed the workspace and does not know where that stores things.
 */
public final class Helpdesk {

  private final Transactions transactions;
  private final Workspace worklog;
  private final UUID organisation;

  /** The help desk of an organisation. */
  public Helpdesk(Transactions transactions, Workspace worklog, UUID organisation) {
    this.transactions = transactions;
    this.worklog = worklog;
    this.organisation = organisation;
  }

  /** Takes a request for help. */
  public Ticket open(Project project, String subject) {
    return transactions.call(
        entityManager -> {
          Ticket ticket = new Ticket(project, subject);
          entityManager.persist(ticket);
          return ticket;
        });
  }

  /**
   * Closes a ticket and records what was done: both, or neither.
   *
   * @throws WorklogException.Invalid if the work cannot be recorded like that
   * @throws WorklogException.Conflict if this user has recorded the work on it before
   */
  public WorkLog close(Ticket ticket, User who, LocalDate day, String what, Duration took) {
    // docs: close
    return transactions.call(
        entityManager -> {
          Ticket stored = entityManager.find(Ticket.class, ticket.id());
          stored.close();
          return record(stored, who, day, what, took);
        });
    // docs: end
  }

  /** Records the work on tickets that stay as they are; what was recorded before is left out. */
  public List<WorkLog> record(List<Ticket> tickets, User who, LocalDate day, Duration each) {
    return transactions.call(
        entityManager ->
            tickets.stream()
                .map(ticket -> entityManager.find(Ticket.class, ticket.id()))
                .flatMap(ticket -> recordUnlessThere(ticket, who, day, each).stream())
                .toList());
  }

  // docs: conflict
  private Optional<WorkLog> recordUnlessThere(
      Ticket ticket, User who, LocalDate day, Duration took) {
    try {
      return Optional.of(record(ticket, who, day, ticket.subject(), took));
    } catch (WorklogException.Conflict recordedBefore) {
      return Optional.empty();
    }
  }

  // docs: end

  private WorkLog record(Ticket ticket, User who, LocalDate day, String what, Duration took) {
    // docs: record
    UUID actor = worklog.users().link("user-" + who.id(), who.name()).id();
    Tenant team = worklog.tenant(organisation, actor);
    Project project = ticket.project();
    Placement place = team.hierarchy().path(List.of(project.customer(), project.name()));
    return team.logs()
        .record(
            WorkLogDraft.of(day, what)
                .withPlacement(place)
                .withEffortMinutes(Math.toIntExact(took.toMinutes()))
                .withImportKey("ticket-" + ticket.id()));
    // docs: end
  }
}
