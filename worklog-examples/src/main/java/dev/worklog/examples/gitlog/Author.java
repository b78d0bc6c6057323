package dev.worklog.examples.gitlog;

import java.util.Locale;

/**
 * Who wrote a commit.
 *
 * @param email empty if it is not known
 */
record Author(String name, String email) {

  /** What the author is known by: the e-mail address whatever its case, or else the name. */
  String reference() {
    return email.isBlank() ? "name:" + name : "email:" + email.strip().toLowerCase(Locale.ROOT);
  }
}
