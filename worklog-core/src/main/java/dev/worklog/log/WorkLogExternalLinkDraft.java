package dev.worklog.log;

import static java.util.Objects.requireNonNullElse;

import dev.worklog.json.JsonObject;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.UUID;

/**
 * What may be said about a link. Components left out of a request body take the defaults of {@link
 * #of}.
 *
 * @param externalKey at most 120 characters
 * @param url an absolute http or https URL of at most 200 characters, unique within the work log
 * @param title at most 240 characters
 */
@RecordBuilder
public record WorkLogExternalLinkDraft(
    UUID worklogId,
    LinkSystem system,
    String externalKey,
    String url,
    String title,
    JsonObject metadata)
    implements WorkLogExternalLinkDraftBuilder.With {

  public WorkLogExternalLinkDraft {
    system = requireNonNullElse(system, LinkSystem.OTHER);
    externalKey = requireNonNullElse(externalKey, "");
    url = requireNonNullElse(url, "");
    title = requireNonNullElse(title, "");
    metadata = requireNonNullElse(metadata, JsonObject.EMPTY);
  }

  /** A link to a system that has no name here. */
  public static WorkLogExternalLinkDraft of(UUID worklogId, String url) {
    return WorkLogExternalLinkDraftBuilder.builder().worklogId(worklogId).url(url).build();
  }
}
