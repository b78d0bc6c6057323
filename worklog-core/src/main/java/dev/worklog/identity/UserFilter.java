package dev.worklog.identity;

import static java.util.Objects.requireNonNullElse;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Which users are listed; what is null or empty does not restrict.
 *
 * @param text stands in the display name or the e-mail address, whatever the case
 */
@RecordBuilder
public record UserFilter(@Nullable Role role, @Nullable Boolean active, String text)
    implements UserFilterBuilder.With {

  /** Every user. */
  public static final UserFilter ALL = new UserFilter(null, null, "");

  public UserFilter {
    text = requireNonNullElse(text, "");
  }
}
