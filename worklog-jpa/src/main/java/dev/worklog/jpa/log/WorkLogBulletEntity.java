package dev.worklog.jpa.log;

import dev.worklog.json.JsonObject;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.type.SqlTypes;

/** A row of {@code worklog_bullets}. */
@Entity(name = "WorklogWorkLogBullet")
@Table(name = "worklog_bullets")
class WorkLogBulletEntity {

  @Id UUID id;

  @PartitionKey UUID tenantId;

  UUID worklogId;
  String kind;
  String text;
  boolean isAiGenerated;
  boolean isSelected;
  int sortOrder;

  @JdbcTypeCode(SqlTypes.JSON)
  JsonObject metrics;

  @JdbcTypeCode(SqlTypes.JSON)
  JsonObject metadata;

  @Version long version;

  Instant createdAt;
}
