package dev.worklog.log;

import static java.util.Objects.requireNonNull;

import dev.worklog.json.JsonObject;
import java.time.Instant;
import java.util.UUID;

/**
 * Where else a work log is spoken of. See {@code docs/model/log.md}.
 *
 * @param externalKey what the other system calls it, for example an issue key
 * @param url unique within the work log
 */
public record WorkLogExternalLink(
    UUID id,
    UUID tenantId,
    UUID worklogId,
    LinkSystem system,
    String externalKey,
    String url,
    String title,
    JsonObject metadata,
    long version,
    Instant createdAt)
    implements Artifact {

  public WorkLogExternalLink {
    requireNonNull(id, "id");
    requireNonNull(tenantId, "tenantId");
    requireNonNull(worklogId, "worklogId");
    requireNonNull(system, "system");
    requireNonNull(externalKey, "externalKey");
    requireNonNull(url, "url");
    requireNonNull(title, "title");
    requireNonNull(metadata, "metadata");
    requireNonNull(createdAt, "createdAt");
  }
}
