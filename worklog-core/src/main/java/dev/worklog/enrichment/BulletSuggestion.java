package dev.worklog.enrichment;

import static java.util.Objects.requireNonNull;

import dev.worklog.json.JsonObject;
import dev.worklog.log.BulletKind;

/**
 * A sentence that tells what a log achieved. What it may hold is checked when it is stored: see
 * {@code worklog_bullets} in {@code docs/model/log.md}. Immutable.
 *
 * @param metrics the figures in it, in a form of the enricher's own; may be empty
 */
public record BulletSuggestion(BulletKind kind, String text, JsonObject metrics) {

  public BulletSuggestion {
    requireNonNull(kind, "kind");
    requireNonNull(text, "text");
    requireNonNull(metrics, "metrics");
  }
}
