package dev.worklog.exchange;

import dev.worklog.errors.Violation;
import dev.worklog.errors.WorklogException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Says at which line a file is refused, and why. */
final class Refusal {

  private Refusal() {}

  static WorklogException.Invalid at(long line, Violation violation) {
    return at(line, List.of(violation));
  }

  static WorklogException.Invalid at(long line, List<Violation> violations) {
    return new WorklogException.Invalid(
        violations.stream().map(violation -> violation.under(path(line))).toList());
  }

  static String path(long line) {
    return "line " + line;
  }

  /** The line is none that an export writes. */
  static Violation format(String why) {
    return Violation.of("", "format", why);
  }

  static WorklogException.Invalid duplicate(String path, UUID id) {
    return new WorklogException.Invalid(
        List.of(new Violation(path, "duplicate_id", id + " has a line already", Map.of("id", id))));
  }

  static Violation type(String path, Object value, String wanted) {
    String text = value.toString();
    String shown = text.length() > 100 ? text.substring(0, 100) + "..." : text;
    return new Violation(
        path, "type", "'" + shown + "' is no " + wanted, Map.of("value", shown, "type", wanted));
  }
}
