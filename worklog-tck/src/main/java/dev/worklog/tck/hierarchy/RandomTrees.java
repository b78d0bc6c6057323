package dev.worklog.tck.hierarchy;

import dev.worklog.Tenant;
import dev.worklog.hierarchy.Level;
import dev.worklog.hierarchy.Node;
import dev.worklog.hierarchy.Placement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** A random hierarchy of a tenant: two clients or more, and a few nodes of each level below. */
final class RandomTrees {

  private final Map<Level, List<UUID>> nodes = new EnumMap<>(Level.class);
  private final Map<UUID, UUID> parents = new HashMap<>();

  private RandomTrees() {}

  static RandomTrees grow(Tenant tenant, Random random, String ending) {
    RandomTrees trees = new RandomTrees();
    for (Rung<?, ?> rung : Rung.ALL) {
      for (int i = 0; i < 2 + random.nextInt(4); i++) {
        trees.add(tenant, rung, random, i + " " + ending);
      }
    }
    return trees;
  }

  private <N extends Node, D> void add(Tenant tenant, Rung<N, D> rung, Random random, String name) {
    Placement under =
        rung.level()
            .parent()
            .map(parent -> Placement.NONE.with(parent, random(random, parent)))
            .orElse(Placement.NONE);
    N node = rung.add(tenant, under, name);
    nodes.computeIfAbsent(rung.level(), level -> new ArrayList<>()).add(node.id());
    parents.put(node.id(), rung.parentOf().apply(node));
  }

  /** Each node's parent; a client's is itself. */
  Map<UUID, UUID> parents() {
    return parents;
  }

  UUID random(Random random, Level level) {
    List<UUID> all = nodes.getOrDefault(level, List.of());
    return all.get(random.nextInt(all.size()));
  }

  /** Some task with all above it, and some sprint. */
  Map<Level, UUID> randomChain(Random random) {
    Map<Level, UUID> chain = new EnumMap<>(Level.class);
    UUID id = random(random, Level.TASK);
    for (int i = Level.CHAIN.size() - 1; i >= 0; i--) {
      chain.put(Level.CHAIN.get(i), id);
      id = parents.getOrDefault(id, id);
    }
    UUID project = chain.get(Level.PROJECT);
    UUID sprint =
        nodes.getOrDefault(Level.SPRINT, List.of()).stream()
            .filter(candidate -> parents.getOrDefault(candidate, candidate).equals(project))
            .findFirst()
            .orElseGet(() -> random(random, Level.SPRINT));
    chain.put(Level.SPRINT, sprint);
    return chain;
  }
}
