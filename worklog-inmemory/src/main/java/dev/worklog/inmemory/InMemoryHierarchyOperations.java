package dev.worklog.inmemory;

import dev.worklog.hierarchy.HierarchyOperations;
import dev.worklog.hierarchy.NodeRef;
import dev.worklog.hierarchy.Placement;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Known chains; a transaction that writes keeps other writers out before it looks. */
record InMemoryHierarchyOperations(InMemoryTransaction transaction) implements HierarchyOperations {

  @Override
  public Map<NodeRef, Placement> chains(UUID tenantId, Collection<NodeRef> nodes) {
    if (transaction.isWriting()) {
      transaction.lock();
    }
    Chains known = transaction.chains();
    Map<NodeRef, Placement> chains = new HashMap<>();
    for (NodeRef node : nodes) {
      Placement chain = known.of(tenantId, node);
      if (chain != null) {
        chains.put(node, chain);
      }
    }
    return chains;
  }

  @Override
  public void lockForMove(UUID tenantId, NodeRef node) {
    transaction.lock();
  }
}
