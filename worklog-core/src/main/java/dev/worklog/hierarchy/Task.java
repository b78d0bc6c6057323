package dev.worklog.hierarchy;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.UUID;

/**
 * The smallest piece of work that is planned. See {@code docs/model/hierarchy.md}.
 *
 * @param name unique under the story, case and all
 */
public record Task(
    UUID id,
    UUID tenantId,
    UUID storyId,
    String name,
    String description,
    boolean isActive,
    long version,
    Instant createdAt,
    Instant updatedAt)
    implements Node {

  public Task {
    requireNonNull(id, "id");
    requireNonNull(tenantId, "tenantId");
    requireNonNull(storyId, "storyId");
    requireNonNull(name, "name");
    requireNonNull(description, "description");
    requireNonNull(createdAt, "createdAt");
    requireNonNull(updatedAt, "updatedAt");
  }

  @Override
  public UUID parentId() {
    return storyId;
  }
}
