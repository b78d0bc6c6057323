package dev.worklog.report;

import static dev.worklog.log.LogTables.WORKLOGS;
import static dev.worklog.report.ReportTables.CLOSED_PERIODS;

import dev.worklog.hierarchy.NodeRef;
import dev.worklog.log.WorkLog;
import dev.worklog.storage.Condition;
import dev.worklog.storage.Query;
import dev.worklog.storage.StorageTransaction;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The operations from rows alone. */
final class RowPeriodOperations implements PeriodOperations {

  private final StorageTransaction transaction;
  private final Runnable lock;

  RowPeriodOperations(StorageTransaction transaction, Runnable lock) {
    this.transaction = transaction;
    this.lock = lock;
  }

  @Override
  public void holdOpen(Set<UUID> userIds, boolean referred) {
    lock.run();
  }

  @Override
  public void holdAllOpen(UUID tenantId) {
    lock.run();
  }

  @Override
  public void holdToClose(UUID userId) {
    lock.run();
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
