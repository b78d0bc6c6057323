package dev.worklog.inmemory;

import dev.worklog.hierarchy.HierarchyOperations;
import dev.worklog.hierarchy.NodeRef;
import dev.worklog.hierarchy.Placement;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Chains from rows; a transaction that writes keeps other writers out before it looks. */
record InMemoryHierarchyOperations(InMemoryTransaction transaction) implements HierarchyOperations {

  @Override
  public Map<NodeRef, Placement> chains(UUID tenantId, Collection<NodeRef> nodes) {
    if (transaction.isWriting()) {
      transaction.lock();
    }
    return HierarchyOperations.over(transaction).chains(tenantId, nodes);
  }

  @Override
  public void lockForMove(UUID tenantId, NodeRef node) {
    transaction.lock();
  }
}
