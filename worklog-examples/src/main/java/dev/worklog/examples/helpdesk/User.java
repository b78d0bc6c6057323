package dev.worklog.examples.helpdesk;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Somebody who works at the help desk. Its table has the name of one of worklog's. */
@Entity
@Table(name = "users")
public class User {

  @Id @GeneratedValue private long id;
  private String name;

  /** For Jakarta Persistence. */
  protected User() {
    this("");
  }

  /** A new one. */
  public User(String name) {
    this.name = name;
  }

  /** The id; 0 before it is stored. */
  public long id() {
    return id;
  }

  /** The name to show. */
  public String name() {
    return name;
  }
}
