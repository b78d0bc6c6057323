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
import org.jspecify.annotations.Nullable;

/** A row of {@code attachments}. */
@Entity(name = "WorklogAttachment")
@Table(name = "attachments")
class AttachmentEntity {

  @Id UUID id;

  @PartitionKey UUID tenantId;

  UUID worklogId;
  @Nullable UUID uploadedById;
  String kind;
  String storageProvider;
  String objectKey;
  String filename;
  String mimeType;
  String description;
  long sizeBytes;
  String checksumSha256;

  @JdbcTypeCode(SqlTypes.JSON)
  JsonObject metadata;

  @Version long version;

  Instant createdAt;
}
