package dev.worklog.hierarchy;

import static java.util.Objects.requireNonNullElse;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.UUID;

/**
 * What may be said about a task. Components left out of a request body take the defaults of {@link
 * #of}.
 *
 * @param storyId another one moves the task with all that hangs below
 * @param name not blank, at most 200 characters, unique under the story
 */
@RecordBuilder
public record TaskDraft(UUID storyId, String name, String description, Boolean isActive)
    implements TaskDraftBuilder.With {

  public TaskDraft {
    name = requireNonNullElse(name, "");
    description = requireNonNullElse(description, "");
    isActive = requireNonNullElse(isActive, true);
  }

  /** An active task. */
  public static TaskDraft of(UUID storyId, String name) {
    return TaskDraftBuilder.builder().storyId(storyId).name(name).build();
  }
}
