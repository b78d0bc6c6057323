package dev.worklog.log;

import static dev.worklog.log.LogTables.WORKLOGS;

import dev.worklog.entity.UnitOfWork;
import dev.worklog.errors.WorklogException;
import dev.worklog.identity.Access;
import dev.worklog.storage.Condition;
import java.util.List;
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
    access
        .readable(unit, filter.userIds())
        .ifPresent(
            ids -> where.add(new Condition.In<>(WORKLOGS.column("user_id", UUID.class), ids)));
    return where;
  }
}
