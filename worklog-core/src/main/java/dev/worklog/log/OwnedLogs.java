package dev.worklog.log;

import static dev.worklog.log.LogTables.WORKLOGS;

import dev.worklog.entity.UnitOfWork;
import dev.worklog.errors.WorklogException;
import dev.worklog.identity.Access;
import java.util.Optional;
import java.util.UUID;

/** Work logs as far as the actor may read and write them. */
final class OwnedLogs {

  private final Access access;

  OwnedLogs(Access access) {
    this.access = access;
  }

  Access access() {
    return access;
  }

  /** The log; empty if it is not there or the actor may not read it. */
  Optional<WorkLog> readable(UnitOfWork unit, UUID id) {
    return unit.find(WORKLOGS, id).filter(log -> access.mayRead(unit, log.userId()));
  }

  /** The log, which the actor may change. */
  WorkLog writable(UnitOfWork unit, UUID id) {
    WorkLog log =
        readable(unit, id).orElseThrow(() -> new WorklogException.NotFound(WORKLOGS.name(), id));
    access.requireWrite(unit, log.userId());
    return log;
  }

  /** The log, which the actor may change, in the version that the actor has seen. */
  WorkLog writable(UnitOfWork unit, WorkLog seen) {
    WorkLog stored = writable(unit, seen.id());
    if (stored.version() != seen.version()) {
      throw new WorklogException.StaleVersion(WORKLOGS.name(), seen.id(), seen.version());
    }
    return stored;
  }
}
