package dev.worklog.examples.spring;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** What the agency does for a customer. Its table has the name of one of worklog's. */
@Entity
@Table(name = "projects")
class Project {

  @Id @GeneratedValue private long id;
  private String customer;
  private String name;
  private long centsPerHour;
  private long openMinutes;

  protected Project() {
    this("", "", 0);
  }

  Project(String customer, String name, long centsPerHour) {
    this.customer = customer;
    this.name = name;
    this.centsPerHour = centsPerHour;
  }

  long id() {
    return id;
  }

  String customer() {
    return customer;
  }

  String name() {
    return name;
  }

  /** What was worked and is on no invoice yet. */
  long openMinutes() {
    return openMinutes;
  }

  void worked(long minutes) {
    openMinutes += minutes;
  }

  /** Puts everything that is open on an invoice. */
  Invoice invoice() {
    Invoice invoice = new Invoice(this, openMinutes, openMinutes * centsPerHour / 60);
    openMinutes = 0;
    return invoice;
  }
}
