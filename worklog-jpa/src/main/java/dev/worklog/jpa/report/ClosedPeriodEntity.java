package dev.worklog.jpa.report;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.PartitionKey;
import org.jspecify.annotations.Nullable;

/** A row of {@code closed_periods}. */
@Entity(name = "WorklogClosedPeriod")
@Table(name = "closed_periods")
class ClosedPeriodEntity {

  @Id UUID id;

  @PartitionKey UUID tenantId;

  UUID userId;
  LocalDate periodStart;
  LocalDate periodEnd;
  String reason;
  @Nullable UUID closedById;
  Instant closedAt;
  @Nullable UUID reopenedById;
  @Nullable Instant reopenedAt;
  String reopenReason;
  @Version long version;
}
