package dev.worklog.examples.spring;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Somebody of the agency. Its table has the name of one of worklog's. */
@Entity
@Table(name = "users")
class User {

  @Id @GeneratedValue private long id;
  private String name;

  protected User() {
    this("");
  }

  User(String name) {
    this.name = name;
  }

  long id() {
    return id;
  }

  String name() {
    return name;
  }
}
