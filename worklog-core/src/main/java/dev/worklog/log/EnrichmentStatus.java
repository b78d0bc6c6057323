package dev.worklog.log;

import dev.worklog.json.Wire;

/** How far the enrichment of a work log is. */
public enum EnrichmentStatus implements Wire {
  PENDING,
  ENRICHED,
  REVIEWED,
  REJECTED,
  ERROR
}
