package dev.worklog.log;

import static java.util.Objects.requireNonNull;

import dev.worklog.json.JsonObject;
import java.time.Instant;
import java.util.UUID;

/**
 * A sentence that tells what a work log achieved. See {@code docs/model/log.md}.
 *
 * @param isSelected whether it is to be shown in reports
 * @param sortOrder smaller ones come first
 */
public record WorkLogBullet(
    UUID id,
    UUID tenantId,
    UUID worklogId,
    BulletKind kind,
    String text,
    boolean isAiGenerated,
    boolean isSelected,
    int sortOrder,
    JsonObject metrics,
    JsonObject metadata,
    long version,
    Instant createdAt)
    implements Artifact {

  public WorkLogBullet {
    requireNonNull(id, "id");
    requireNonNull(tenantId, "tenantId");
    requireNonNull(worklogId, "worklogId");
    requireNonNull(kind, "kind");
    requireNonNull(text, "text");
    requireNonNull(metrics, "metrics");
    requireNonNull(metadata, "metadata");
    requireNonNull(createdAt, "createdAt");
  }
}
