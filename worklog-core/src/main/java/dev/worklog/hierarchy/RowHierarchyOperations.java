package dev.worklog.hierarchy;

import dev.worklog.storage.StorageTransaction;
import dev.worklog.storage.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Chains from rows, a look-up for each level, from the bottom up. */
final class RowHierarchyOperations implements HierarchyOperations {

  private static final List<Level> BOTTOM_UP =
      List.of(
          Level.SPRINT,
          Level.TASK,
          Level.STORY,
          Level.FEATURE,
          Level.EPIC,
          Level.PROJECT,
          Level.CLIENT);

  private final StorageTransaction transaction;

  RowHierarchyOperations(StorageTransaction transaction) {
    this.transaction = transaction;
  }

  @Override
  public Map<NodeRef, Placement> chains(UUID tenantId, Collection<NodeRef> nodes) {
    Map<Level, Set<UUID>> wanted = new EnumMap<>(Level.class);
    for (NodeRef node : nodes) {
      wanted.computeIfAbsent(node.level(), level -> new HashSet<>()).add(node.id());
    }
    Map<Level, Map<UUID, UUID>> parents = new EnumMap<>(Level.class);
    for (Level level : BOTTOM_UP) {
      Map<UUID, UUID> found = parents(tenantId, level, wanted.getOrDefault(level, Set.of()));
      parents.put(level, found);
      level
          .parent()
          .ifPresent(up -> wanted.computeIfAbsent(up, l -> new HashSet<>()).addAll(found.values()));
    }
    Map<NodeRef, Placement> chains = new HashMap<>();
    for (NodeRef node : nodes) {
      if (parents.getOrDefault(node.level(), Map.of()).containsKey(node.id())) {
        chains.put(node, chain(node, parents));
      }
    }
    return chains;
  }

  private static Placement chain(NodeRef node, Map<Level, Map<UUID, UUID>> parents) {
    Placement placement = Placement.NONE;
    Level level = node.level();
    @Nullable UUID id = node.id();
    while (level != null && id != null) {
      placement = placement.with(level, id);
      id = parents.getOrDefault(level, Map.of()).get(id);
      level = level.parent().orElse(null);
    }
    return placement;
  }

  private Map<UUID, UUID> parents(UUID tenantId, Level level, Set<UUID> ids) {
    return ids.isEmpty() ? Map.of() : parents(HierarchyTables.table(level), tenantId, ids);
  }

  private <N extends Node> Map<UUID, UUID> parents(Table<N> table, UUID tenantId, Set<UUID> ids) {
    Map<UUID, UUID> parents = new HashMap<>();
    for (N node : transaction.rows(table, tenantId).find(new ArrayList<>(ids))) {
      UUID parent = node.parentId();
      parents.put(node.id(), parent == null ? node.id() : parent);
    }
    return parents;
  }

  @Override
  public void lockForMove(UUID tenantId, NodeRef node) {
    // Writing transactions run one after the other: there is nobody to keep out.
  }
}
