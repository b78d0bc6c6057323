package dev.worklog.enrichment;

import static java.util.Objects.requireNonNull;

import dev.worklog.errors.WorklogException;
import dev.worklog.json.JsonObject;
import dev.worklog.log.WorkLog;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an enricher makes of a log. Kept whole in {@code enrichment_suggestions}, as {@link
 * #toJson}; {@link #of} reads back an equal one. Immutable.
 *
 * @param skills become signals, in no order
 * @param bullets become bullets, in this order
 * @param summary of the log; empty if there is none
 * @param metadata what else is to be kept, such as the model and its version
 */
public record Suggestions(
    List<SkillSuggestion> skills,
    List<BulletSuggestion> bullets,
    String summary,
    JsonObject metadata) {

  /** Nothing. */
  public static final Suggestions NONE =
      new Suggestions(List.of(), List.of(), "", JsonObject.EMPTY);

  public Suggestions {
    skills = List.copyOf(skills);
    bullets = List.copyOf(bullets);
    requireNonNull(summary, "summary");
    requireNonNull(metadata, "metadata");
  }

  /**
   * Reads suggestions; members may be left out, all but the name of a skill and the text of a
   * bullet.
   *
   * @throws WorklogException.Invalid with all that is missing, of the wrong type or unknown, each
   *     with its path
   */
  public static Suggestions of(JsonObject json) {
    return new SuggestionsReader().read(json);
  }

  /**
   * The suggestions that the log was last enriched with; {@link #NONE} if it never was, or what
   * stands there are none of ours.
   */
  public static Suggestions lastOf(WorkLog log) {
    try {
      return of(log.enrichmentSuggestions());
    } catch (WorklogException.Invalid e) {
      return NONE;
    }
  }

  /**
   * These suggestions as JSON.
   *
   * @throws WorklogException.Invalid if a text, a number or the whole has no JSON form
   */
  public JsonObject toJson() {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("skills", skills.stream().map(Suggestions::json).toList());
    json.put("bullets", bullets.stream().map(Suggestions::json).toList());
    json.put("summary", summary);
    json.put("metadata", metadata);
    return JsonObject.of(json);
  }

  private static Map<String, Object> json(SkillSuggestion skill) {
    return Map.of(
        "name",
        skill.name(),
        "kind",
        skill.kind(),
        "confidence",
        skill.confidence(),
        "evidence",
        skill.evidence());
  }

  private static Map<String, Object> json(BulletSuggestion bullet) {
    return Map.of("kind", bullet.kind(), "text", bullet.text(), "metrics", bullet.metrics());
  }

  /** These suggestions with another skill. */
  public Suggestions withSkill(SkillSuggestion skill) {
    List<SkillSuggestion> more = new ArrayList<>(skills);
    more.add(skill);
    return new Suggestions(more, bullets, summary, metadata);
  }

  /** These suggestions with another bullet, the last. */
  public Suggestions withBullet(BulletSuggestion bullet) {
    List<BulletSuggestion> more = new ArrayList<>(bullets);
    more.add(bullet);
    return new Suggestions(skills, more, summary, metadata);
  }

  /** These suggestions with this summary. */
  public Suggestions withSummary(String newSummary) {
    return new Suggestions(skills, bullets, newSummary, metadata);
  }

  /** These suggestions with this metadata. */
  public Suggestions withMetadata(JsonObject newMetadata) {
    return new Suggestions(skills, bullets, summary, newMetadata);
  }
}
