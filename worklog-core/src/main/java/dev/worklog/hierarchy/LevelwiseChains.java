package dev.worklog.hierarchy;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Chains for storages that cannot read them in one step: a look-up for each level, from the bottom
 * up.
 */
public final class LevelwiseChains {

  private static final List<Level> BOTTOM_UP =
      List.of(
          Level.SPRINT,
          Level.TASK,
          Level.STORY,
          Level.FEATURE,
          Level.EPIC,
          Level.PROJECT,
          Level.CLIENT);

  private LevelwiseChains() {}

  /**
   * The chain of each node that is there.
   *
   * @param parentsOf gives, for some ids of a level, the parent of each node that is there; at the
   *     top the node itself
   */
  public static Map<NodeRef, Placement> of(
      Collection<NodeRef> nodes, BiFunction<Level, Set<UUID>, Map<UUID, UUID>> parentsOf) {
    Map<Level, Set<UUID>> wanted = new EnumMap<>(Level.class);
    for (NodeRef node : nodes) {
      wanted.computeIfAbsent(node.level(), level -> new HashSet<>()).add(node.id());
    }
    Map<Level, Map<UUID, UUID>> parents = new EnumMap<>(Level.class);
    for (Level level : BOTTOM_UP) {
      Set<UUID> ids = wanted.getOrDefault(level, Set.of());
      Map<UUID, UUID> found = ids.isEmpty() ? Map.of() : parentsOf.apply(level, ids);
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
}
