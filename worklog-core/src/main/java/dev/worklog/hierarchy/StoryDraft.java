package dev.worklog.hierarchy;

import static java.util.Objects.requireNonNullElse;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.UUID;

/**
 * What may be said about a story. Components left out of a request body take the defaults of {@link
 * #of}.
 *
 * @param featureId another one moves the story with all that hangs below
 * @param name not blank, at most 200 characters, unique under the feature
 */
@RecordBuilder
public record StoryDraft(UUID featureId, String name, String description, Boolean isActive)
    implements StoryDraftBuilder.With {

  public StoryDraft {
    name = requireNonNullElse(name, "");
    description = requireNonNullElse(description, "");
    isActive = requireNonNullElse(isActive, true);
  }

  /** An active story. */
  public static StoryDraft of(UUID featureId, String name) {
    return StoryDraftBuilder.builder().featureId(featureId).name(name).build();
  }
}
