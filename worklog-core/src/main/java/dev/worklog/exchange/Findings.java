package dev.worklog.exchange;

import dev.worklog.errors.Violation;
import dev.worklog.errors.WorklogException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** What is wrong with a row, found cell by cell. */
final class Findings {

  private final List<Violation> violations = new ArrayList<>();

  List<Violation> violations() {
    return violations;
  }

  void add(Violation violation) {
    violations.add(violation);
  }

  /** What is read, or if it cannot be, the other value; why not is kept. */
  <T> T read(Supplier<T> reading, T otherwise) {
    try {
      return reading.get();
    } catch (WorklogException.Invalid e) {
      violations.addAll(e.violations());
      return otherwise;
    }
  }
}
