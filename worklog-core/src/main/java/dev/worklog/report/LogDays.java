package dev.worklog.report;

import static dev.worklog.log.LogTables.WORKLOGS;

import dev.worklog.entity.UnitOfWork;
import dev.worklog.log.WorkLog;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * On which days work logs are, so that a transaction need not look up those that it has just
 * written when it writes what belongs to them. Remembers some thousands.
 */
final class LogDays {

  private static final int MOST = 10_000;

  private final Map<UUID, Days> known = new HashMap<>();
  // What was added since anybody asked, of which most will never be asked for.
  private final List<WorkLog> added = new ArrayList<>();

  void clear() {
    known.clear();
    added.clear();
  }

  void add(WorkLog log) {
    if (added.size() == MOST) {
      added.clear();
    }
    added.add(log);
  }

  void change(WorkLog before, @Nullable WorkLog after) {
    settle();
    known.remove(before.id());
    if (after != null) {
      put(after);
    }
  }

  /** The days of those of these logs that there are, with repetitions. */
  List<Days> of(UnitOfWork unit, Set<UUID> logs) {
    settle();
    List<Days> days = new ArrayList<>();
    List<UUID> unknown = new ArrayList<>();
    for (UUID log : logs) {
      Days found = known.get(log);
      if (found == null) {
        unknown.add(log);
      } else {
        days.add(found);
      }
    }
    if (!unknown.isEmpty()) {
      for (WorkLog log : unit.rows(WORKLOGS).find(unknown)) {
        days.add(Days.of(log));
        put(log);
      }
    }
    return days;
  }

  private void settle() {
    for (WorkLog log : added) {
      put(log);
    }
    added.clear();
  }

  private void put(WorkLog log) {
    if (known.size() == MOST) {
      known.clear();
    }
    known.put(log.id(), Days.of(log));
  }
}
