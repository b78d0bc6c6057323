package dev.worklog.enrichment;

import dev.worklog.json.JsonObject;
import dev.worklog.log.EnrichmentStatus;

/** What enrichment changes of a work log; callers have no use for it. */
public record EnrichedDraft(
    EnrichmentStatus enrichmentStatus, JsonObject enrichmentSuggestions, String aiSummary) {

  EnrichedDraft withStatus(EnrichmentStatus status) {
    return new EnrichedDraft(status, enrichmentSuggestions, aiSummary);
  }
}
