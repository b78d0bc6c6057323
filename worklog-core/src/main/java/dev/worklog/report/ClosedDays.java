package dev.worklog.report;

import static dev.worklog.report.ReportTables.CLOSED_PERIODS;

import dev.worklog.entity.Listing;
import dev.worklog.entity.UnitOfWork;
import dev.worklog.errors.WorklogException;
import dev.worklog.hierarchy.MoveListener;
import dev.worklog.hierarchy.NodeRef;
import dev.worklog.hierarchy.Placement;
import dev.worklog.hierarchy.PlacementResolver;
import dev.worklog.log.OpenDays;
import dev.worklog.storage.Condition;
import dev.worklog.storage.Context;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** Tells others which days are closed, and keeps nodes with closed work logs where they are. */
public final class ClosedDays implements MoveListener, OpenDays {

  private static final String REOPEN = "; reopen it first";

  /** Wired by the workspace. */
  public ClosedDays() {}

  @Override
  public void moved(UnitOfWork unit, NodeRef node, Placement from, Placement to) {
    checkBelow(unit, node, true);
  }

  /**
   * Lets those nodes pass that have no closed work logs below.
   *
   * @param locked whether the transaction has locked the node
   * @throws WorklogException.GuardFailed for others
   */
  static void checkBelow(UnitOfWork unit, NodeRef node, boolean locked) {
    long closed =
        unit.operation(
            Context.REPORT,
            PeriodOperations.class,
            "closedBelow",
            storage -> storage.closedBelow(unit.tenantId(), node, locked));
    if (closed > 0) {
      String level = node.level().name().toLowerCase(Locale.ROOT);
      String logs =
          closed == 1
              ? "1 work log of this " + level + " is"
              : closed + " work logs of this " + level + " are";
      throw new WorklogException.GuardFailed(List.of(logs + " in a closed period" + REOPEN));
    }
  }

  /** Why a day of this period does not change. */
  static String objection(ClosedPeriod period) {
    return period.periodStart()
        + " to "
        + period.periodEnd()
        + " is closed for user "
        + period.userId()
        + REOPEN;
  }

  @Override
  public BiPredicate<UUID, LocalDate> of(UnitOfWork unit, Set<UUID> users) {
    if (users.isEmpty()) {
      holdAllOpen(unit);
      Closures closures = closures(unit, Closures.closed());
      return (user, day) -> closures.of(user, day, day).isEmpty();
    }
    List<Condition<ClosedPeriod>> where = new ArrayList<>(Closures.closed());
    where.add(new Condition.In<>(CLOSED_PERIODS.column("user_id", UUID.class), users));
    return new BiPredicate<>() {
      private @Nullable Closures closures;

      @Override
      public boolean test(UUID user, LocalDate day) {
        // A transaction that only reads has no guard and holds nothing.
        if (unit.guard() instanceof PeriodGuard guard && guard.holdsOpen(unit, user, day)) {
          return true;
        }
        Closures known = closures;
        if (known == null) {
          known = closures(unit, where);
          closures = known;
        }
        return known.of(user, day, day).isEmpty();
      }
    };
  }

  private static Closures closures(UnitOfWork unit, List<Condition<ClosedPeriod>> where) {
    return new Closures(Listing.of(CLOSED_PERIODS, where).all(unit));
  }

  @Override
  public PlacementResolver resolver(UnitOfWork unit, UUID userId, Collection<Placement> given) {
    return PlacementResolver.of(given, refs -> PeriodGuard.of(unit).chains(unit, userId, refs));
  }

  // Who writes past the guard must not be overtaken by one who closes.
  private static void holdAllOpen(UnitOfWork unit) {
    unit.perform(
        Context.REPORT,
        PeriodOperations.class,
        "holdAllOpen",
        storage -> storage.holdAllOpen(unit.tenantId()));
  }
}
