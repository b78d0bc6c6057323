package dev.worklog.hierarchy;

import dev.worklog.entity.Calls;
import dev.worklog.entity.Entity;
import dev.worklog.entity.UnitOfWork;
import dev.worklog.errors.Violation;
import dev.worklog.errors.WorklogException;
import dev.worklog.identity.Access;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The hierarchy of a tenant: client, project, epic, feature, story and task, and sprints beside the
 * epics. Shared by all its users. Safe between threads. See {@code docs/model/hierarchy.md}.
 */
public final class Hierarchy {

  /** The name of the client that work without a client of its own hangs under. */
  public static final String OWN_CLIENT = "Internal";

  private static final Entity<Client, ClientDraft> CLIENT =
      Entity.of(HierarchyTables.CLIENTS, ClientDraft.class);
  private static final Entity<Project, ProjectDraft> PROJECT =
      Entity.of(HierarchyTables.PROJECTS, ProjectDraft.class);
  private static final Entity<Epic, EpicDraft> EPIC =
      Entity.of(HierarchyTables.EPICS, EpicDraft.class);
  private static final Entity<Feature, FeatureDraft> FEATURE =
      Entity.of(HierarchyTables.FEATURES, FeatureDraft.class);
  private static final Entity<Story, StoryDraft> STORY =
      Entity.of(HierarchyTables.STORIES, StoryDraft.class);
  private static final Entity<Task, TaskDraft> TASK =
      Entity.of(HierarchyTables.TASKS, TaskDraft.class);
  private static final Entity<Sprint, SprintDraft> SPRINT =
      Entity.of(HierarchyTables.SPRINTS, SprintDraft.class);

  private final Calls calls;
  private final Nodes<Client, ClientDraft> clients;
  private final Nodes<Project, ProjectDraft> projects;
  private final Nodes<Epic, EpicDraft> epics;
  private final Nodes<Feature, FeatureDraft> features;
  private final Nodes<Story, StoryDraft> stories;
  private final Nodes<Task, TaskDraft> tasks;
  private final Nodes<Sprint, SprintDraft> sprints;
  private final Map<Level, Nodes<?, ?>> levels;

  /** Wired by the workspace. */
  public Hierarchy(Calls calls, Access access, List<MoveListener> moves) {
    this.calls = calls;
    clients = new Nodes<>(calls, access, moves, Level.CLIENT, CLIENT);
    projects = new Nodes<>(calls, access, moves, Level.PROJECT, PROJECT);
    epics = new Nodes<>(calls, access, moves, Level.EPIC, EPIC);
    features = new Nodes<>(calls, access, moves, Level.FEATURE, FEATURE);
    stories = new Nodes<>(calls, access, moves, Level.STORY, STORY);
    tasks = new Nodes<>(calls, access, moves, Level.TASK, TASK);
    sprints = new Nodes<>(calls, access, moves, Level.SPRINT, SPRINT);
    levels =
        Map.of(
            Level.CLIENT, clients,
            Level.PROJECT, projects,
            Level.EPIC, epics,
            Level.FEATURE, features,
            Level.STORY, stories,
            Level.TASK, tasks,
            Level.SPRINT, sprints);
  }

  public Nodes<Client, ClientDraft> clients() {
    return clients;
  }

  public Nodes<Project, ProjectDraft> projects() {
    return projects;
  }

  public Nodes<Epic, EpicDraft> epics() {
    return epics;
  }

  public Nodes<Feature, FeatureDraft> features() {
    return features;
  }

  public Nodes<Story, StoryDraft> stories() {
    return stories;
  }

  public Nodes<Task, TaskDraft> tasks() {
    return tasks;
  }

  public Nodes<Sprint, SprintDraft> sprints() {
    return sprints;
  }

  /** The calls at a level that is known only at run time. */
  public Nodes<?, ?> level(Level level) {
    return Objects.requireNonNull(levels.get(level));
  }

  /**
   * Fills in every ancestor of the deepest reference, as recording a work log does.
   *
   * @throws WorklogException.Invalid with one violation for each reference that the tenant does not
   *     have or that contradicts another
   */
  public Placement resolve(Placement given) {
    return calls.read(unit -> PlacementResolver.of(unit, List.of(given)).resolve(given, ""));
  }

  /**
   * The node that these names lead to, from the client down; what is missing on the way is added.
   * Callers may race; all get the same nodes.
   *
   * @param names one to six: client, project, epic, feature, story, task
   * @return the node and all its ancestors
   * @throws WorklogException.Invalid if there are none or more than six names, or one of them
   *     cannot be a name; nothing is added then
   * @throws WorklogException.Forbidden if a node is missing and the policy does not let the actor
   *     shape the hierarchy
   */
  public Placement path(List<String> names) {
    NodePath.checkLength(names);
    return calls.write(
        unit -> {
          Placement found = Placement.NONE;
          UUID parent = null;
          for (int i = 0; i < names.size(); i++) {
            Level level = Level.CHAIN.get(i);
            parent = findOrAdd(unit, level, parent, names.get(i)).id();
            found = found.with(level, parent);
          }
          return found;
        });
  }

  private Node findOrAdd(UnitOfWork unit, Level level, @Nullable UUID parent, String name) {
    try {
      return level(level).findOrAdd(unit, parent, name);
    } catch (WorklogException.Invalid e) {
      String path = "names[" + Level.CHAIN.indexOf(level) + "]";
      throw new WorklogException.Invalid(
          e.violations().stream()
              .map(wrong -> new Violation(path, wrong.code(), wrong.message(), wrong.arguments()))
              .toList());
    }
  }

  /**
   * The node that these names lead to, as {@link #path}, but nothing is added.
   *
   * @return empty if one of the nodes is not there
   * @throws WorklogException.Invalid if there are none or more than six names
   */
  public Optional<Placement> findPath(List<String> names) {
    NodePath.checkLength(names);
    return calls.read(unit -> findPath(unit, names));
  }

  private Optional<Placement> findPath(UnitOfWork unit, List<String> names) {
    Placement found = Placement.NONE;
    UUID parent = null;
    for (int i = 0; i < names.size(); i++) {
      Level level = Level.CHAIN.get(i);
      Optional<? extends Node> node = level(level).findByName(unit, parent, names.get(i));
      if (node.isEmpty()) {
        return Optional.empty();
      }
      parent = node.get().id();
      found = found.with(level, parent);
    }
    return Optional.of(found);
  }

  /**
   * The places that these paths lead to, what is missing on the way being added. The number of
   * statements depends on the levels, not on the paths. Callers may race; all get the same nodes.
   *
   * @return a place for each path, every ancestor filled in
   * @throws WorklogException.Invalid if one of the names cannot be a name; nothing is added then
   * @throws WorklogException.Forbidden if a node is missing and the policy does not let the actor
   *     shape the hierarchy
   */
  public Map<NodePath, Placement> paths(Collection<NodePath> paths) {
    return calls.write(
        unit -> NodePaths.walk(paths, (level, keys) -> level(level).findOrAddAll(unit, keys)));
  }

  /** The places that these paths lead to, as {@link #paths}, of those that are there. */
  public Map<NodePath, Placement> findPaths(Collection<NodePath> paths) {
    return calls.read(
        unit -> NodePaths.walk(paths, (level, keys) -> level(level).findAll(unit, keys)));
  }

  /**
   * The client for work that has none of its own, {@value #OWN_CLIENT}; added if it is not there.
   * Callers may race; all get the same one.
   *
   * @throws WorklogException.Forbidden if it is missing and the policy does not let the actor shape
   *     the hierarchy
   */
  public Client ownClient() {
    return calls.write(unit -> clients.findOrAdd(unit, null, OWN_CLIENT));
  }
}
