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

/** A row of {@code sprints}. */
@Entity(name = "WorklogSprint")
@Table(name = "sprints")
class SprintEntity {

  @Id UUID id;

  @PartitionKey UUID tenantId;

  UUID projectId;
  String name;
  String goal;
  @Nullable LocalDate startDate;
  @Nullable LocalDate endDate;
  boolean isActive;
  @Version long version;

  Instant createdAt;
  Instant updatedAt;
}
