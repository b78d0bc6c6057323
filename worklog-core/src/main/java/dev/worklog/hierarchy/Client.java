package dev.worklog.hierarchy;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whom work is done for; the top of the hierarchy. See {@code docs/model/hierarchy.md}.
 *
 * @param userId who added it
 * @param name unique in the tenant, case and all
 * @param website an absolute http or https URL, or empty
 * @param isActive a filter for lists; an inactive node stays usable
 */
public record Client(
    UUID id,
    UUID tenantId,
    UUID userId,
    String name,
    String description,
    String notes,
    String website,
    boolean isActive,
    long version,
    Instant createdAt,
    Instant updatedAt)
    implements Node {

  public Client {
    requireNonNull(id, "id");
    requireNonNull(tenantId, "tenantId");
    requireNonNull(userId, "userId");
    requireNonNull(name, "name");
    requireNonNull(description, "description");
    requireNonNull(notes, "notes");
    requireNonNull(website, "website");
    requireNonNull(createdAt, "createdAt");
    requireNonNull(updatedAt, "updatedAt");
  }

  @Override
  public @Nullable UUID parentId() {
    return null;
  }
}
