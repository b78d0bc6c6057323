package dev.worklog;

import dev.worklog.identity.Users;
import java.util.UUID;

/**
 * Where calls are made: a {@link Workspace}, a transaction each, or a {@link Transaction}, all in
 * that one.
 */
public sealed interface Scope permits Workspace, Transaction {

  /** The users of the whole storage. */
  Users users();

  /** A user's personal tenant, in which they act themselves. */
  default Tenant tenant(UUID user) {
    return tenant(user, user);
  }

  /**
   * A tenant as the actor may see and change it. That the actor may act there at all is for the
   * embedding application to say. What is looked up of the actor is remembered: take one for each
   * request.
   *
   * @param tenantId for example the id of the application's organisation
   * @param actorId a user's id
   */
  Tenant tenant(UUID tenantId, UUID actorId);

  /**
   * Runs the work in one transaction; called on a transaction, in that one. Only calls on the
   * handle take part; others on the same thread are refused.
   *
   * @return what the work returned, after the commit
   * @throws RuntimeException what the work threw; nothing is stored then. If a call on the handle
   *     failed and the work went on all the same, what that call threw
   */
  <T> T transaction(Work<T> work);

  /**
   * The same, the work being run again, up to so many times in all, when the storage says that
   * another run may well succeed: after a deadlock, for example. Called on a transaction, it runs
   * once.
   *
   * @throws IllegalArgumentException if {@code attempts} is less than 1
   */
  <T> T transaction(int attempts, Work<T> work);

  /** What is done in a transaction. */
  @FunctionalInterface
  interface Work<T> {
    T run(Transaction transaction);
  }
}
