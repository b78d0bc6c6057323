package dev.worklog.examples.gitlog;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What is taken over from a commit.
 *
 * @param place where it was read, for messages
 * @param authored with the offset of the author's own clock
 * @param key the first issue key in the subject; null without one
 * @param folders where most of the change lies
 * @param files how many files it changes
 * @param subject the first line of the message; may be empty
 * @param message all of it
 * @param sprint the tag that it was first part of; null without one
 */
record Commit(
    String place,
    String hash,
    OffsetDateTime authored,
    Author author,
    @Nullable String key,
    Folders folders,
    int files,
    String subject,
    String message,
    @Nullable String sprint) {

  /** The day in the author's own calendar. */
  LocalDate day() {
    return authored.toLocalDate();
  }
}
