package dev.worklog.examples.gitlog;

import dev.worklog.log.WorkLogView;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A work log as reports and listings show it.
 *
 * @param story the key; null without one
 */
record Entry(
    LocalDate day,
    String author,
    String epic,
    String feature,
    @Nullable String story,
    String title) {

  static Entry of(WorkLogView view, String author) {
    String story = view.names().story();
    return new Entry(
        view.log().occurredOn(),
        oneLine(author),
        oneLine(Objects.requireNonNullElse(view.names().epic(), Folders.ROOT)),
        oneLine(Objects.requireNonNullElse(view.names().feature(), Folders.ROOT)),
        story == null ? null : oneLine(story),
        oneLine(view.log().title()));
  }

  /** The text without line breaks and what else would command a terminal. */
  static String oneLine(String text) {
    return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029\\s]+", " ").strip();
  }
}
