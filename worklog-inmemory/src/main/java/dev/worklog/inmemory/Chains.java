package dev.worklog.inmemory;

import static java.util.Objects.requireNonNull;

import dev.worklog.hierarchy.Level;
import dev.worklog.hierarchy.Node;
import dev.worklog.hierarchy.NodeRef;
import dev.worklog.hierarchy.Placement;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The chains of one state of the hierarchy; what was looked for once is known from there on. Safe
 * between threads.
 */
final class Chains {

  private final Map<Level, TableState<? extends Node>> states;
  // By tenant, and then for each level by id.
  private final Map<UUID, Map<Level, Map<UUID, Placement>>> known = new ConcurrentHashMap<>();

  /** One state for each level. */
  Chains(Map<Level, TableState<? extends Node>> states) {
    this.states = new EnumMap<>(states);
  }

  /** Whether they are those of these states. */
  boolean areOf(TableState<?>[] others) {
    for (TableState<? extends Node> state : states.values()) {
      if (others[state.table().position()] != state) {
        return false;
      }
    }
    return true;
  }

  /** The node with all its ancestors; null if the tenant has no such node. */
  @Nullable Placement of(UUID tenantId, NodeRef node) {
    Map<Level, Map<UUID, Placement>> ofTenant = known.get(tenantId);
    if (ofTenant == null) {
      ofTenant = known.computeIfAbsent(tenantId, id -> none());
    }
    Map<UUID, Placement> ofLevel = requireNonNull(ofTenant.get(node.level()));
    Placement chain = ofLevel.get(node.id());
    if (chain == null) {
      chain = follow(tenantId, node);
      if (chain != null) {
        ofLevel.put(node.id(), chain);
      }
    }
    return chain;
  }

  private static Map<Level, Map<UUID, Placement>> none() {
    Map<Level, Map<UUID, Placement>> none = new EnumMap<>(Level.class);
    for (Level level : Level.values()) {
      none.put(level, new ConcurrentHashMap<>());
    }
    return none;
  }

  private @Nullable Placement follow(UUID tenantId, NodeRef start) {
    Placement chain = Placement.NONE;
    Level level = start.level();
    UUID id = start.id();
    while (level != null && id != null) {
      Node node = requireNonNull(states.get(level)).get(id);
      if (node == null || !node.tenantId().equals(tenantId)) {
        return level == start.level() ? null : chain.with(level, id);
      }
      chain = chain.with(level, id);
      id = node.parentId();
      level = level.parent().orElse(null);
    }
    return chain;
  }
}
