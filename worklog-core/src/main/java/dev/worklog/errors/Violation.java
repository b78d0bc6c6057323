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

  /** A value that is not within these ends, both included. */
  public static Violation outOfRange(String path, Object actual, Object min, Object max) {
    Map<String, Object> arguments = new LinkedHashMap<>();
    arguments.put("actual", String.valueOf(actual));
    arguments.put("min", min);
    arguments.put("max", max);
    return new Violation(
        path, "out_of_range", "is " + actual + ", not from " + min + " to " + max, arguments);
  }

  /** An end that comes before its start. */
  public static Violation before(String path, String start) {
    return new Violation(path, "before", "must not be before " + start, Map.of("start", start));
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
