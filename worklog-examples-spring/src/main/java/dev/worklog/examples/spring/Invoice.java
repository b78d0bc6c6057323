package dev.worklog.examples.spring;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** What a customer is asked to pay for a project. */
@Entity
@Table(name = "invoices")
class Invoice {

  @Id @GeneratedValue private long id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  private Project project;

  private long minutes;
  private long cents;

  protected Invoice() {
    this(new Project(), 0, 0);
  }

  Invoice(Project project, long minutes, long cents) {
    this.project = project;
    this.minutes = minutes;
    this.cents = cents;
  }

  long id() {
    return id;
  }

  Project project() {
    return project;
  }

  long minutes() {
    return minutes;
  }

  long cents() {
    return cents;
  }
}
