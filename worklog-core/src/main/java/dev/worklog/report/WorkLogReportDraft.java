package dev.worklog.report;

import static java.util.Objects.requireNonNullElse;

import dev.worklog.json.JsonObject;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What may be said about a report whose text the caller wrote. Components left out of a request
 * body take the defaults of {@link #of}.
 *
 * @param projectId a project of the client, where both are given
 * @param sprintId a sprint of the project, where both are given; required for {@link
 *     ReportKind#SPRINT}
 * @param periodEnd not before {@code periodStart}. Where a report on a sprint says neither, it
 *     takes both from the sprint
 * @param title at most 240 characters
 * @param contentMd not blank
 */
@RecordBuilder
public record WorkLogReportDraft(
    @Nullable UUID clientId,
    @Nullable UUID projectId,
    @Nullable UUID sprintId,
    ReportKind kind,
    ReportOrigin createdVia,
    @Nullable LocalDate periodStart,
    @Nullable LocalDate periodEnd,
    String title,
    String contentMd,
    JsonObject metadata)
    implements WorkLogReportDraftBuilder.With {

  public WorkLogReportDraft {
    kind = requireNonNullElse(kind, ReportKind.WEEKLY);
    createdVia = requireNonNullElse(createdVia, ReportOrigin.ASSISTANT);
    title = requireNonNullElse(title, "");
    contentMd = requireNonNullElse(contentMd, "");
    metadata = requireNonNullElse(metadata, JsonObject.EMPTY);
  }

  /** A report of this kind, about nothing in particular. */
  public static WorkLogReportDraft of(ReportKind kind, String contentMd) {
    return WorkLogReportDraftBuilder.builder().kind(kind).contentMd(contentMd).build();
  }
}
