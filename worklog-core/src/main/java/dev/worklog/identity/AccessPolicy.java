package dev.worklog.identity;

import java.util.Set;
import java.util.UUID;

/**
 * Whose records an actor may read and write within a tenant. What may not be read reads as absent.
 * Safe between threads. See {@code docs/model/identity.md}.
 */
public interface AccessPolicy {

  /**
   * Everybody reads and writes their own; admins those of the whole tenant. All may shape the
   * hierarchy.
   */
  AccessPolicy OWN_OR_ADMIN =
      new AccessPolicy() {
        @Override
        public People readable(Actor actor) {
          return actor.isAdmin() ? new People.Everyone() : new People.Only(Set.of(actor.id()));
        }

        @Override
        public boolean mayRead(Actor actor, UUID owner) {
          return owner.equals(actor.id()) || actor.isAdmin();
        }

        @Override
        public boolean mayWrite(Actor actor, UUID owner) {
          return mayRead(actor, owner);
        }
      };

  /** Whose records the actor is shown. */
  People readable(Actor actor);

  /** Whether the actor is shown the records of this user. */
  default boolean mayRead(Actor actor, UUID owner) {
    return readable(actor).has(owner);
  }

  /** Whether the actor may add, change and delete records of this user. */
  boolean mayWrite(Actor actor, UUID owner);

  /**
   * Whether the actor may add, change, move and delete what all of the tenant share: the hierarchy.
   */
  default boolean mayShape(Actor actor) {
    return true;
  }

  /**
   * Whether the actor may run work over the records of everybody in the tenant, such as backfills.
   */
  default boolean mayMaintain(Actor actor) {
    return actor.tenantId().equals(actor.id()) || actor.isAdmin();
  }

  /** Some of the users of a tenant. */
  sealed interface People {

    boolean has(UUID user);

    record Everyone() implements People {
      @Override
      public boolean has(UUID user) {
        return true;
      }
    }

    record Only(Set<UUID> users) implements People {

      public Only {
        users = Set.copyOf(users);
      }

      @Override
      public boolean has(UUID user) {
        return users.contains(user);
      }
    }
  }
}
