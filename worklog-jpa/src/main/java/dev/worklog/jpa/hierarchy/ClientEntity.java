package dev.worklog.jpa.hierarchy;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.PartitionKey;

/** A row of {@code clients}. */
@Entity(name = "WorklogClient")
@Table(name = "clients")
class ClientEntity {

  @Id UUID id;

  @PartitionKey UUID tenantId;

  UUID userId;
  String name;
  String description;
  String notes;
  String website;
  boolean isActive;
  @Version long version;

  Instant createdAt;
  Instant updatedAt;
}
