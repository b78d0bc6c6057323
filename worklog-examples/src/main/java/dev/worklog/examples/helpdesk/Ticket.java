package dev.worklog.examples.helpdesk;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** A request for help. */
@Entity
@Table(name = "tickets")
public class Ticket {

  @Id @GeneratedValue private long id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  private Project project;

  private String subject;
  private boolean closed;

  /** For Jakarta Persistence. */
  protected Ticket() {
    this(new Project(), "");
  }

  /** A new one, open. */
  public Ticket(Project project, String subject) {
    this.project = project;
    this.subject = subject;
  }

  /** The id; 0 before it is stored. */
  public long id() {
    return id;
  }

  /** What it is about. */
  public Project project() {
    return project;
  }

  /** What is asked. */
  public String subject() {
    return subject;
  }

  /** Whether it is done. */
  public boolean isClosed() {
    return closed;
  }

  void close() {
    closed = true;
  }
}
