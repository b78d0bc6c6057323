package dev.worklog.jpa.report;

import dev.worklog.json.JsonObject;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A row of {@code worklog_reports}. */
@Entity(name = "WorklogWorkLogReport")
@Table(name = "worklog_reports")
class WorkLogReportEntity {

  @Id UUID id;

  @PartitionKey UUID tenantId;

  UUID userId;
  @Nullable UUID clientId;
  @Nullable UUID projectId;
  @Nullable UUID sprintId;
  String kind;
  String createdVia;
  @Nullable LocalDate periodStart;
  @Nullable LocalDate periodEnd;
  String title;
  String contentMd;

  @JdbcTypeCode(SqlTypes.JSON)
  JsonObject metadata;

  Instant createdAt;
}
