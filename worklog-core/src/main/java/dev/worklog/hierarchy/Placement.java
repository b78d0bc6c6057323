package dev.worklog.hierarchy;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where something belongs: references to nodes, given in part by a caller, or resolved with every
 * ancestor filled in. A sprint is never filled in, but implies its project. See {@code
 * docs/model/hierarchy.md}.
 */
@RecordBuilder
public record Placement(
    @Nullable UUID clientId,
    @Nullable UUID projectId,
    @Nullable UUID epicId,
    @Nullable UUID featureId,
    @Nullable UUID storyId,
    @Nullable UUID taskId,
    @Nullable UUID sprintId)
    implements PlacementBuilder.With {

  /** Nowhere. */
  public static final Placement NONE = new Placement(null, null, null, null, null, null, null);

  public static Placement client(UUID id) {
    return NONE.withClientId(id);
  }

  public static Placement project(UUID id) {
    return NONE.withProjectId(id);
  }

  public static Placement epic(UUID id) {
    return NONE.withEpicId(id);
  }

  public static Placement feature(UUID id) {
    return NONE.withFeatureId(id);
  }

  public static Placement story(UUID id) {
    return NONE.withStoryId(id);
  }

  public static Placement task(UUID id) {
    return NONE.withTaskId(id);
  }

  public static Placement sprint(UUID id) {
    return NONE.withSprintId(id);
  }

  /** The reference at this level; null if there is none. */
  public @Nullable UUID at(Level level) {
    return switch (level) {
      case CLIENT -> clientId;
      case PROJECT -> projectId;
      case EPIC -> epicId;
      case FEATURE -> featureId;
      case STORY -> storyId;
      case TASK -> taskId;
      case SPRINT -> sprintId;
    };
  }

  /** This placement with another reference at this level. */
  public Placement with(Level level, @Nullable UUID id) {
    return switch (level) {
      case CLIENT -> withClientId(id);
      case PROJECT -> withProjectId(id);
      case EPIC -> withEpicId(id);
      case FEATURE -> withFeatureId(id);
      case STORY -> withStoryId(id);
      case TASK -> withTaskId(id);
      case SPRINT -> withSprintId(id);
    };
  }

  public boolean isEmpty() {
    return equals(NONE);
  }

  /** The references that there are, from the top down, the sprint last. */
  public List<NodeRef> refs() {
    List<NodeRef> refs = new ArrayList<>(Level.ALL.size());
    for (Level level : Level.ALL) {
      UUID id = at(level);
      if (id != null) {
        refs.add(new NodeRef(level, id));
      }
    }
    return refs;
  }

  /** Whether every ancestor of every reference is there. */
  public boolean isComplete() {
    return refs().stream()
        .allMatch(ref -> ref.level().parent().map(parent -> at(parent) != null).orElse(true));
  }

  // By hand: what records get by themselves is put together at run time, by whoever calls first.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Placement place
        && Objects.equals(taskId, place.taskId)
        && Objects.equals(storyId, place.storyId)
        && Objects.equals(featureId, place.featureId)
        && Objects.equals(epicId, place.epicId)
        && Objects.equals(projectId, place.projectId)
        && Objects.equals(clientId, place.clientId)
        && Objects.equals(sprintId, place.sprintId);
  }

  @Override
  public int hashCode() {
    int hash = Objects.hashCode(taskId);
    hash = 31 * hash + Objects.hashCode(storyId);
    hash = 31 * hash + Objects.hashCode(featureId);
    hash = 31 * hash + Objects.hashCode(epicId);
    hash = 31 * hash + Objects.hashCode(projectId);
    hash = 31 * hash + Objects.hashCode(clientId);
    return 31 * hash + Objects.hashCode(sprintId);
  }
}
