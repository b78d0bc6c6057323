package dev.worklog.exchange;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a file says of a person that its rows speak of: enough to find or to add them, and no more.
 *
 * @param id where the file was written
 * @param externalRef the embedding application's own id of this person there
 */
public record ExportedUser(
    UUID id,
    @Nullable String externalRef,
    @Nullable String email,
    String displayName,
    boolean isActive) {

  public ExportedUser {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(displayName, "displayName");
  }
}
