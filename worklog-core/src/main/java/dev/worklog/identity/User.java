package dev.worklog.identity;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.worklog.json.JsonObject;
import dev.worklog.storage.Row;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who works; see {@code docs/model/identity.md}.
 *
 * @param externalRef the embedding application's own id of this user
 * @param email unique, whatever its case; null for users without a login of ours
 * @param passwordHash null without a password of ours; no part of {@link #toString} or JSON
 * @param role what the user may do
 * @param learningRole what the user is in coaching
 * @param isActive deactivation is the normal way to remove a user
 * @param lastActive when the user was last seen
 */
public record User(
    UUID id,
    @Nullable String externalRef,
    @Nullable String email,
    @JsonIgnore @Nullable String passwordHash,
    String displayName,
    AuthProvider authProvider,
    Role role,
    LearningRole learningRole,
    boolean isActive,
    @Nullable String avatarUrl,
    String voicePreference,
    JsonObject learningPreferences,
    Instant lastActive,
    long version,
    Instant createdAt,
    Instant updatedAt)
    implements Row {

  public User {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(displayName, "displayName");
    Objects.requireNonNull(authProvider, "authProvider");
    Objects.requireNonNull(role, "role");
    Objects.requireNonNull(learningRole, "learningRole");
    Objects.requireNonNull(voicePreference, "voicePreference");
    Objects.requireNonNull(learningPreferences, "learningPreferences");
    Objects.requireNonNull(lastActive, "lastActive");
    Objects.requireNonNull(createdAt, "createdAt");
    Objects.requireNonNull(updatedAt, "updatedAt");
  }

  /** Who it is, without the password's hash. */
  @Override
  public String toString() {
    return "User[id=" + id + ", displayName=" + displayName + ", role=" + role.wire() + "]";
  }
}
