package dev.worklog.hierarchy;

import dev.worklog.entity.UnitOfWork;
import dev.worklog.errors.Violation;
import dev.worklog.errors.WorklogException;
import dev.worklog.storage.Context;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Fills in what is missing above the deepest reference of a placement, and only then holds every
 * reference against the chain and the tenant. See {@code docs/model/hierarchy.md}.
 */
public final class PlacementResolver {

  private final Map<NodeRef, Placement> chains;

  private PlacementResolver(Map<NodeRef, Placement> chains) {
    this.chains = chains;
  }

  /** Reads the chains of all references of all these placements in one call of the storage. */
  public static PlacementResolver of(UnitOfWork unit, Collection<Placement> given) {
    return of(given, refs -> chains(unit, refs));
  }

  /**
   * The same, the chains being read in some other way.
   *
   * @param chains as {@link HierarchyOperations#chains}; not asked without references
   */
  public static PlacementResolver of(
      Collection<Placement> given, Function<Collection<NodeRef>, Map<NodeRef, Placement>> chains) {
    Collection<NodeRef> refs = refs(given);
    return new PlacementResolver(refs.isEmpty() ? Map.of() : chains.apply(refs));
  }

  private static Collection<NodeRef> refs(Collection<Placement> given) {
    if (given.size() == 1) {
      return given.iterator().next().refs(); // of which no two are equal
    }
    Set<NodeRef> refs = new LinkedHashSet<>();
    given.forEach(placement -> refs.addAll(placement.refs()));
    return refs;
  }

  /** The chains of nodes; see {@link HierarchyOperations#chains}. */
  public static Map<NodeRef, Placement> chains(UnitOfWork unit, Collection<NodeRef> refs) {
    return refs.isEmpty()
        ? Map.of()
        : unit.operation(
            Context.HIERARCHY,
            HierarchyOperations.class,
            "chains",
            storage -> storage.chains(unit.tenantId(), refs));
  }

  /**
   * The placement with every ancestor.
   *
   * @param path goes before the paths of violations
   * @throws WorklogException.Invalid with one violation for each wrong reference
   */
  public Placement resolve(Placement given, String path) {
    Resolution resolution = resolution(given, path);
    if (!resolution.violations().isEmpty()) {
      throw new WorklogException.Invalid(resolution.violations());
    }
    return resolution.placement();
  }

  /** The placement with every ancestor, and one violation for each wrong reference. */
  public Resolution resolution(Placement given, String path) {
    NodeRef deepest = deepest(given);
    Placement chain = deepest == null ? given : chains.get(deepest);
    if (chain == null || !isOn(chain, given, deepest)) {
      return examined(given, path);
    }
    UUID sprint = given.sprintId();
    boolean whole = Objects.equals(sprint, chain.sprintId());
    return new Resolution(whole ? chain : chain.withSprintId(sprint), List.of());
  }

  /** Whether every reference is known and lies on the chain; most often that is so. */
  private boolean isOn(Placement chain, Placement given, @Nullable NodeRef deepest) {
    for (Level level : Level.CHAIN) {
      UUID id = given.at(level);
      if (id != null && (deepest == null || level != deepest.level())) {
        if (!id.equals(chain.at(level)) || !chains.containsKey(new NodeRef(level, id))) {
          return false;
        }
      }
    }
    UUID sprint = given.sprintId();
    Placement around = sprint == null ? chain : chains.get(new NodeRef(Level.SPRINT, sprint));
    return around != null && Objects.equals(around.projectId(), chain.projectId());
  }

  private Resolution examined(Placement given, String path) {
    Map<Level, Violation> wrong = new EnumMap<>(Level.class);
    Placement known = given;
    for (NodeRef ref : given.refs()) {
      if (!chains.containsKey(ref)) {
        wrong.put(ref.level(), violation(path, ref.level(), "this user", "unknown_reference"));
        known = known.with(ref.level(), null);
      }
    }
    NodeRef deepest = deepest(known);
    Placement chain =
        deepest == null ? Placement.NONE : chains.getOrDefault(deepest, Placement.NONE);
    for (NodeRef ref : known.refs()) {
      if (ref.level() != Level.SPRINT && !ref.id().equals(chain.at(ref.level()))) {
        Level below = nearestBelow(known, ref.level());
        wrong.put(below, violation(path, below, selected(ref.level()), "off_chain"));
      }
    }
    checkSprint(known, chain, path, wrong);
    return new Resolution(chain.withSprintId(known.sprintId()), List.copyOf(wrong.values()));
  }

  private void checkSprint(
      Placement known, Placement chain, String path, Map<Level, Violation> wrong) {
    UUID sprint = known.sprintId();
    if (sprint != null) {
      UUID project = chains.getOrDefault(new NodeRef(Level.SPRINT, sprint), chain).projectId();
      if (project != null && !project.equals(chain.projectId())) {
        Violation elsewhere = violation(path, Level.SPRINT, selected(Level.PROJECT), "off_chain");
        wrong.put(Level.SPRINT, elsewhere);
      }
    }
  }

  /** What says most about the place: the lowest node, then the sprint, then the client. */
  private static @Nullable NodeRef deepest(Placement known) {
    for (int i = Level.CHAIN.size() - 1; i > 0; i--) {
      UUID id = known.at(Level.CHAIN.get(i));
      if (id != null) {
        return new NodeRef(Level.CHAIN.get(i), id);
      }
    }
    if (known.sprintId() != null) {
      return new NodeRef(Level.SPRINT, known.sprintId());
    }
    return known.clientId() == null ? null : new NodeRef(Level.CLIENT, known.clientId());
  }

  private static Level nearestBelow(Placement known, Level level) {
    return Level.CHAIN.stream()
        .filter(below -> below.above().contains(level) && known.at(below) != null)
        .findFirst()
        .orElse(Level.SPRINT);
  }

  private static String selected(Level level) {
    return "selected " + level.title().toLowerCase(Locale.ROOT);
  }

  private static Violation violation(String path, Level level, String owner, String code) {
    String message = level.title() + " does not belong to " + owner + ".";
    String field = path.isEmpty() ? level.path() : path + "." + level.path();
    return new Violation(field, code, message, Map.of("level", level.title(), "owner", owner));
  }

  /**
   * What came of a placement.
   *
   * @param placement with every ancestor, as far as references are right
   * @param violations one for each wrong reference, from the top down
   */
  public record Resolution(Placement placement, List<Violation> violations) {}
}
