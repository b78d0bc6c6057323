package dev.worklog.hierarchy;

import static java.util.Objects.requireNonNullElse;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What may be said about a project. Components left out of a request body take the defaults of
 * {@link #of}.
 *
 * @param clientId another one moves the project with all that hangs below
 * @param name not blank, at most 200 characters, unique under the client
 * @param role at most 200 characters
 * @param endedOn not before {@code startedOn}
 * @param backlogUrl an absolute http or https URL of at most 2,000 characters
 */
@RecordBuilder
public record ProjectDraft(
    UUID clientId,
    String name,
    String description,
    String role,
    @Nullable LocalDate startedOn,
    @Nullable LocalDate endedOn,
    Boolean isActive,
    @Nullable String backlogUrl,
    ProjectSource source,
    @Nullable String customPrompt)
    implements ProjectDraftBuilder.With {

  public ProjectDraft {
    name = requireNonNullElse(name, "");
    description = requireNonNullElse(description, "");
    role = requireNonNullElse(role, "");
    isActive = requireNonNullElse(isActive, true);
    source = requireNonNullElse(source, ProjectSource.LOCAL);
  }

  /** An active local project. */
  public static ProjectDraft of(UUID clientId, String name) {
    return ProjectDraftBuilder.builder().clientId(clientId).name(name).build();
  }
}
