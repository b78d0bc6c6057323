package dev.worklog.hierarchy;

import static java.util.Objects.requireNonNullElse;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.UUID;

/**
 * What may be said about a feature. Components left out of a request body take the defaults of
 * {@link #of}.
 *
 * @param epicId another one moves the feature with all that hangs below
 * @param name not blank, at most 200 characters, unique under the epic
 */
@RecordBuilder
public record FeatureDraft(UUID epicId, String name, String description, Boolean isActive)
    implements FeatureDraftBuilder.With {

  public FeatureDraft {
    name = requireNonNullElse(name, "");
    description = requireNonNullElse(description, "");
    isActive = requireNonNullElse(isActive, true);
  }

  /** An active feature. */
  public static FeatureDraft of(UUID epicId, String name) {
    return FeatureDraftBuilder.builder().epicId(epicId).name(name).build();
  }
}
