package dev.worklog.identity;

import dev.worklog.json.Wire;

/** Who vouches for a user's identity. */
public enum AuthProvider implements Wire {
  LOCAL,
  MICROSOFT,
  GOOGLE
}
