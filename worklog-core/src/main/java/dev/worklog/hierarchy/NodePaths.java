package dev.worklog.hierarchy;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Walks many paths at once, level by level, each level in a few statements. */
final class NodePaths {

  /** Looks up, or adds, the nodes of a level. */
  interface Step {
    Map<Nodes.Key, UUID> walk(Level level, Set<Nodes.Key> keys);
  }

  private final Step step;
  private final Map<List<String>, Placement> found = new HashMap<>();

  private NodePaths(Step step) {
    this.step = step;
    found.put(List.of(), Placement.NONE);
  }

  /** The places of those paths whose nodes are all there after the steps. */
  static Map<NodePath, Placement> walk(Collection<NodePath> paths, Step step) {
    NodePaths walk = new NodePaths(step);
    for (int depth = 1; depth <= Level.CHAIN.size(); depth++) {
      walk.down(depth, paths);
    }
    Map<NodePath, UUID> sprints = walk.sprints(paths);
    Map<NodePath, Placement> places = new LinkedHashMap<>();
    for (NodePath path : paths) {
      Placement place = walk.found.get(path.names());
      if (place != null && path.sprint() == null) {
        places.put(path, place);
      } else if (place != null && sprints.containsKey(path)) {
        places.put(path, place.withSprintId(sprints.get(path)));
      }
    }
    return places;
  }

  private void down(int depth, Collection<NodePath> paths) {
    Level level = Level.CHAIN.get(depth - 1);
    Map<List<String>, Nodes.Key> keys = new LinkedHashMap<>();
    for (NodePath path : paths) {
      if (path.names().size() >= depth) {
        List<String> names = path.names().subList(0, depth);
        Placement above = found.get(path.names().subList(0, depth - 1));
        if (above != null) {
          UUID parent = level.parent().map(above::at).orElse(null);
          keys.put(names, new Nodes.Key(parent, names.get(depth - 1)));
        }
      }
    }
    Map<Nodes.Key, UUID> ids = walk(level, keys.values());
    keys.forEach(
        (names, key) -> {
          UUID id = ids.get(key);
          if (id != null) {
            Placement above = Objects.requireNonNull(found.get(names.subList(0, depth - 1)));
            found.put(names, above.with(level, id));
          }
        });
  }

  private Map<NodePath, UUID> sprints(Collection<NodePath> paths) {
    Map<NodePath, Nodes.Key> keys = new LinkedHashMap<>();
    for (NodePath path : paths) {
      Placement place = found.get(path.names());
      if (path.sprint() != null && place != null) {
        keys.put(path, new Nodes.Key(place.projectId(), path.sprint()));
      }
    }
    Map<Nodes.Key, UUID> ids = walk(Level.SPRINT, keys.values());
    Map<NodePath, UUID> sprints = new HashMap<>();
    keys.forEach(
        (path, key) -> {
          UUID id = ids.get(key);
          if (id != null) {
            sprints.put(path, id);
          }
        });
    return sprints;
  }

  private Map<Nodes.Key, UUID> walk(Level level, Collection<Nodes.Key> keys) {
    return keys.isEmpty() ? Map.of() : step.walk(level, new LinkedHashSet<>(keys));
  }
}
