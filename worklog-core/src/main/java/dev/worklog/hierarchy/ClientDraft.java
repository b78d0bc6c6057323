package dev.worklog.hierarchy;

import static java.util.Objects.requireNonNullElse;

import io.soabase.recordbuilder.core.RecordBuilder;

/**
 * What may be said about a client. Components left out of a request body take the defaults of
 * {@link #of}.
 *
 * @param name not blank, at most 200 characters, unique in the tenant
 * @param website an absolute http or https URL of at most 200 characters, or empty
 */
@RecordBuilder
public record ClientDraft(
    String name, String description, String notes, String website, Boolean isActive)
    implements ClientDraftBuilder.With {

  public ClientDraft {
    name = requireNonNullElse(name, "");
    description = requireNonNullElse(description, "");
    notes = requireNonNullElse(notes, "");
    website = requireNonNullElse(website, "");
    isActive = requireNonNullElse(isActive, true);
  }

  /** An active client. */
  public static ClientDraft of(String name) {
    return ClientDraftBuilder.builder().name(name).build();
  }
}
