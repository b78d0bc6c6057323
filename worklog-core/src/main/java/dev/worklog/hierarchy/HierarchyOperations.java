package dev.worklog.hierarchy;

import dev.worklog.storage.StorageTransaction;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** What a storage does for the hierarchy in one step. */
public interface HierarchyOperations {

  /**
   * Each node with all its ancestors, in one round trip. In a writing transaction they stay where
   * they are until its end: whoever moves or deletes one of them waits, and is waited for.
   *
   * @return the placement of each node that the tenant has; others are left out
   */
  Map<NodeRef, Placement> chains(UUID tenantId, Collection<NodeRef> nodes);

  /** Keeps others from placing anything at or below the node until the end of the transaction. */
  void lockForMove(UUID tenantId, NodeRef node);

  /**
   * The same from rows alone, level by level: right for every storage whose writing transactions
   * run one after the other.
   */
  static HierarchyOperations over(StorageTransaction transaction) {
    return new RowHierarchyOperations(transaction);
  }
}
