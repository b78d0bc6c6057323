package dev.worklog.log;

import static java.util.Objects.requireNonNullElse;

import dev.worklog.hierarchy.Placement;
import dev.worklog.json.JsonObject;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What may be said about a work log. Components left out of a request body take the defaults of
 * {@link #of}.
 *
 * @param occurredOn the day in the user's own calendar; may be in the future
 * @param title at most 240 characters
 * @param placement any references; missing ancestors are filled in. Another placement retargets the
 *     log
 * @param workType null for that of the preset, or delivery
 * @param content not blank
 * @param effortMinutes 0 or more; null if not known
 * @param tags none blank, each at most 200 characters, at most 1,000; repeated ones count once
 * @param sourceRef at most 200 characters; many logs may share it
 * @param importKey at most 255 characters, unique for tenant and user: makes imports idempotent
 */
@RecordBuilder
public record WorkLogDraft(
    LocalDate occurredOn,
    String title,
    Placement placement,
    @Nullable WorkType workType,
    WorkLogStatus status,
    String content,
    String outcome,
    String impact,
    String nextSteps,
    @Nullable Integer effortMinutes,
    Boolean isBillable,
    List<String> tags,
    WorkLogSource source,
    String sourceRef,
    @Nullable String importKey,
    JsonObject metadata)
    implements WorkLogDraftBuilder.With {

  public WorkLogDraft {
    title = requireNonNullElse(title, "");
    placement = requireNonNullElse(placement, Placement.NONE);
    status = requireNonNullElse(status, WorkLogStatus.DRAFT);
    content = requireNonNullElse(content, "");
    outcome = requireNonNullElse(outcome, "");
    impact = requireNonNullElse(impact, "");
    nextSteps = requireNonNullElse(nextSteps, "");
    isBillable = requireNonNullElse(isBillable, false);
    tags = tags == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(tags));
    source = requireNonNullElse(source, WorkLogSource.MANUAL);
    sourceRef = requireNonNullElse(sourceRef, "");
    metadata = requireNonNullElse(metadata, JsonObject.EMPTY);
  }

  /** A draft without a place, not billable, entered by hand. */
  public static WorkLogDraft of(LocalDate occurredOn, String content) {
    return WorkLogDraftBuilder.builder().occurredOn(occurredOn).content(content).build();
  }
}
