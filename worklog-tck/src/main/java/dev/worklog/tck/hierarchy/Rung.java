package dev.worklog.tck.hierarchy;

import dev.worklog.Tenant;
import dev.worklog.hierarchy.Client;
import dev.worklog.hierarchy.ClientDraft;
import dev.worklog.hierarchy.Epic;
import dev.worklog.hierarchy.EpicDraft;
import dev.worklog.hierarchy.Feature;
import dev.worklog.hierarchy.FeatureDraft;
import dev.worklog.hierarchy.Hierarchy;
import dev.worklog.hierarchy.Level;
import dev.worklog.hierarchy.Node;
import dev.worklog.hierarchy.Nodes;
import dev.worklog.hierarchy.Placement;
import dev.worklog.hierarchy.Project;
import dev.worklog.hierarchy.ProjectDraft;
import dev.worklog.hierarchy.Sprint;
import dev.worklog.hierarchy.SprintDraft;
import dev.worklog.hierarchy.Story;
import dev.worklog.hierarchy.StoryDraft;
import dev.worklog.hierarchy.Task;
import dev.worklog.hierarchy.TaskDraft;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A level of the hierarchy, so that one test can go through all seven.
 *
 * @param draft a draft of this name under this parent; clients have none
 * @param parentOf the id of a node's parent; a client's own
 * @param key the unique key of names
 */
public record Rung<N extends Node, D>(
    Level level,
    Function<Hierarchy, Nodes<N, D>> nodes,
    BiFunction<@Nullable UUID, String, D> draft,
    BiFunction<D, String, D> name,
    BiFunction<D, @Nullable UUID, D> parent,
    BiFunction<D, Boolean, D> active,
    Function<N, UUID> parentOf,
    String key) {

  public static final Rung<Client, ClientDraft> CLIENT =
      new Rung<>(
          Level.CLIENT,
          Hierarchy::clients,
          (parent, name) -> ClientDraft.of(name),
          ClientDraft::withName,
          (draft, parent) -> draft,
          ClientDraft::withIsActive,
          Client::id,
          "uk_clients_tenant_id_name");

  public static final Rung<Project, ProjectDraft> PROJECT =
      new Rung<>(
          Level.PROJECT,
          Hierarchy::projects,
          ProjectDraft::of,
          ProjectDraft::withName,
          ProjectDraft::withClientId,
          ProjectDraft::withIsActive,
          Project::clientId,
          "uk_projects_tenant_id_client_id_name");

  public static final Rung<Epic, EpicDraft> EPIC =
      new Rung<>(
          Level.EPIC,
          Hierarchy::epics,
          EpicDraft::of,
          EpicDraft::withName,
          EpicDraft::withProjectId,
          EpicDraft::withIsActive,
          Epic::projectId,
          "uk_epics_tenant_id_project_id_name");

  public static final Rung<Feature, FeatureDraft> FEATURE =
      new Rung<>(
          Level.FEATURE,
          Hierarchy::features,
          FeatureDraft::of,
          FeatureDraft::withName,
          FeatureDraft::withEpicId,
          FeatureDraft::withIsActive,
          Feature::epicId,
          "uk_features_tenant_id_epic_id_name");

  public static final Rung<Story, StoryDraft> STORY =
      new Rung<>(
          Level.STORY,
          Hierarchy::stories,
          StoryDraft::of,
          StoryDraft::withName,
          StoryDraft::withFeatureId,
          StoryDraft::withIsActive,
          Story::featureId,
          "uk_stories_tenant_id_feature_id_name");

  public static final Rung<Task, TaskDraft> TASK =
      new Rung<>(
          Level.TASK,
          Hierarchy::tasks,
          TaskDraft::of,
          TaskDraft::withName,
          TaskDraft::withStoryId,
          TaskDraft::withIsActive,
          Task::storyId,
          "uk_tasks_tenant_id_story_id_name");

  public static final Rung<Sprint, SprintDraft> SPRINT =
      new Rung<>(
          Level.SPRINT,
          Hierarchy::sprints,
          SprintDraft::of,
          SprintDraft::withName,
          SprintDraft::withProjectId,
          SprintDraft::withIsActive,
          Sprint::projectId,
          "uk_sprints_tenant_id_project_id_name");

  public static final List<Rung<?, ?>> ALL =
      List.of(CLIENT, PROJECT, EPIC, FEATURE, STORY, TASK, SPRINT);

  /** All but the top. */
  public static final List<Rung<?, ?>> BELOW = ALL.subList(1, ALL.size());

  /** The calls at this level. */
  public Nodes<N, D> in(Tenant tenant) {
    return nodes.apply(tenant.hierarchy());
  }

  /** The parent that a node of this level would have in this place; null for clients. */
  public @Nullable UUID parentIn(Placement place) {
    return level.parent().map(place::at).orElse(null);
  }

  /** Adds a node where this place says. */
  public N add(Tenant tenant, Placement under, String name) {
    return in(tenant).add(draft.apply(parentIn(under), name));
  }

  /** The node of this level in this place. */
  public N at(Tenant tenant, Placement place) {
    UUID id = place.at(level);
    if (id == null) {
      throw new AssertionError(place + " has no " + level);
    }
    return in(tenant).find(id).orElseThrow();
  }

  /** Gives a node another name. */
  public N rename(Tenant tenant, N seen, String to) {
    return in(tenant).update(seen, edited -> name.apply(edited, to));
  }

  /** Gives a node another parent. */
  public N move(Tenant tenant, N seen, @Nullable UUID to) {
    return in(tenant).update(seen, edited -> parent.apply(edited, to));
  }

  @Override
  public String toString() {
    return level.toString();
  }
}
