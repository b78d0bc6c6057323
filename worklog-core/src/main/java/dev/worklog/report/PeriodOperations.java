package dev.worklog.report;

import dev.worklog.hierarchy.NodeRef;
import dev.worklog.storage.StorageTransaction;
import java.util.Set;
import java.util.UUID;

/** What a storage does for closed periods in one step. */
public interface PeriodOperations {

  /**
   * Keeps others from closing periods of these users until the transaction ends; waits for one who
   * is about to.
   *
   * @param referred whether this transaction has just added rows that refer to these users
   */
  void holdOpen(Set<UUID> userIds, boolean referred);

  /**
   * Keeps others from closing periods of all who have work logs in this tenant until the
   * transaction ends; waits for those who are about to.
   */
  void holdAllOpen(UUID tenantId);

  /**
   * Waits until nobody holds periods of this user open, and keeps others from holding them until
   * the transaction ends.
   */
  void holdToClose(UUID userId);

  /**
   * Holds open the periods of all whose work logs lie at or below the node.
   *
   * @param locked whether this transaction has locked the node already, so that nobody records
   *     below it meanwhile; a storage that cannot share locks holds nothing open without that
   * @return how many of these logs lie in closed periods
   */
  long closedBelow(UUID tenantId, NodeRef node, boolean locked);

  /**
   * The same from rows alone.
   *
   * @param lock keeps other writing transactions waiting until this one ends
   */
  static PeriodOperations over(StorageTransaction transaction, Runnable lock) {
    return new RowPeriodOperations(transaction, lock);
  }
}
