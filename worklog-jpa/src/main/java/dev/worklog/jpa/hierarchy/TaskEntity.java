package dev.worklog.jpa.hierarchy;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.PartitionKey;

/** A row of {@code tasks}. */
@Entity(name = "WorklogTask")
@Table(name = "tasks")
class TaskEntity {

  @Id UUID id;

  @PartitionKey UUID tenantId;

  UUID storyId;
  String name;
  String description;
  boolean isActive;
  @Version long version;

  Instant createdAt;
  Instant updatedAt;
}
