package dev.worklog.identity;

import dev.worklog.json.Wire;

/** What a user may do. */
public enum Role implements Wire {
  MEMBER,
  ADMIN
}
