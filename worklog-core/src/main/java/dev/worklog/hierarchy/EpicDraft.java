package dev.worklog.hierarchy;

import static java.util.Objects.requireNonNullElse;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.UUID;

/**
 * What may be said about an epic. Components left out of a request body take the defaults of {@link
 * #of}.
 *
 * @param projectId another one moves the epic with all that hangs below
 * @param name not blank, at most 200 characters, unique under the project
 */
@RecordBuilder
public record EpicDraft(UUID projectId, String name, String description, Boolean isActive)
    implements EpicDraftBuilder.With {

  public EpicDraft {
    name = requireNonNullElse(name, "");
    description = requireNonNullElse(description, "");
    isActive = requireNonNullElse(isActive, true);
  }

  /** An active epic. */
  public static EpicDraft of(UUID projectId, String name) {
    return EpicDraftBuilder.builder().projectId(projectId).name(name).build();
  }
}
