package dev.worklog.log;

import static java.util.Objects.requireNonNull;

import dev.worklog.json.JsonObject;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that belongs to a work log; the bytes live elsewhere. See {@code docs/model/log.md}.
 *
 * @param uploadedById who added it; null once that user is gone
 * @param objectKey where the provider keeps the bytes
 */
public record Attachment(
    UUID id,
    UUID tenantId,
    UUID worklogId,
    @Nullable UUID uploadedById,
    AttachmentKind kind,
    StorageProvider storageProvider,
    String objectKey,
    String filename,
    String mimeType,
    String description,
    long sizeBytes,
    String checksumSha256,
    JsonObject metadata,
    long version,
    Instant createdAt)
    implements Artifact {

  public Attachment {
    requireNonNull(id, "id");
    requireNonNull(tenantId, "tenantId");
    requireNonNull(worklogId, "worklogId");
    requireNonNull(kind, "kind");
    requireNonNull(storageProvider, "storageProvider");
    requireNonNull(objectKey, "objectKey");
    requireNonNull(filename, "filename");
    requireNonNull(mimeType, "mimeType");
    requireNonNull(description, "description");
    requireNonNull(checksumSha256, "checksumSha256");
    requireNonNull(metadata, "metadata");
    requireNonNull(createdAt, "createdAt");
  }
}
