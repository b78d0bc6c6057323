package dev.worklog.errors;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One rule that an input breaks.
 *
 * @param path where: the component of the draft or filter, for example {@code title} or {@code
 *     placement.taskId}; in a batch it begins with the index of the row, {@code [17].title}; empty
 *     if the whole input is meant
 * @param code which rule, stable and meant for translation, for example {@code too_long}; all of
 *     them stand in {@code docs/model/README.md}
 * @param message the rule in English, arguments filled in
 * @param arguments what the message was filled with, for example {@code max} and {@code actual}
 */
public record Violation(String path, String code, String message, Map<String, Object> arguments) {

  public Violation {
    arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
  }

  /** A violation whose message has no arguments. */
  public static Violation of(String path, String code, String message) {
    return new Violation(path, code, message, Map.of());
  }

  /** The same violation inside something else: {@code prefix} goes before its path. */
  public Violation under(String prefix) {
    String dot = path.isEmpty() || path.startsWith("[") ? "" : ".";
    return new Violation(prefix + dot + path, code, message, arguments);
  }

  @Override
  public String toString() {
    return path.isEmpty() ? message : path + ": " + message;
  }
}
