package dev.worklog.hierarchy;

import dev.worklog.errors.Violation;
import dev.worklog.errors.WorklogException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Names that lead to a place in the hierarchy.
 *
 * @param names one to six, from the client down; white space around them does not count
 * @param sprint the name of a sprint of the project; null for none
 */
public record NodePath(List<String> names, @Nullable String sprint) {

  /**
   * @throws WorklogException.Invalid if there are none or more than six names, or a sprint without
   *     a project
   */
  public NodePath {
    names = names.stream().map(String::strip).toList();
    checkLength(names);
    sprint = sprint == null ? null : sprint.strip();
    if (sprint != null && names.size() <= Level.CHAIN.indexOf(Level.PROJECT)) {
      throw new WorklogException.Invalid("sprint", "not_allowed", "a sprint needs a project");
    }
  }

  /** A path without a sprint. */
  public static NodePath of(String... names) {
    return new NodePath(List.of(names), null);
  }

  static void checkLength(List<String> names) {
    if (names.isEmpty() || names.size() > Level.CHAIN.size()) {
      int max = Level.CHAIN.size();
      throw new WorklogException.Invalid(
          List.of(
              new Violation(
                  "names",
                  "out_of_range",
                  "has " + names.size() + " names, not from 1 to " + max,
                  Map.of("actual", String.valueOf(names.size()), "min", 1, "max", max))));
    }
  }
}
