package dev.worklog.log;

import dev.worklog.entity.UnitOfWork;
import dev.worklog.hierarchy.Placement;
import dev.worklog.hierarchy.PlacementResolver;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;

/** Says of which users which days may change; another context answers. */
@FunctionalInterface
public interface OpenDays {

  /** All days of everybody. */
  static OpenDays all() {
    return (unit, users) -> (user, day) -> true;
  }

  /**
   * What is so in this transaction.
   *
   * @param users who will be asked for; if empty everybody, whose open days then stay open until
   *     the transaction, a writing one, ends
   */
  BiPredicate<UUID, LocalDate> of(UnitOfWork unit, Set<UUID> users);

  /**
   * Reads the chains for logs of a user that are about to be written, as {@link
   * PlacementResolver#of(UnitOfWork, Collection)} does; the user's open days may be held open in
   * the same step.
   */
  default PlacementResolver resolver(UnitOfWork unit, UUID userId, Collection<Placement> given) {
    return PlacementResolver.of(unit, given);
  }
}
