package dev.worklog.identity;

import dev.worklog.entity.UnitOfWork;
import dev.worklog.errors.WorklogException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The access policy as it answers for one actor. What it had to look up of the actor's user it
 * remembers, so that a call does not pay for it twice. Safe between threads.
 */
public final class Access {

  private final AccessPolicy policy;
  private volatile @Nullable LookUp done;

  public Access(AccessPolicy policy) {
    this.policy = policy;
  }

  public boolean mayRead(UnitOfWork unit, UUID owner) {
    return policy.mayRead(actor(unit), owner);
  }

  public boolean mayWrite(UnitOfWork unit, UUID owner) {
    return policy.mayWrite(actor(unit), owner);
  }

  /** Whose records the actor may list: all of the tenant's if empty. */
  public Optional<Set<UUID>> readable(UnitOfWork unit) {
    return policy.readable(actor(unit)) instanceof AccessPolicy.People.Only only
        ? Optional.of(only.users())
        : Optional.empty();
  }

  /** Those of the wanted users whose records the actor may list; of everybody if none is wanted. */
  public Optional<Set<UUID>> readable(UnitOfWork unit, Set<UUID> wanted) {
    if (wanted.isEmpty()) {
      return readable(unit);
    }
    Actor actor = actor(unit);
    Set<UUID> readable = new HashSet<>(wanted.size());
    for (UUID user : wanted) {
      if (policy.mayRead(actor, user)) {
        readable.add(user);
      }
    }
    return Optional.of(readable.size() == wanted.size() ? wanted : readable);
  }

  /**
   * Lets those pass who may write the records of this user.
   *
   * @throws WorklogException.Forbidden for others
   */
  public void requireWrite(UnitOfWork unit, UUID owner) {
    if (!mayWrite(unit, owner)) {
      throw new WorklogException.Forbidden(
          unit.actorId() + " may not write the records of " + owner);
    }
  }

  /** Whether the actor may shape the hierarchy. */
  public boolean mayShape(UnitOfWork unit) {
    return policy.mayShape(actor(unit));
  }

  /**
   * Lets those pass who may shape the hierarchy.
   *
   * @throws WorklogException.Forbidden for others
   */
  public void requireShape(UnitOfWork unit) {
    if (!mayShape(unit)) {
      throw new WorklogException.Forbidden(unit.actorId() + " may not shape the hierarchy");
    }
  }

  /**
   * Lets those pass who may run work over the records of everybody in the tenant.
   *
   * @throws WorklogException.Forbidden for others
   */
  public void requireMaintain(UnitOfWork unit) {
    if (!policy.mayMaintain(actor(unit))) {
      throw new WorklogException.Forbidden(
          unit.actorId() + " may not maintain the tenant's records");
    }
  }

  private Actor actor(UnitOfWork unit) {
    return new Actor(this, unit);
  }

  Optional<User> user(UnitOfWork unit) {
    LookUp known = done;
    if (known == null) {
      known = new LookUp(unit.find(IdentityTables.USERS, unit.actorId()));
      done = known;
    }
    return known.user();
  }

  private record LookUp(Optional<User> user) {}
}
