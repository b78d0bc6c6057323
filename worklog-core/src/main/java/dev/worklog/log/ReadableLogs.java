package dev.worklog.log;

import static dev.worklog.log.LogTables.WORKLOGS;

import dev.worklog.entity.UnitOfWork;
import dev.worklog.errors.WorklogException;
import dev.worklog.identity.Access;
import dev.worklog.storage.Condition;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What a filter asks for, as far as the actor may read it: the same for all that reads logs. */
public final class ReadableLogs {

  private ReadableLogs() {}

  /**
   * The filter and the access policy as conditions, to which the storage adds the tenant.
   *
   * @throws WorklogException.Invalid if the filter contradicts itself or holds illegal text
   */
  public static List<Condition<WorkLog>> conditions(
      UnitOfWork unit, Access access, WorkLogFilter filter) {
    List<Condition<WorkLog>> where = filter.conditions();
    users(unit, access, filter.userIds())
        .ifPresent(
            ids -> where.add(new Condition.In<>(WORKLOGS.column("user_id", UUID.class), ids)));
    return where;
  }

  private static Optional<Set<UUID>> users(UnitOfWork unit, Access access, Set<UUID> wanted) {
    if (wanted.isEmpty()) {
      return access.readable(unit);
    }
    Set<UUID> readable = new HashSet<>(wanted);
    readable.removeIf(user -> !access.mayRead(unit, user));
    return Optional.of(readable);
  }
}
