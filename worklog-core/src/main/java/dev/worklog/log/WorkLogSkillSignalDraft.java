package dev.worklog.log;

import static java.util.Objects.requireNonNullElse;

import dev.worklog.json.JsonObject;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.UUID;

/**
 * What may be said about a skill signal. Components left out of a request body take the defaults of
 * {@link #of}.
 *
 * @param name not blank, at most 200 characters, unique with the kind within the work log
 * @param confidence from 0 to 1
 */
@RecordBuilder
public record WorkLogSkillSignalDraft(
    UUID worklogId,
    String name,
    SignalKind kind,
    Double confidence,
    SignalSource source,
    SignalStatus status,
    String evidence,
    JsonObject metadata)
    implements WorkLogSkillSignalDraftBuilder.With {

  public WorkLogSkillSignalDraft {
    name = requireNonNullElse(name, "");
    kind = requireNonNullElse(kind, SignalKind.SKILL);
    confidence = requireNonNullElse(confidence, 0.5);
    source = requireNonNullElse(source, SignalSource.AI);
    status = requireNonNullElse(status, SignalStatus.SUGGESTED);
    evidence = requireNonNullElse(evidence, "");
    metadata = requireNonNullElse(metadata, JsonObject.EMPTY);
  }

  /** A suggested skill. */
  public static WorkLogSkillSignalDraft of(UUID worklogId, String name) {
    return WorkLogSkillSignalDraftBuilder.builder().worklogId(worklogId).name(name).build();
  }
}
