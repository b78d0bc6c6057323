package dev.worklog.report;

import static dev.worklog.log.LogTables.WORKLOGS;
import static dev.worklog.report.ReportTables.CLOSED_PERIODS;

import dev.worklog.entity.Change;
import dev.worklog.entity.Listing;
import dev.worklog.entity.UnitOfWork;
import dev.worklog.entity.WriteGuard;
import dev.worklog.errors.WorklogException;
import dev.worklog.hierarchy.HierarchyTables;
import dev.worklog.hierarchy.Level;
import dev.worklog.hierarchy.MoveListener;
import dev.worklog.hierarchy.NodeRef;
import dev.worklog.hierarchy.Placement;
import dev.worklog.log.OpenDays;
import dev.worklog.log.WorkLog;
import dev.worklog.storage.Condition;
import dev.worklog.storage.Constraint;
import dev.worklog.storage.Context;
import dev.worklog.storage.Row;
import dev.worklog.storage.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Keeps closed periods as they are: work logs, what belongs to them, and the nodes that they refer
 * to.
 */
public final class PeriodGuard implements WriteGuard, MoveListener, OpenDays {

  private static final String REOPEN = "; reopen it first";

  /** Wired by the workspace. */
  public PeriodGuard() {}

  @Override
  public void check(UnitOfWork unit, List<? extends Change<?>> changes) {
    Table<?> table = changes.get(0).table();
    if (table.context() == Context.HIERARCHY) {
      deleted(changes).forEach(row -> checkBelow(unit, table, row));
    } else {
      List<Days> days = days(unit, table, changes);
      if (!days.isEmpty()) {
        checkDays(unit, days, table == (Table<?>) WORKLOGS && added(changes));
      }
    }
  }

  private static List<UUID> deleted(List<? extends Change<?>> changes) {
    List<UUID> ids = new ArrayList<>();
    for (Change<?> change : changes) {
      Row before = change.before();
      if (before != null && change.after() == null) {
        ids.add(before.id());
      }
    }
    return ids;
  }

  private static boolean added(List<? extends Change<?>> changes) {
    return changes.stream().allMatch(change -> change.before() == null);
  }

  private static List<Days> days(
      UnitOfWork unit, Table<?> table, List<? extends Change<?>> changes) {
    if (table == (Table<?>) WORKLOGS) {
      return rows(changes)
          .map(row -> Days.of((WorkLog) row))
          .distinct()
          .sorted(Days.ORDER)
          .toList();
    }
    Set<UUID> logs = new HashSet<>();
    for (Change<?> change : changes) {
      logs(change).forEach(logs::add);
    }
    return logs.isEmpty()
        ? List.of()
        : unit.rows(WORKLOGS).find(logs).stream()
            .map(Days::of)
            .distinct()
            .sorted(Days.ORDER)
            .toList();
  }

  private static Stream<Row> rows(List<? extends Change<?>> changes) {
    return changes.stream()
        .flatMap(
            change ->
                Stream.of(
                    Optional.ofNullable(change.before()), Optional.ofNullable(change.after())))
        .flatMap(Optional::stream);
  }

  /** The work logs that the row refers to, before and after. */
  private static <R extends Row> Stream<UUID> logs(Change<R> change) {
    return change.table().references().stream()
        .filter(reference -> reference.target().equals(WORKLOGS.name()))
        .flatMap(
            reference ->
                Stream.of(value(reference, change.before()), value(reference, change.after())))
        .flatMap(Optional::stream);
  }

  private static <R extends Row> Optional<UUID> value(
      Constraint.Reference<R> reference, @Nullable R row) {
    return row == null ? Optional.empty() : Optional.ofNullable(reference.column().get(row));
  }

  private static void checkDays(UnitOfWork unit, List<Days> days, boolean referred) {
    Set<UUID> users = days.stream().map(Days::userId).collect(Collectors.toSet());
    unit.operation(
        Context.REPORT,
        PeriodOperations.class,
        "holdOpen",
        storage -> {
          storage.holdOpen(users, referred);
          return users;
        });
    LocalDate first = days.stream().map(Days::from).min(Comparator.naturalOrder()).orElseThrow();
    LocalDate last = days.stream().map(Days::to).max(Comparator.naturalOrder()).orElseThrow();
    Closures closures = closures(unit, Closures.closed(users, first, last));
    List<String> objections =
        days.stream()
            .flatMap(each -> closures.of(each.userId(), each.from(), each.to()).stream())
            .distinct()
            .map(PeriodGuard::isClosed)
            .toList();
    if (!objections.isEmpty()) {
      throw new WorklogException.GuardFailed(objections);
    }
  }

  static String isClosed(ClosedPeriod period) {
    return period.periodStart()
        + " to "
        + period.periodEnd()
        + " is closed for user "
        + period.userId()
        + REOPEN;
  }

  private static Closures closures(UnitOfWork unit, List<Condition<ClosedPeriod>> where) {
    return new Closures(Listing.of(CLOSED_PERIODS, where).all(unit));
  }

  private static void checkBelow(UnitOfWork unit, Table<?> table, UUID id) {
    Arrays.stream(Level.values())
        .filter(level -> HierarchyTables.table(level) == table)
        .forEach(level -> checkBelow(unit, new NodeRef(level, id)));
  }

  private static void checkBelow(UnitOfWork unit, NodeRef node) {
    long closed =
        unit.operation(
            Context.REPORT,
            PeriodOperations.class,
            "closedBelow",
            storage -> storage.closedBelow(unit.tenantId(), node));
    if (closed > 0) {
      throw new WorklogException.GuardFailed(
          List.of(
              closed
                  + " work logs of this "
                  + node.level().name().toLowerCase(Locale.ROOT)
                  + " are in a closed period"
                  + REOPEN));
    }
  }

  @Override
  public void moved(UnitOfWork unit, NodeRef node, Placement from, Placement to) {
    checkBelow(unit, node);
  }

  @Override
  public BiPredicate<UUID, LocalDate> of(UnitOfWork unit, Set<UUID> users) {
    List<Condition<ClosedPeriod>> where = new ArrayList<>(Closures.closed());
    if (!users.isEmpty()) {
      where.add(new Condition.In<>(CLOSED_PERIODS.column("user_id", UUID.class), users));
    }
    Closures closures = closures(unit, where);
    return (user, day) -> closures.of(user, day, day).isEmpty();
  }

  /** Days of a user that a write is about. */
  private record Days(UUID userId, LocalDate from, LocalDate to) {

    // So that a refusal reads the same on every storage.
    static final Comparator<Days> ORDER =
        Comparator.comparing(Days::userId).thenComparing(Days::from).thenComparing(Days::to);

    static Days of(WorkLog log) {
      return new Days(log.userId(), log.occurredOn(), log.occurredOn());
    }
  }
}
