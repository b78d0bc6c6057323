package dev.worklog.log;

import static java.util.Objects.requireNonNullElse;

import dev.worklog.json.JsonObject;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.UUID;

/**
 * What may be said about an attachment. Components left out of a request body take the defaults of
 * {@link #of}.
 *
 * @param objectKey not blank, at most 500 characters
 * @param filename not blank, at most 255 characters
 * @param mimeType at most 120 characters
 * @param sizeBytes 0 or more
 * @param checksumSha256 at most 64 characters
 */
@RecordBuilder
public record AttachmentDraft(
    UUID worklogId,
    AttachmentKind kind,
    StorageProvider storageProvider,
    String objectKey,
    String filename,
    String mimeType,
    String description,
    Long sizeBytes,
    String checksumSha256,
    JsonObject metadata)
    implements AttachmentDraftBuilder.With {

  public AttachmentDraft {
    kind = requireNonNullElse(kind, AttachmentKind.DOCUMENT);
    storageProvider = requireNonNullElse(storageProvider, StorageProvider.MINIO);
    objectKey = requireNonNullElse(objectKey, "");
    filename = requireNonNullElse(filename, "");
    mimeType = requireNonNullElse(mimeType, "");
    description = requireNonNullElse(description, "");
    sizeBytes = requireNonNullElse(sizeBytes, 0L);
    checksumSha256 = requireNonNullElse(checksumSha256, "");
    metadata = requireNonNullElse(metadata, JsonObject.EMPTY);
  }

  /** A document of unknown size. */
  public static AttachmentDraft of(UUID worklogId, String objectKey, String filename) {
    return AttachmentDraftBuilder.builder()
        .worklogId(worklogId)
        .objectKey(objectKey)
        .filename(filename)
        .build();
  }
}
