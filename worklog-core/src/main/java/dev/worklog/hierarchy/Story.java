package dev.worklog.hierarchy;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.UUID;

/**
 * A step of a feature that somebody can use. See {@code docs/model/hierarchy.md}.
 *
 * @param name unique under the feature, case and all
 */
public record Story(
    UUID id,
    UUID tenantId,
    UUID featureId,
    String name,
    String description,
    boolean isActive,
    long version,
    Instant createdAt,
    Instant updatedAt)
    implements Node {

  public Story {
    requireNonNull(id, "id");
    requireNonNull(tenantId, "tenantId");
    requireNonNull(featureId, "featureId");
    requireNonNull(name, "name");
    requireNonNull(description, "description");
    requireNonNull(createdAt, "createdAt");
    requireNonNull(updatedAt, "updatedAt");
  }

  @Override
  public UUID parentId() {
    return featureId;
  }
}
