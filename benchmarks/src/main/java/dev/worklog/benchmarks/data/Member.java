package dev.worklog.benchmarks.data;

import dev.worklog.identity.User;
import java.util.UUID;

/** Somebody who works for a tenant. */
public record Member(UUID tenantId, User user) {

  /** The user's id. */
  public UUID userId() {
    return user.id();
  }
}
