package dev.worklog.enrichment;

import static java.util.Objects.requireNonNull;

import dev.worklog.log.SignalKind;

/**
 * A skill that a log seems to show. What it may hold is checked when it is stored: see {@code
 * worklog_skill_signals} in {@code docs/model/log.md}. Immutable.
 *
 * @param name as it is to be shown
 * @param confidence from 0 to 1
 * @param evidence the words of the log that show it; may be empty
 */
public record SkillSuggestion(String name, SignalKind kind, double confidence, String evidence) {

  public SkillSuggestion {
    requireNonNull(name, "name");
    requireNonNull(kind, "kind");
    confidence += 0.0; // takes the sign off -0.0, which JSON does not have
    requireNonNull(evidence, "evidence");
  }
}
