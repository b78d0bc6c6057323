package dev.worklog.log;

import dev.worklog.entity.UnitOfWork;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;

/** Says of which users which days may change; another context answers. */
@FunctionalInterface
public interface OpenDays {

  /** All days of everybody. */
  OpenDays ALL = (unit, users) -> (user, day) -> true;

  /**
   * What is so now.
   *
   * @param users who will be asked for; if empty everybody, whose open days then stay open until
   *     the transaction, a writing one, ends
   */
  BiPredicate<UUID, LocalDate> of(UnitOfWork unit, Set<UUID> users);
}
