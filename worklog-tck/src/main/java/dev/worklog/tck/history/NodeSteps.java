package dev.worklog.tck.history;

import dev.worklog.Tenant;
import dev.worklog.hierarchy.Level;
import dev.worklog.hierarchy.Node;
import dev.worklog.hierarchy.NodeFilter;
import dev.worklog.hierarchy.Placement;
import dev.worklog.hierarchy.Project;
import dev.worklog.page.Slice;
import dev.worklog.tck.hierarchy.Rung;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Calls on the hierarchy, at every level. */
final class NodeSteps {

  private NodeSteps() {}

  static Object add(World world, Chance chance) {
    return add(world, chance, chance.one(Rung.ALL));
  }

  private static <N extends Node, D> N add(World world, Chance chance, Rung<N, D> rung) {
    Tenant tenant = world.tenant(chance);
    UUID parent = parent(world, chance, rung);
    D draft = rung.active().apply(rung.draft().apply(parent, chance.name()), !chance.oneIn(4));
    world.say("add", draft);
    N added = rung.in(tenant).add(draft);
    world.<N>nodes(rung.level()).add(added);
    return added;
  }

  private static @Nullable UUID parent(World world, Chance chance, Rung<?, ?> rung) {
    Level up = rung.level().parent().orElse(null);
    return up == null ? null : chance.node(world, up);
  }

  static @Nullable Object change(World world, Chance chance) {
    return change(world, chance, chance.one(Rung.ALL), false);
  }

  static @Nullable Object move(World world, Chance chance) {
    return change(world, chance, chance.one(Rung.ALL), true);
  }

  private static <N extends Node, D> @Nullable Object change(
      World world, Chance chance, Rung<N, D> rung, boolean move) {
    Pool<N> pool = world.nodes(rung.level());
    if (pool.isEmpty()) {
      return null;
    }
    N seen = chance.<N>one(pool.all());
    UUID parent = move ? parent(world, chance, rung) : null;
    String name = chance.name();
    boolean rename = !move || chance.oneIn(4);
    boolean activate = chance.oneIn(3);
    UnaryOperator<D> edit =
        draft -> {
          D edited = rename ? rung.name().apply(draft, name) : draft;
          edited = move ? rung.parent().apply(edited, parent) : edited;
          return activate ? rung.active().apply(edited, !seen.isActive()) : edited;
        };
    Tenant tenant = world.tenant(chance);
    world.say("update", seen, rename ? "named " + name : "", move ? "under " + parent : "");
    N updated = rung.in(tenant).update(seen, edit);
    pool.replace(seen, updated, chance);
    return updated;
  }

  static @Nullable Object delete(World world, Chance chance) {
    return delete(world, chance, chance.one(Rung.ALL));
  }

  private static <N extends Node, D> @Nullable Object delete(
      World world, Chance chance, Rung<N, D> rung) {
    Pool<N> pool = world.nodes(rung.level());
    if (pool.isEmpty()) {
      return null;
    }
    N seen = chance.<N>one(pool.all());
    Tenant tenant = world.tenant(chance);
    world.say("delete", seen);
    rung.in(tenant).delete(seen);
    pool.remove(seen, chance);
    return null;
  }

  static @Nullable Object changeProject(World world, Chance chance) {
    Pool<Project> pool = world.nodes(Level.PROJECT);
    if (pool.isEmpty()) {
      return null;
    }
    Project seen = chance.<Project>one(pool.all());
    Tenant tenant = world.tenant(chance);
    String role = chance.text();
    String url = chance.oneIn(4) ? "no url" : "https://example.org/" + chance.below(9);
    var started = chance.maybe(chance::day);
    var ended = chance.maybe(chance::day);
    world.say("update", seen, "role", role, "url", url, "from", started, "to", ended);
    Project updated =
        tenant
            .hierarchy()
            .projects()
            .update(
                seen,
                draft ->
                    draft
                        .withRole(role)
                        .withBacklogUrl(url)
                        .withStartedOn(started)
                        .withEndedOn(ended));
    pool.replace(seen, updated, chance);
    return updated;
  }

  static Object path(World world, Chance chance) {
    List<String> names = new ArrayList<>();
    for (int i = chance.below(8); i > 0; i--) {
      names.add(chance.name());
    }
    Tenant tenant = world.tenant(chance);
    if (chance.oneIn(3)) {
      world.say("find path", names);
      return tenant.hierarchy().findPath(names);
    }
    world.say("path", names);
    Placement found = tenant.hierarchy().path(names);
    for (Rung<?, ?> rung : Rung.ALL) {
      meet(world, tenant, rung, found);
    }
    return found;
  }

  private static <N extends Node, D> void meet(
      World world, Tenant tenant, Rung<N, D> rung, Placement at) {
    if (at.at(rung.level()) != null) {
      world.<N>nodes(rung.level()).add(rung.at(tenant, at));
    }
  }

  static Object look(World world, Chance chance) {
    Tenant tenant = world.tenant(chance);
    if (chance.oneIn(4)) {
      Placement given = chance.placement(world);
      world.say("resolve", given);
      return tenant.hierarchy().resolve(given);
    }
    return look(world, tenant, chance, chance.one(Rung.ALL));
  }

  private static <N extends Node, D> Object look(
      World world, Tenant tenant, Chance chance, Rung<N, D> rung) {
    UUID parent =
        chance.maybe(() -> chance.node(world, rung.level().parent().orElse(rung.level())));
    NodeFilter filter = new NodeFilter(parent, chance.maybe(() -> chance.oneIn(2)));
    int size = chance.below(6);
    switch (chance.below(4)) {
      case 0 -> {
        UUID id = chance.node(world, rung.level());
        world.say("find", rung, id);
        return rung.in(tenant).find(id);
      }
      case 1 -> {
        world.say("list", rung, filter);
        return rung.in(tenant).list(filter);
      }
      case 2 -> {
        int page = chance.below(4);
        world.say("page", rung, filter, page, size);
        return rung.in(tenant).page(filter, page, size);
      }
      default -> {
        String token = LogSteps.token(world, chance);
        world.say("slice", rung, filter, size, token == null ? "first" : token);
        Slice<N> slice = rung.in(tenant).slice(filter, size, token);
        slice.next().ifPresent(world.tokens::add);
        return slice;
      }
    }
  }
}
