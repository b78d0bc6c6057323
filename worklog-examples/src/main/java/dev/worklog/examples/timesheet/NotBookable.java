package dev.worklog.examples.timesheet;

import dev.worklog.errors.Violation;
import dev.worklog.errors.WorklogException;
import java.util.stream.Collectors;

/** A booking is refused; the message is for the one who books. */
public final class NotBookable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  NotBookable(String message) {
    super(message);
  }

  /** Every code of a violation could be translated here; this one shows two. */
  NotBookable(WorklogException.Invalid refusal) {
    super(
        refusal.violations().stream().map(NotBookable::words).collect(Collectors.joining(" ")),
        refusal);
  }

  private static String words(Violation violation) {
    return switch (violation.code()) {
      case "unknown_reference" -> "There is no such task.";
      case "blank" -> "Say what you did.";
      default -> violation.path() + " " + violation.message() + ".";
    };
  }
}
