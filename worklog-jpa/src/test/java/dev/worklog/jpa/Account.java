package dev.worklog.jpa;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** An entity of an application, to which users of worklog refer. */
@Entity
@Table(name = "accounts")
class Account {

  @Id private String reference = "";

  Account() {}

  Account(String reference) {
    this.reference = reference;
  }

  String reference() {
    return reference;
  }
}
