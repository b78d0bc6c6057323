package dev.worklog.log;

import static dev.worklog.log.LogTables.WORKLOGS;

import dev.worklog.entity.UnitOfWork;
import dev.worklog.errors.WorklogException;
import dev.worklog.identity.Access;
import java.util.Optional;
import java.util.UUID;

/** Work logs as far as the actor may read and write them, for the rooms that work on logs. */
public final class OwnedLogs {

  private final Access access;

  /** Wired by the workspace. */
  public OwnedLogs(Access access) {
    this.access = access;
  }

  /** What the policy says. */
  public Access access() {
    return access;
  }

  /** The log; empty if it is not there or the actor may not read it. */
  public Optional<WorkLog> readable(UnitOfWork unit, UUID id) {
    return unit.find(WORKLOGS, id).filter(log -> access.mayRead(unit, log.userId()));
  }

  /**
   * The log, which the actor may change.
   *
   * @throws WorklogException.NotFound if it is not there for the actor
   * @throws WorklogException.Forbidden if the actor may only read it
   */
  public WorkLog writable(UnitOfWork unit, UUID id) {
    WorkLog log =
        readable(unit, id).orElseThrow(() -> new WorklogException.NotFound(WORKLOGS.name(), id));
    access.requireWrite(unit, log.userId());
    return log;
  }

  /**
   * The log, which the actor may change, in the version that the actor has seen.
   *
   * @throws WorklogException.NotFound if it is not there for the actor
   * @throws WorklogException.Forbidden if the actor may only read it
   * @throws WorklogException.StaleVersion if it has changed since
   */
  public WorkLog writable(UnitOfWork unit, WorkLog seen) {
    WorkLog stored = writable(unit, seen.id());
    UnitOfWork.requireSame(WORKLOGS, stored, seen);
    return stored;
  }
}
