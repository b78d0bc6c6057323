package dev.worklog.identity;

import dev.worklog.entity.UnitOfWork;
import java.util.Optional;
import java.util.UUID;

/** Who acts in which tenant. The user is looked up when first asked for. */
public final class Actor {

  private final Access access;
  private final UnitOfWork unit;

  Actor(Access access, UnitOfWork unit) {
    this.access = access;
    this.unit = unit;
  }

  public UUID tenantId() {
    return unit.tenantId();
  }

  public UUID id() {
    return unit.actorId();
  }

  /** The actor's user; empty if there is none of this id. */
  public Optional<User> user() {
    return access.user(unit);
  }

  public boolean isAdmin() {
    return user().filter(found -> found.role() == Role.ADMIN).isPresent();
  }
}
