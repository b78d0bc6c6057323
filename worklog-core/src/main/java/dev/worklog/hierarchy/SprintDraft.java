package dev.worklog.hierarchy;

import static java.util.Objects.requireNonNullElse;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What may be said about a sprint. Components left out of a request body take the defaults of
 * {@link #of}.
 *
 * @param projectId another one moves the sprint
 * @param name not blank, at most 200 characters, unique under the project
 * @param endDate not before {@code startDate}
 */
@RecordBuilder
public record SprintDraft(
    UUID projectId,
    String name,
    String goal,
    @Nullable LocalDate startDate,
    @Nullable LocalDate endDate,
    Boolean isActive)
    implements SprintDraftBuilder.With {

  public SprintDraft {
    name = requireNonNullElse(name, "");
    goal = requireNonNullElse(goal, "");
    isActive = requireNonNullElse(isActive, true);
  }

  /** An active sprint without dates. */
  public static SprintDraft of(UUID projectId, String name) {
    return SprintDraftBuilder.builder().projectId(projectId).name(name).build();
  }
}
