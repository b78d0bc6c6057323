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
import dev.worklog.hierarchy.Placement;
import dev.worklog.hierarchy.PlacementResolver;
import dev.worklog.log.WorkLog;
import dev.worklog.storage.Constraint;
import dev.worklog.storage.Context;
import dev.worklog.storage.Row;
import dev.worklog.storage.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Keeps closed periods as they are through one transaction: work logs, what belongs to them, and
 * the nodes that they refer to. Nobody closes a period of a user that the transaction has held
 * open, so that it looks once. Used by one thread.
 */
public final class PeriodGuard implements WriteGuard {

  private final LogDays logs = new LogDays();
  // By tenant and user.
  private final Map<UUID, Map<UUID, HeldDays>> held = new HashMap<>();
  private final Set<UUID> heldToClose = new HashSet<>();

  /** For one transaction. */
  public PeriodGuard() {}

  /** That of a transaction that writes. */
  static PeriodGuard of(UnitOfWork unit) {
    return (PeriodGuard) unit.guard();
  }

  @Override
  public void undone() {
    logs.clear();
    held.clear();
    heldToClose.clear();
  }

  @Override
  public void check(UnitOfWork unit, List<? extends Change<?>> changes) {
    Table<?> table = changes.get(0).table();
    if (table.context() == Context.HIERARCHY) {
      for (Change<?> change : changes) {
        checkBelow(unit, change);
      }
    } else if (table == (Table<?>) CLOSED_PERIODS) {
      noteClosed(unit, changes);
    } else if (table == (Table<?>) WORKLOGS) {
      checkLogs(unit, changes);
    } else if (table == (Table<?>) REPORTS) {
      checkDays(unit, ofReports(changes), false);
    } else {
      checkDays(unit, ofOwners(unit, changes), false);
    }
  }

  /**
   * Reads the chains of nodes, and holds the user's days open in the same step unless it is known
   * already which of them are.
   */
  Map<NodeRef, Placement> chains(UnitOfWork unit, UUID userId, Collection<NodeRef> nodes) {
    HeldDays days = held(unit, userId);
    if (days.hasLast()) {
      return PlacementResolver.chains(unit, nodes);
    }
    PeriodOperations.Held found =
        unit.operation(
            Context.REPORT,
            PeriodOperations.class,
            "holdOpen",
            storage -> storage.holdOpen(unit.tenantId(), userId, nodes));
    if (found.lastClosed() != null) {
      days.hold(found.lastClosed());
    }
    return found.chains();
  }

  /** Whether the day is known to be open, and to stay so until the transaction ends. */
  boolean holdsOpen(UnitOfWork unit, UUID userId, LocalDate day) {
    return held(unit, userId).isOpenFrom(day);
  }

  /** Waits until nobody else writes what periods of these users would close. */
  void holdToClose(UnitOfWork unit, Set<UUID> users) {
    Set<UUID> more = new HashSet<>(users);
    more.removeAll(heldToClose);
    if (!more.isEmpty()) {
      unit.perform(
          Context.REPORT,
          PeriodOperations.class,
          "holdToClose",
          storage -> storage.holdToClose(more));
      heldToClose.addAll(more);
    }
  }

  private HeldDays held(UnitOfWork unit, UUID userId) {
    Map<UUID, HeldDays> users = held.get(unit.tenantId());
    if (users == null) {
      users = new HashMap<>();
      held.put(unit.tenantId(), users);
    }
    HeldDays days = users.get(userId);
    if (days == null) {
      days = new HeldDays();
      users.put(userId, days);
    }
    return days;
  }

  private void noteClosed(UnitOfWork unit, List<? extends Change<?>> changes) {
    held.clear();
    Set<UUID> users = new HashSet<>();
    for (Change<?> change : changes) {
      if (change.before() == null
          && change.after() instanceof ClosedPeriod period
          && period.isClosed()) {
        users.add(period.userId());
      }
    }
    if (!users.isEmpty()) {
      holdToClose(unit, users);
      unit.perform(
          Context.REPORT, PeriodOperations.class, "closed", storage -> storage.closed(users));
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
    List<Days> days = new ArrayList<>();
    boolean added = true;
    for (Change<?> change : changes) {
      if (change.before() instanceof WorkLog before) {
        addUnlessOpen(unit, before, days);
        added = false;
      }
      if (change.after() instanceof WorkLog after) {
        addUnlessOpen(unit, after, days);
      }
    }
    checkDays(unit, days, added);
    for (Change<?> change : changes) {
      WorkLog after = (WorkLog) change.after();
      if (change.before() instanceof WorkLog before) {
        logs.change(before, after);
      } else if (after != null) {
        logs.add(after);
      }
    }
  }

  private void addUnlessOpen(UnitOfWork unit, WorkLog log, List<Days> days) {
    if (!holdsOpen(unit, log.userId(), log.occurredOn())) {
      days.add(Days.of(log));
    }
  }

  /** The days of reports that were there; a new one may be about days that are closed. */
  private static List<Days> ofReports(List<? extends Change<?>> changes) {
    List<Days> days = new ArrayList<>();
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
  private List<Days> ofOwners(UnitOfWork unit, List<? extends Change<?>> changes) {
    Set<UUID> owners = new HashSet<>();
    for (Change<?> change : changes) {
      addLogs(change, owners);
    }
    return logs.of(unit, owners);
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

  private void checkDays(UnitOfWork unit, List<Days> days, boolean referred) {
    if (days.isEmpty()) {
      return;
    }
    Map<UUID, Days> unknown = new HashMap<>();
    for (Days each : days) {
      HeldDays known = held(unit, each.userId());
      if (!known.knows(each)) {
        unknown.merge(each.userId(), known.with(each), Days::with);
      }
    }
    if (!unknown.isEmpty()) {
      look(unit, unknown, referred);
    }
    List<Days> late = new ArrayList<>();
    for (Days each : days) {
      if (held(unit, each.userId()).closedIn(each) != null) {
        late.add(each);
      }
    }
    if (!late.isEmpty()) {
      throw new WorklogException.GuardFailed(objections(unit, late));
    }
  }

  private List<String> objections(UnitOfWork unit, List<Days> late) {
    return late.stream()
        .sorted(Days.ORDER)
        .map(days -> held(unit, days.userId()).closedIn(days))
        .filter(Objects::nonNull)
        .distinct()
        .map(ClosedDays::objection)
        .toList();
  }

  private void look(UnitOfWork unit, Map<UUID, Days> users, boolean referred) {
    hold(unit, users.keySet(), referred);
    users.values().removeIf(days -> held(unit, days.userId()).isOpenFrom(days.from()));
    LocalDate from = StoredDays.LAST;
    LocalDate to = StoredDays.FIRST;
    for (Days days : users.values()) {
      from = days.from().isBefore(from) ? days.from() : from;
      to = days.to().isAfter(to) ? days.to() : to;
    }
    if (!users.isEmpty()) {
      List<ClosedPeriod> closed =
          Listing.of(CLOSED_PERIODS, Closures.closed(users.keySet(), from, to)).all(unit);
      for (UUID user : users.keySet()) {
        held(unit, user)
            .look(
                new Days(user, from, to),
                closed.stream().filter(period -> period.userId().equals(user)).toList());
      }
    }
  }

  private void hold(UnitOfWork unit, Set<UUID> users, boolean referred) {
    Set<UUID> more = new HashSet<>();
    for (UUID user : users) {
      if (!held(unit, user).isHeld()) {
        more.add(user);
      }
    }
    if (!more.isEmpty()) {
      Map<UUID, LocalDate> last =
          unit.operation(
              Context.REPORT,
              PeriodOperations.class,
              "holdOpen",
              storage -> storage.holdOpen(more, referred));
      more.forEach(user -> held(unit, user).hold(last.get(user)));
    }
  }
}
