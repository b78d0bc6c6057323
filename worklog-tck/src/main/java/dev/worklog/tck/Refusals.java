package dev.worklog.tck;

import static org.assertj.core.api.Assertions.catchThrowable;

import dev.worklog.errors.Violation;
import dev.worklog.errors.WorklogException;
import java.util.List;

/** What a call is refused for. */
public final class Refusals {

  private Refusals() {}

  /** The violations of an input that must be refused, each as {@code path: message}. */
  public static List<String> violations(Runnable call) {
    return thrown(WorklogException.Invalid.class, call).violations().stream()
        .map(Violation::toString)
        .toList();
  }

  /** The violations of an input that must be refused, each as {@code path code}. */
  public static List<String> codes(Runnable call) {
    return thrown(WorklogException.Invalid.class, call).violations().stream()
        .map(violation -> violation.path() + " " + violation.code())
        .toList();
  }

  /** The key that a call must break. */
  public static String conflict(Runnable call) {
    return thrown(WorklogException.Conflict.class, call).key();
  }

  /** What the call must throw. */
  public static <E extends Throwable> E thrown(Class<E> type, Runnable call) {
    Throwable thrown = catchThrowable(call::run);
    if (!type.isInstance(thrown)) {
      throw new AssertionError("expected a " + type.getSimpleName() + ", got " + thrown, thrown);
    }
    return type.cast(thrown);
  }
}
