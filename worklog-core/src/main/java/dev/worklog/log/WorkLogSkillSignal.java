package dev.worklog.log;

import static java.util.Objects.requireNonNull;

import dev.worklog.json.JsonObject;
import java.time.Instant;
import java.util.UUID;

/**
 * A sign of a skill in a work log. See {@code docs/model/log.md}.
 *
 * @param name unique with the kind within the work log
 * @param confidence from 0 to 1
 */
public record WorkLogSkillSignal(
    UUID id,
    UUID tenantId,
    UUID worklogId,
    String name,
    SignalKind kind,
    double confidence,
    SignalSource source,
    SignalStatus status,
    String evidence,
    JsonObject metadata,
    long version,
    Instant createdAt)
    implements Artifact {

  public WorkLogSkillSignal {
    requireNonNull(id, "id");
    requireNonNull(tenantId, "tenantId");
    requireNonNull(worklogId, "worklogId");
    requireNonNull(name, "name");
    requireNonNull(kind, "kind");
    requireNonNull(source, "source");
    requireNonNull(status, "status");
    requireNonNull(evidence, "evidence");
    requireNonNull(metadata, "metadata");
    requireNonNull(createdAt, "createdAt");
  }
}
