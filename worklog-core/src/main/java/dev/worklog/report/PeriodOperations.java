package dev.worklog.report;

import dev.worklog.hierarchy.HierarchyOperations;
import dev.worklog.hierarchy.NodeRef;
import dev.worklog.hierarchy.Placement;
import dev.worklog.storage.StorageTransaction;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a storage does for closed periods in one step. */
public interface PeriodOperations {

  /**
   * Keeps others from closing periods of these users until the transaction ends; waits for one who
   * is about to.
   *
   * @param referred whether this transaction has just added rows that refer to these users
   * @return the day after which nothing of a user is closed, {@link LocalDate#MIN} if nothing is;
   *     of those users for whom it takes no look at their periods
   */
  Map<UUID, LocalDate> holdOpen(Set<UUID> userIds, boolean referred);

  /**
   * Each node with all its ancestors, as {@link HierarchyOperations#chains} gives them, and the
   * user's periods held open as by {@link #holdOpen(Set, boolean)}, in one round trip.
   */
  Held holdOpen(UUID tenantId, UUID userId, Collection<NodeRef> nodes);

  /**
   * Keeps others from closing periods of all who have work logs in this tenant until the
   * transaction ends; waits for those who are about to.
   */
  void holdAllOpen(UUID tenantId);

  /**
   * Waits until nobody holds periods of these users open, and keeps others from holding them until
   * the transaction ends.
   */
  void holdToClose(Set<UUID> userIds);

  /** Notes that this transaction, which holds these users to close, has added closed periods. */
  void closed(Set<UUID> userIds);

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

  /**
   * What came of looking up nodes and holding a user's periods open.
   *
   * @param chains the placement of each node that the tenant has
   * @param lastClosed the day after which nothing of the user is closed, {@link LocalDate#MIN} if
   *     nothing is; null if the user is not held, or that takes a look at the periods
   */
  record Held(Map<NodeRef, Placement> chains, @Nullable LocalDate lastClosed) {}
}
