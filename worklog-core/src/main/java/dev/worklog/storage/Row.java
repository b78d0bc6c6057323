package dev.worklog.storage;

import java.util.UUID;

/** A stored record: immutable, referring to others by id. Its table says what else it has. */
public interface Row {

  /** Unique among all rows of all tables. */
  UUID id();
}
