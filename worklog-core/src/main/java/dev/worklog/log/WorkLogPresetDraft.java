package dev.worklog.log;

import static java.util.Objects.requireNonNullElse;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What may be said about a preset. Components left out of a request body take the defaults of
 * {@link #of}.
 *
 * @param name not blank, at most 120 characters, unique for tenant and user
 * @param projectId a project of the client, where both are given
 * @param defaultTags as the tags of a work log
 */
@RecordBuilder
public record WorkLogPresetDraft(
    String name,
    String description,
    @Nullable UUID clientId,
    @Nullable UUID projectId,
    WorkType defaultWorkType,
    List<String> defaultTags,
    String intakePrompt,
    Boolean isActive)
    implements WorkLogPresetDraftBuilder.With {

  public WorkLogPresetDraft {
    name = requireNonNullElse(name, "");
    description = requireNonNullElse(description, "");
    defaultWorkType = requireNonNullElse(defaultWorkType, WorkType.DELIVERY);
    defaultTags =
        defaultTags == null
            ? List.of()
            : Collections.unmodifiableList(new ArrayList<>(defaultTags));
    intakePrompt = requireNonNullElse(intakePrompt, "");
    isActive = requireNonNullElse(isActive, true);
  }

  /** An active preset for delivery. */
  public static WorkLogPresetDraft of(String name) {
    return WorkLogPresetDraftBuilder.builder().name(name).build();
  }
}
