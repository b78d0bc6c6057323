package dev.worklog.log;

import dev.worklog.entity.Calls;
import dev.worklog.entity.UnitOfWork;
import dev.worklog.identity.Access;
import dev.worklog.page.ProgressListener;
import dev.worklog.storage.Context;
import dev.worklog.storage.Query;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** Fills in the ancestors of all logs of a tenant, some thousands at once. */
final class Backfill {

  private static final int STEP = 10_000;

  private final Calls calls;
  private final Access access;
  private final OpenDays openDays;

  Backfill(Calls calls, Access access, OpenDays openDays) {
    this.calls = calls;
    this.access = access;
    this.openDays = openDays;
  }

  long run(ProgressListener progress) {
    Objects.requireNonNull(progress, "progress");
    long total =
        calls.read(
            unit -> unit.rows(LogTables.WORKLOGS).count(Query.of(LogTables.WORKLOGS, List.of())));
    long looked = 0;
    long filled = 0;
    @Nullable UUID last = null;
    while (true) {
      UUID after = last;
      LogOperations.Backfilled step = calls.write(unit -> step(unit, after));
      looked += step.looked();
      filled += step.filled();
      last = step.last();
      boolean goOn = progress.advanced(looked, Math.max(looked, total));
      if (!goOn || step.looked() < STEP) {
        return filled;
      }
    }
  }

  private LogOperations.Backfilled step(UnitOfWork unit, @Nullable UUID after) {
    access.requireMaintain(unit);
    BiPredicate<UUID, LocalDate> open = openDays.of(unit, Set.of());
    return unit.operation(
        Context.LOG,
        LogOperations.class,
        "backfill",
        storage -> storage.backfill(unit.tenantId(), after, STEP, unit.now(), open));
  }
}
