package dev.worklog.log;

import static java.util.Objects.requireNonNull;

import dev.worklog.hierarchy.Placement;
import dev.worklog.storage.Row;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a user often fills in, under a name. See {@code docs/model/log.md}.
 *
 * @param name unique for tenant and user
 */
public record WorkLogPreset(
    UUID id,
    UUID tenantId,
    UUID userId,
    String name,
    String description,
    @Nullable UUID clientId,
    @Nullable UUID projectId,
    WorkType defaultWorkType,
    List<String> defaultTags,
    String intakePrompt,
    boolean isActive,
    long version,
    Instant createdAt,
    Instant updatedAt)
    implements Row {

  public WorkLogPreset {
    requireNonNull(id, "id");
    requireNonNull(tenantId, "tenantId");
    requireNonNull(userId, "userId");
    requireNonNull(name, "name");
    requireNonNull(description, "description");
    requireNonNull(defaultWorkType, "defaultWorkType");
    defaultTags = List.copyOf(defaultTags);
    requireNonNull(intakePrompt, "intakePrompt");
    requireNonNull(createdAt, "createdAt");
    requireNonNull(updatedAt, "updatedAt");
  }

  /** The draft with this preset's type, tags and place where the draft gives none. */
  public WorkLogDraft applyTo(WorkLogDraft draft) {
    return draft
        .withWorkType(draft.workType() == null ? defaultWorkType : draft.workType())
        .withTags(draft.tags().isEmpty() ? defaultTags : draft.tags())
        .withPlacement(draft.placement().isEmpty() ? placement() : draft.placement());
  }

  private Placement placement() {
    return Placement.NONE.withClientId(clientId).withProjectId(projectId);
  }
}
