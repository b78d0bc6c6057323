package dev.worklog.examples.helpdesk;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** What a customer gets help with. Its table has the name of one of worklog's. */
@Entity
@Table(name = "projects")
public class Project {

  @Id @GeneratedValue private long id;
  private String customer;
  private String name;

  /** For Jakarta Persistence. */
  protected Project() {
    this("", "");
  }

  /** A new one. */
  public Project(String customer, String name) {
    this.customer = customer;
    this.name = name;
  }

  /** The id; 0 before it is stored. */
  public long id() {
    return id;
  }

  /** Whose it is. */
  public String customer() {
    return customer;
  }

  /** What it is called. */
  public String name() {
    return name;
  }
}
