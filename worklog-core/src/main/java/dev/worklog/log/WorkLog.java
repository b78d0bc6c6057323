package dev.worklog.log;

import static java.util.Objects.requireNonNull;

import dev.worklog.hierarchy.Placement;
import dev.worklog.json.JsonObject;
import dev.worklog.storage.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody did on a day. See {@code docs/model/log.md}.
 *
 * @param userId who did it
 * @param occurredOn the day, in the user's own calendar
 * @param placement where the work belongs, every ancestor filled in
 * @param archivedFrom the status before it was archived; null unless it is
 * @param effortMinutes null if nobody said
 * @param importKey what an import knows it by, unique for tenant and user
 * @param enrichmentSuggestions as the enrichment gave them
 */
public record WorkLog(
    UUID id,
    UUID tenantId,
    UUID userId,
    LocalDate occurredOn,
    String title,
    Placement placement,
    WorkType workType,
    WorkLogStatus status,
    @Nullable WorkLogStatus archivedFrom,
    String content,
    String outcome,
    String impact,
    String nextSteps,
    @Nullable Integer effortMinutes,
    boolean isBillable,
    List<String> tags,
    WorkLogSource source,
    String sourceRef,
    @Nullable String importKey,
    JsonObject metadata,
    EnrichmentStatus enrichmentStatus,
    JsonObject enrichmentSuggestions,
    String aiSummary,
    long version,
    Instant createdAt,
    Instant updatedAt)
    implements Row {

  public WorkLog {
    requireNonNull(id, "id");
    requireNonNull(tenantId, "tenantId");
    requireNonNull(userId, "userId");
    requireNonNull(occurredOn, "occurredOn");
    requireNonNull(title, "title");
    requireNonNull(placement, "placement");
    requireNonNull(workType, "workType");
    requireNonNull(status, "status");
    requireNonNull(content, "content");
    requireNonNull(outcome, "outcome");
    requireNonNull(impact, "impact");
    requireNonNull(nextSteps, "nextSteps");
    tags = List.copyOf(tags);
    requireNonNull(source, "source");
    requireNonNull(sourceRef, "sourceRef");
    requireNonNull(metadata, "metadata");
    requireNonNull(enrichmentStatus, "enrichmentStatus");
    requireNonNull(enrichmentSuggestions, "enrichmentSuggestions");
    requireNonNull(aiSummary, "aiSummary");
    requireNonNull(createdAt, "createdAt");
    requireNonNull(updatedAt, "updatedAt");
  }

  /** The effort in hours; null if nobody said. */
  public @Nullable Double hours() {
    return effortMinutes == null ? null : effortMinutes / 60.0;
  }

  /** The log at another place; logs of one task share what was resolved for it. */
  WorkLog at(Placement place) {
    return new WorkLog(
        id,
        tenantId,
        userId,
        occurredOn,
        title,
        place,
        workType,
        status,
        archivedFrom,
        content,
        outcome,
        impact,
        nextSteps,
        effortMinutes,
        isBillable,
        tags,
        source,
        sourceRef,
        importKey,
        metadata,
        enrichmentStatus,
        enrichmentSuggestions,
        aiSummary,
        version,
        createdAt,
        updatedAt);
  }
}
