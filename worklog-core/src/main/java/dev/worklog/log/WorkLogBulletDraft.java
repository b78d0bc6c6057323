package dev.worklog.log;

import static java.util.Objects.requireNonNullElse;

import dev.worklog.json.JsonObject;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.UUID;

/**
 * What may be said about a bullet. Components left out of a request body take the defaults of
 * {@link #of}.
 *
 * @param text not blank
 * @param sortOrder 0 or more; smaller ones come first
 */
@RecordBuilder
public record WorkLogBulletDraft(
    UUID worklogId,
    BulletKind kind,
    String text,
    Boolean isAiGenerated,
    Boolean isSelected,
    Integer sortOrder,
    JsonObject metrics,
    JsonObject metadata)
    implements WorkLogBulletDraftBuilder.With {

  public WorkLogBulletDraft {
    kind = requireNonNullElse(kind, BulletKind.NOTE);
    text = requireNonNullElse(text, "");
    isAiGenerated = requireNonNullElse(isAiGenerated, false);
    isSelected = requireNonNullElse(isSelected, false);
    sortOrder = requireNonNullElse(sortOrder, 0);
    metrics = requireNonNullElse(metrics, JsonObject.EMPTY);
    metadata = requireNonNullElse(metadata, JsonObject.EMPTY);
  }

  /** A note that a person wrote. */
  public static WorkLogBulletDraft of(UUID worklogId, String text) {
    return WorkLogBulletDraftBuilder.builder().worklogId(worklogId).text(text).build();
  }
}
