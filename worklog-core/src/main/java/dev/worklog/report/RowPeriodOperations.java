package dev.worklog.report;

import static dev.worklog.log.LogTables.WORKLOGS;
import static dev.worklog.report.ReportTables.CLOSED_PERIODS;

import dev.worklog.hierarchy.HierarchyOperations;
import dev.worklog.hierarchy.NodeRef;
import dev.worklog.log.WorkLog;
import dev.worklog.storage.Condition;
import dev.worklog.storage.Query;
import dev.worklog.storage.StorageTransaction;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The operations from rows alone. */
final class RowPeriodOperations implements PeriodOperations {

  private static final Query<ClosedPeriod> ALL = Query.of(CLOSED_PERIODS, List.of());

  private final StorageTransaction transaction;
  private final Runnable lock;

  RowPeriodOperations(StorageTransaction transaction, Runnable lock) {
    this.transaction = transaction;
    this.lock = lock;
  }

  @Override
  public Map<UUID, LocalDate> holdOpen(Set<UUID> userIds, boolean referred) {
    lock.run();
    LocalDate lastClosed = lastClosed();
    Map<UUID, LocalDate> known = new HashMap<>();
    if (lastClosed != null) {
      userIds.forEach(user -> known.put(user, lastClosed));
    }
    return known;
  }

  @Override
  public Held holdOpen(UUID tenantId, UUID userId, Collection<NodeRef> nodes) {
    lock.run();
    HierarchyOperations hierarchy = transaction.operations(HierarchyOperations.class);
    return new Held(hierarchy.chains(tenantId, nodes), lastClosed());
  }

  // More than whether anybody ever closed anything takes as long as a look at the periods.
  private @Nullable LocalDate lastClosed() {
    return transaction.rows(CLOSED_PERIODS, null).count(ALL) == 0 ? LocalDate.MIN : null;
  }

  @Override
  public void holdAllOpen(UUID tenantId) {
    lock.run();
  }

  @Override
  public void holdToClose(Set<UUID> userIds) {
    lock.run();
  }

  @Override
  public void closed(Set<UUID> userIds) {
    // The periods themselves are looked at.
  }

  @Override
  public long closedBelow(UUID tenantId, NodeRef node, boolean locked) {
    lock.run();
    Closures closures =
        new Closures(
            transaction
                .rows(CLOSED_PERIODS, tenantId)
                .list(Query.of(CLOSED_PERIODS, Closures.closed())));
    if (closures.isEmpty()) {
      return 0;
    }
    Condition<WorkLog> below =
        new Condition.In<>(WORKLOGS.column(node.level().column(), UUID.class), Set.of(node.id()));
    return transaction.rows(WORKLOGS, tenantId).list(Query.of(WORKLOGS, List.of(below))).stream()
        .filter(log -> closures.of(log.userId(), log.occurredOn(), log.occurredOn()).isPresent())
        .count();
  }
}
