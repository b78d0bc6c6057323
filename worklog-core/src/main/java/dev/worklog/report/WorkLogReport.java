package dev.worklog.report;

import static java.util.Objects.requireNonNull;

import dev.worklog.json.JsonObject;
import dev.worklog.storage.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was done in a stretch of time, as text that is kept and never changed. See {@code
 * docs/model/report.md}.
 *
 * @param userId whose report it is
 * @param clientId what it is about; null if not about one client, or once that is deleted
 * @param periodStart its first day, null if the beginning is open
 * @param periodEnd its last day, not before the first; null if the end is open
 * @param contentMd Markdown
 * @param metadata free, but for what {@link #request} reads
 */
public record WorkLogReport(
    UUID id,
    UUID tenantId,
    UUID userId,
    @Nullable UUID clientId,
    @Nullable UUID projectId,
    @Nullable UUID sprintId,
    ReportKind kind,
    ReportOrigin createdVia,
    @Nullable LocalDate periodStart,
    @Nullable LocalDate periodEnd,
    String title,
    String contentMd,
    JsonObject metadata,
    Instant createdAt)
    implements Row {

  public WorkLogReport {
    requireNonNull(id, "id");
    requireNonNull(tenantId, "tenantId");
    requireNonNull(userId, "userId");
    requireNonNull(kind, "kind");
    requireNonNull(createdVia, "createdVia");
    requireNonNull(title, "title");
    requireNonNull(contentMd, "contentMd");
    requireNonNull(metadata, "metadata");
    requireNonNull(createdAt, "createdAt");
  }

  /** What the report was made from; empty if its text was given by a caller. */
  public Optional<ReportRequest> request() {
    return Sources.of(this).map(Sources::request);
  }
}
