package dev.worklog.report;

import static dev.worklog.log.LogTables.WORKLOGS;
import static dev.worklog.report.ReportTables.CLOSED_PERIODS;
import static dev.worklog.report.ReportTables.REPORTS;

import dev.worklog.entity.Change;
import dev.worklog.entity.Listing;
import dev.worklog.entity.StoredDays;
import dev.worklog.entity.UnitOfWork;
import dev.worklog.entity.WriteGuard;
import dev.worklog.errors.WorklogException;
import dev.worklog.hierarchy.HierarchyTables;
import dev.worklog.hierarchy.Level;
import dev.worklog.hierarchy.NodeRef;
import dev.worklog.log.WorkLog;
import dev.worklog.storage.Constraint;
import dev.worklog.storage.Context;
import dev.worklog.storage.Row;
import dev.worklog.storage.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Keeps closed periods as they are through one transaction: work logs, what belongs to them, and
 * the nodes that they refer to. Nobody closes a period of a user that the transaction has held
 * open, so that it looks once. Used by one thread.
 */
public final class PeriodGuard implements WriteGuard {

  private final Map<UUID, Days> ofLogs = new HashMap<>();
  // By tenant and user: what was looked at, and what of it is closed.
  private final Map<List<UUID>, Days> looked = new HashMap<>();
  private final List<ClosedPeriod> closed = new ArrayList<>();

  /** For one transaction. */
  public PeriodGuard() {}

  @Override
  public void undone() {
    ofLogs.clear();
    looked.clear();
    closed.clear();
  }

  @Override
  public void check(UnitOfWork unit, List<? extends Change<?>> changes) {
    Table<?> table = changes.get(0).table();
    if (table.context() == Context.HIERARCHY) {
      changes.forEach(change -> checkBelow(unit, change));
    } else if (table == (Table<?>) CLOSED_PERIODS) {
      undone();
    } else if (table == (Table<?>) WORKLOGS) {
      checkLogs(unit, changes);
    } else if (table == (Table<?>) REPORTS) {
      checkDays(unit, ofReports(changes), false);
    } else {
      checkDays(unit, ofOwners(unit, changes), false);
    }
  }

  private static void checkBelow(UnitOfWork unit, Change<?> change) {
    Row before = change.before();
    if (before == null || change.after() != null) {
      return;
    }
    for (Level level : Level.values()) {
      if (HierarchyTables.table(level) == change.table()) {
        ClosedDays.checkBelow(unit, new NodeRef(level, before.id()), false);
      }
    }
  }

  private void checkLogs(UnitOfWork unit, List<? extends Change<?>> changes) {
    Set<Days> days = new TreeSet<>(Days.ORDER);
    boolean added = true;
    for (Change<?> change : changes) {
      if (change.before() instanceof WorkLog before) {
        days.add(Days.of(before));
        ofLogs.remove(before.id());
        added = false;
      }
      if (change.after() instanceof WorkLog after) {
        days.add(Days.of(after));
      }
    }
    checkDays(unit, days, added);
    for (Change<?> change : changes) {
      if (change.after() instanceof WorkLog after) {
        ofLogs.put(after.id(), Days.of(after));
      }
    }
  }

  /** The days of reports that were there; a new one may be about days that are closed. */
  private static Set<Days> ofReports(List<? extends Change<?>> changes) {
    Set<Days> days = new TreeSet<>(Days.ORDER);
    for (Change<?> change : changes) {
      if (change.before() instanceof WorkLogReport report && isAboutDays(report)) {
        LocalDate from = report.periodStart();
        LocalDate to = report.periodEnd();
        days.add(
            new Days(
                report.userId(),
                from == null ? StoredDays.FIRST : from,
                to == null ? StoredDays.LAST : to));
      }
    }
    return days;
  }

  // What was made from work logs without a period is about all days.
  private static boolean isAboutDays(WorkLogReport report) {
    return report.periodStart() != null
        || report.periodEnd() != null
        || report.request().isPresent();
  }

  /** The days of the work logs that the rows refer to, before and after. */
  private Set<Days> ofOwners(UnitOfWork unit, List<? extends Change<?>> changes) {
    Set<UUID> logs = new HashSet<>();
    changes.forEach(change -> addLogs(change, logs));
    Set<UUID> unknown = new HashSet<>(logs);
    unknown.removeAll(ofLogs.keySet());
    if (!unknown.isEmpty()) {
      unit.rows(WORKLOGS).find(unknown).forEach(log -> ofLogs.put(log.id(), Days.of(log)));
    }
    Set<Days> days = new TreeSet<>(Days.ORDER);
    for (UUID log : logs) {
      Days known = ofLogs.get(log);
      if (known != null) {
        days.add(known);
      }
    }
    return days;
  }

  private static <R extends Row> void addLogs(Change<R> change, Set<UUID> logs) {
    for (Constraint.Reference<R> reference : change.table().references()) {
      if (reference.target().equals(WORKLOGS.name())) {
        addLog(reference, change.before(), logs);
        addLog(reference, change.after(), logs);
      }
    }
  }

  private static <R extends Row> void addLog(
      Constraint.Reference<R> reference, @Nullable R row, Set<UUID> logs) {
    UUID log = row == null ? null : reference.column().get(row);
    if (log != null) {
      logs.add(log);
    }
  }

  private void checkDays(UnitOfWork unit, Set<Days> days, boolean referred) {
    Map<UUID, Days> unknown = new HashMap<>();
    for (Days each : days) {
      Days known = looked.get(List.of(unit.tenantId(), each.userId()));
      if (known == null || !known.covers(each)) {
        unknown.merge(each.userId(), known == null ? each : known.with(each), Days::with);
      }
    }
    if (!unknown.isEmpty()) {
      look(unit, unknown, referred);
    }
    Closures closures = new Closures(closed);
    List<String> objections =
        days.stream()
            .flatMap(each -> closures.of(each.userId(), each.from(), each.to()).stream())
            .filter(period -> period.tenantId().equals(unit.tenantId()))
            .distinct()
            .map(ClosedDays::objection)
            .toList();
    if (!objections.isEmpty()) {
      throw new WorklogException.GuardFailed(objections);
    }
  }

  private void look(UnitOfWork unit, Map<UUID, Days> users, boolean referred) {
    Set<UUID> ids = users.keySet();
    unit.perform(
        Context.REPORT,
        PeriodOperations.class,
        "holdOpen",
        storage -> storage.holdOpen(ids, referred));
    Comparator<LocalDate> inTime = Comparator.naturalOrder();
    LocalDate from = users.values().stream().map(Days::from).min(inTime).orElseThrow();
    LocalDate to = users.values().stream().map(Days::to).max(inTime).orElseThrow();
    for (UUID user : ids) {
      looked.put(List.of(unit.tenantId(), user), new Days(user, from, to));
    }
    closed.removeIf(
        period -> period.tenantId().equals(unit.tenantId()) && ids.contains(period.userId()));
    closed.addAll(Listing.of(CLOSED_PERIODS, Closures.closed(ids, from, to)).all(unit));
  }

  /** Days of a user, from the one to the other. */
  private record Days(UUID userId, LocalDate from, LocalDate to) {

    // So that a refusal reads the same on every storage.
    static final Comparator<Days> ORDER =
        Comparator.comparing(Days::userId).thenComparing(Days::from).thenComparing(Days::to);

    static Days of(WorkLog log) {
      return new Days(log.userId(), log.occurredOn(), log.occurredOn());
    }

    boolean covers(Days other) {
      return !from.isAfter(other.from) && !to.isBefore(other.to);
    }

    /** These days, those, and all between them. */
    Days with(Days other) {
      return new Days(
          userId,
          from.isBefore(other.from) ? from : other.from,
          to.isAfter(other.to) ? to : other.to);
    }
  }
}
