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

/** A row of {@code worklog_external_links}. */
@Entity(name = "WorklogWorkLogExternalLink")
@Table(name = "worklog_external_links")
class WorkLogExternalLinkEntity {

  @Id UUID id;

  @PartitionKey UUID tenantId;

  UUID worklogId;
  String system;
  String externalKey;
  String url;
  String title;

  @JdbcTypeCode(SqlTypes.JSON)
  JsonObject metadata;

  @Version long version;

  Instant createdAt;
}
