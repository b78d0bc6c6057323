package dev.worklog.hierarchy;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Work for a client. See {@code docs/model/hierarchy.md}.
 *
 * @param userId who owns it: always the user of its client
 * @param name unique under the client, case and all
 * @param role what its owner does in it
 * @param endedOn not before {@code startedOn}
 */
public record Project(
    UUID id,
    UUID tenantId,
    UUID userId,
    UUID clientId,
    String name,
    String description,
    String role,
    @Nullable LocalDate startedOn,
    @Nullable LocalDate endedOn,
    boolean isActive,
    @Nullable String backlogUrl,
    ProjectSource source,
    @Nullable String customPrompt,
    long version,
    Instant createdAt,
    Instant updatedAt)
    implements Node {

  public Project {
    requireNonNull(id, "id");
    requireNonNull(tenantId, "tenantId");
    requireNonNull(userId, "userId");
    requireNonNull(clientId, "clientId");
    requireNonNull(name, "name");
    requireNonNull(description, "description");
    requireNonNull(role, "role");
    requireNonNull(source, "source");
    requireNonNull(createdAt, "createdAt");
    requireNonNull(updatedAt, "updatedAt");
  }

  @Override
  public UUID parentId() {
    return clientId;
  }
}
