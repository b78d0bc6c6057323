package dev.worklog.jpa.identity;

import dev.worklog.json.JsonObject;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A row of {@code users}. */
@Entity(name = "WorklogUser")
@Table(name = "users")
class UserEntity {

  @Id UUID id;

  @Nullable String externalRef;
  @Nullable String email;
  @Nullable String passwordHash;
  String displayName;
  String authProvider;
  String role;
  String learningRole;
  boolean isActive;
  @Nullable String avatarUrl;
  String voicePreference;

  @JdbcTypeCode(SqlTypes.JSON)
  JsonObject learningPreferences;

  Instant lastActive;
  @Version long version;

  Instant createdAt;
  Instant updatedAt;
  @Nullable String emailKey;
  String searchText;
}
