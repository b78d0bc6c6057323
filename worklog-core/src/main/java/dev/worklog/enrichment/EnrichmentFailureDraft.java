package dev.worklog.enrichment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the pipeline notes of a failure; callers have no use for it.
 *
 * @param attempts how many failed
 * @param nextAttemptAt null if a person has to run it again
 * @param lastError at most 2,000 characters
 */
public record EnrichmentFailureDraft(
    Integer attempts, @Nullable Instant nextAttemptAt, String lastError) {}
