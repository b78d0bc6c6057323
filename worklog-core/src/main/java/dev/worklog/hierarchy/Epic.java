package dev.worklog.hierarchy;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.UUID;

/**
 * A large piece of a project. See {@code docs/model/hierarchy.md}.
 *
 * @param name unique under the project, case and all
 */
public record Epic(
    UUID id,
    UUID tenantId,
    UUID projectId,
    String name,
    String description,
    boolean isActive,
    long version,
    Instant createdAt,
    Instant updatedAt)
    implements Node {

  public Epic {
    requireNonNull(id, "id");
    requireNonNull(tenantId, "tenantId");
    requireNonNull(projectId, "projectId");
    requireNonNull(name, "name");
    requireNonNull(description, "description");
    requireNonNull(createdAt, "createdAt");
    requireNonNull(updatedAt, "updatedAt");
  }

  @Override
  public UUID parentId() {
    return projectId;
  }
}
