package dev.worklog.jpa.log;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A row of {@code worklog_presets}. */
@Entity(name = "WorklogWorkLogPreset")
@Table(name = "worklog_presets")
class WorkLogPresetEntity {

  @Id UUID id;

  @PartitionKey UUID tenantId;

  UUID userId;
  String name;
  String description;
  @Nullable UUID clientId;
  @Nullable UUID projectId;
  String defaultWorkType;

  @JdbcTypeCode(SqlTypes.JSON)
  List<String> defaultTags;

  String intakePrompt;
  boolean isActive;
  @Version long version;

  Instant createdAt;
  Instant updatedAt;
}
