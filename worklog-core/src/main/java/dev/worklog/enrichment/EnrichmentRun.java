package dev.worklog.enrichment;

/**
 * What a run of the pipeline did.
 *
 * @param enriched how many logs got suggestions
 * @param failed how many went to {@code error}
 * @param dropped of how many the result was thrown away, as they were changed, deleted or enriched
 *     by another run meanwhile; those that still wait are picked by the next run
 */
public record EnrichmentRun(int enriched, int failed, int dropped) {

  /** How many times the enricher was asked. */
  public int asked() {
    return enriched + failed + dropped;
  }
}
