package dev.worklog.identity;

import static java.util.Objects.requireNonNullElse;

import dev.worklog.json.JsonObject;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/**
 * What may be said about a user. Components left out of a request body take the defaults of {@link
 * #of}; without a display name, the local part of the e-mail address serves.
 *
 * @param externalRef the embedding application's own id, at most 255 characters, unique
 * @param email at most 255 characters, unique whatever its case
 * @param displayName at most 255 characters, not blank
 * @param voicePreference at most 50 characters
 */
@RecordBuilder
public record UserDraft(
    @Nullable String externalRef,
    @Nullable String email,
    String displayName,
    AuthProvider authProvider,
    Role role,
    LearningRole learningRole,
    Boolean isActive,
    @Nullable String avatarUrl,
    String voicePreference,
    JsonObject learningPreferences)
    implements UserDraftBuilder.With {

  public UserDraft {
    displayName = requireNonNullElse(displayName, "");
    if (displayName.isBlank() && email != null) {
      displayName = email.strip().replaceFirst("@.*", "");
    }
    authProvider = requireNonNullElse(authProvider, AuthProvider.LOCAL);
    role = requireNonNullElse(role, Role.MEMBER);
    learningRole = requireNonNullElse(learningRole, LearningRole.LEARNER);
    isActive = requireNonNullElse(isActive, true);
    voicePreference = requireNonNullElse(voicePreference, "alloy");
    learningPreferences = requireNonNullElse(learningPreferences, JsonObject.EMPTY);
  }

  /** An active member without a login of ours. */
  public static UserDraft of(String displayName) {
    return UserDraftBuilder.builder().displayName(displayName).build();
  }

  /** An active member who is called by the local part of the address. */
  public static UserDraft ofEmail(String email) {
    return UserDraftBuilder.builder().email(email).build();
  }
}
