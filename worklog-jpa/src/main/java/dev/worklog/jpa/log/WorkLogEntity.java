package dev.worklog.jpa.log;

import dev.worklog.json.JsonObject;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A row of {@code worklogs}. */
@Entity(name = "WorklogWorkLog")
@Table(name = "worklogs")
class WorkLogEntity {

  @Id UUID id;

  @PartitionKey UUID tenantId;

  UUID userId;
  LocalDate occurredOn;
  String title;
  @Nullable UUID clientId;
  @Nullable UUID projectId;
  @Nullable UUID epicId;
  @Nullable UUID featureId;
  @Nullable UUID storyId;
  @Nullable UUID taskId;
  @Nullable UUID sprintId;
  String workType;
  String status;
  @Nullable String archivedFrom;
  String content;
  String outcome;
  String impact;
  String nextSteps;
  @Nullable Integer effortMinutes;
  boolean isBillable;

  @JdbcTypeCode(SqlTypes.JSON)
  List<String> tags;

  String source;
  String sourceRef;
  @Nullable String importKey;

  @JdbcTypeCode(SqlTypes.JSON)
  JsonObject metadata;

  String enrichmentStatus;

  @JdbcTypeCode(SqlTypes.JSON)
  JsonObject enrichmentSuggestions;

  String aiSummary;
  @Version long version;

  Instant createdAt;
  Instant updatedAt;
  String searchText;
}
