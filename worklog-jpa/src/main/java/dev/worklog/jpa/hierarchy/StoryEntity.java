package dev.worklog.jpa.hierarchy;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.PartitionKey;

/** A row of {@code stories}. */
@Entity(name = "WorklogStory")
@Table(name = "stories")
class StoryEntity {

  @Id UUID id;

  @PartitionKey UUID tenantId;

  UUID featureId;
  String name;
  String description;
  boolean isActive;
  @Version long version;

  Instant createdAt;
  Instant updatedAt;
}
