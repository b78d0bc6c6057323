package dev.worklog.log;

import dev.worklog.hierarchy.Level;
import dev.worklog.hierarchy.NodeRef;
import dev.worklog.hierarchy.Placement;
import java.util.Objects;

/**
 * Where a work log goes when a node that it refers to has moved: the node and what is below stays,
 * what is above is the node's new chain. A log that changes its project loses its sprint, which
 * belongs to the old one. When a sprint itself moves, a log that has nothing finer than the project
 * follows it; one that has an epic stays and loses the sprint.
 */
public final class Repointing {

  private Repointing() {}

  /**
   * The new place of a log.
   *
   * @param placement the log's place; refers to the moved node
   * @param to the moved node and its ancestors as they are now
   */
  public static Placement repoint(Placement placement, NodeRef moved, Placement to) {
    if (moved.level() == Level.SPRINT) {
      boolean sameProject = Objects.equals(placement.projectId(), to.projectId());
      if (placement.epicId() != null && !sameProject) {
        return placement.withSprintId(null);
      }
      return placement.withProjectId(to.projectId()).withClientId(to.clientId());
    }
    Placement repointed = placement;
    for (Level level : moved.level().above()) {
      repointed = repointed.with(level, to.at(level));
    }
    return Objects.equals(repointed.projectId(), placement.projectId())
        ? repointed
        : repointed.withSprintId(null);
  }
}
