package dev.worklog.identity;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Who acts in which tenant. The user is looked up when first asked for. */
public final class Actor {

  private final UUID tenantId;
  private final UUID id;
  private final Supplier<Optional<User>> user;

  Actor(UUID tenantId, UUID id, Supplier<Optional<User>> user) {
    this.tenantId = tenantId;
    this.id = id;
    this.user = user;
  }

  public UUID tenantId() {
    return tenantId;
  }

  public UUID id() {
    return id;
  }

  /** The actor's user; empty if there is none of this id. */
  public Optional<User> user() {
    return user.get();
  }

  public boolean isAdmin() {
    return user().filter(found -> found.role() == Role.ADMIN).isPresent();
  }
}
