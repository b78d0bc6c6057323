package dev.worklog.hierarchy;

import dev.worklog.storage.StorageTransaction;
import dev.worklog.storage.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Chains from rows. */
final class RowHierarchyOperations implements HierarchyOperations {

  private final StorageTransaction transaction;

  RowHierarchyOperations(StorageTransaction transaction) {
    this.transaction = transaction;
  }

  @Override
  public Map<NodeRef, Placement> chains(UUID tenantId, Collection<NodeRef> nodes) {
    return LevelwiseChains.of(nodes, (level, ids) -> parents(tenantId, level, ids));
  }

  private Map<UUID, UUID> parents(UUID tenantId, Level level, Set<UUID> ids) {
    return parents(HierarchyTables.table(level), level, tenantId, ids);
  }

  private <N extends Node> Map<UUID, UUID> parents(
      Table<N> table, Level level, UUID tenantId, Set<UUID> ids) {
    Map<UUID, UUID> parents = new HashMap<>();
    for (N node : transaction.rows(table, tenantId).find(new ArrayList<>(ids))) {
      UUID parent =
          level
              .parent()
              .map(up -> table.column(up.column(), UUID.class).get(node))
              .orElse(node.id());
      parents.put(node.id(), parent);
    }
    return parents;
  }

  @Override
  public void lockForMove(UUID tenantId, NodeRef node) {
    // Writing transactions run one after the other: there is nobody to keep out.
  }
}
