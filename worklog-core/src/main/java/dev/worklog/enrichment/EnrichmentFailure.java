package dev.worklog.enrichment;

import static java.util.Objects.requireNonNull;

import dev.worklog.storage.Row;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Why a work log is in {@code error}, and when it is tried again. It is there as long as the log is
 * in {@code error}. See {@code docs/model/enrichment.md}.
 *
 * @param userId whose log it is
 * @param attempts how many failed, from 1
 * @param nextAttemptAt null if a person has to run it again
 * @param lastError what the last attempt failed of, cut to 2,000 characters
 */
public record EnrichmentFailure(
    UUID id,
    UUID tenantId,
    UUID userId,
    UUID worklogId,
    int attempts,
    @Nullable Instant nextAttemptAt,
    String lastError,
    long version,
    Instant createdAt,
    Instant updatedAt)
    implements Row {

  public EnrichmentFailure {
    requireNonNull(id, "id");
    requireNonNull(tenantId, "tenantId");
    requireNonNull(userId, "userId");
    requireNonNull(worklogId, "worklogId");
    requireNonNull(lastError, "lastError");
    requireNonNull(createdAt, "createdAt");
    requireNonNull(updatedAt, "updatedAt");
  }
}
