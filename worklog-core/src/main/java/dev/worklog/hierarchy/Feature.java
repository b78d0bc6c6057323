package dev.worklog.hierarchy;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.UUID;

/**
 * A capability within an epic. See {@code docs/model/hierarchy.md}.
 *
 * @param name unique under the epic, case and all
 */
public record Feature(
    UUID id,
    UUID tenantId,
    UUID epicId,
    String name,
    String description,
    boolean isActive,
    long version,
    Instant createdAt,
    Instant updatedAt)
    implements Node {

  public Feature {
    requireNonNull(id, "id");
    requireNonNull(tenantId, "tenantId");
    requireNonNull(epicId, "epicId");
    requireNonNull(name, "name");
    requireNonNull(description, "description");
    requireNonNull(createdAt, "createdAt");
    requireNonNull(updatedAt, "updatedAt");
  }

  @Override
  public UUID parentId() {
    return epicId;
  }
}
