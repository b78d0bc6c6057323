package dev.worklog.jpa.hierarchy;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.PartitionKey;
import org.jspecify.annotations.Nullable;

/** A row of {@code projects}. */
@Entity(name = "WorklogProject")
@Table(name = "projects")
class ProjectEntity {

  @Id UUID id;

  @PartitionKey UUID tenantId;

  UUID userId;
  UUID clientId;
  String name;
  String description;
  String role;
  @Nullable LocalDate startedOn;
  @Nullable LocalDate endedOn;
  boolean isActive;
  @Nullable String backlogUrl;
  String source;
  @Nullable String customPrompt;
  @Version long version;

  Instant createdAt;
  Instant updatedAt;
}
