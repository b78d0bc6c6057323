package dev.worklog.hierarchy;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time in a project. See {@code docs/model/hierarchy.md}.
 *
 * @param name unique under the project, case and all
 * @param endDate not before {@code startDate}
 */
public record Sprint(
    UUID id,
    UUID tenantId,
    UUID projectId,
    String name,
    String goal,
    @Nullable LocalDate startDate,
    @Nullable LocalDate endDate,
    boolean isActive,
    long version,
    Instant createdAt,
    Instant updatedAt)
    implements Node {

  public Sprint {
    requireNonNull(id, "id");
    requireNonNull(tenantId, "tenantId");
    requireNonNull(projectId, "projectId");
    requireNonNull(name, "name");
    requireNonNull(goal, "goal");
    requireNonNull(createdAt, "createdAt");
    requireNonNull(updatedAt, "updatedAt");
  }

  @Override
  public UUID parentId() {
    return projectId;
  }
}
