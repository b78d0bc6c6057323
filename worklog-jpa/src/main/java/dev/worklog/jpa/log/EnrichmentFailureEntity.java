package dev.worklog.jpa.log;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.PartitionKey;
import org.jspecify.annotations.Nullable;

/** A row of {@code enrichment_failures}. */
@Entity(name = "WorklogEnrichmentFailure")
@Table(name = "enrichment_failures")
class EnrichmentFailureEntity {

  @Id UUID id;

  @PartitionKey UUID tenantId;

  UUID userId;
  UUID worklogId;
  int attempts;
  @Nullable Instant nextAttemptAt;
  String lastError;
  @Version long version;

  Instant createdAt;
  Instant updatedAt;
}
