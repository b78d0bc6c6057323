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

/** A row of {@code worklog_skill_signals}. */
@Entity(name = "WorklogWorkLogSkillSignal")
@Table(name = "worklog_skill_signals")
class WorkLogSkillSignalEntity {

  @Id UUID id;

  @PartitionKey UUID tenantId;

  UUID worklogId;
  String name;
  String kind;
  double confidence;
  String source;
  String status;
  String evidence;

  @JdbcTypeCode(SqlTypes.JSON)
  JsonObject metadata;

  @Version long version;

  Instant createdAt;
}
