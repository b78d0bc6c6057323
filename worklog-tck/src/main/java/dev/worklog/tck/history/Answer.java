package dev.worklog.tck.history;

import dev.worklog.errors.Violation;
import dev.worklog.errors.WorklogException;
import dev.worklog.log.Outcome;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a call gave: its result or its error, so that two of them can be compared.
 *
 * @param thrown for the report alone
 */
record Answer(@Nullable Object value, @Nullable Throwable thrown) {

  /** Makes the call. */
  static Answer of(Supplier<? extends @Nullable Object> call) {
    try {
      return new Answer(normal(call.get()), null);
    } catch (RuntimeException e) {
      return new Answer(text(e), e);
    }
  }

  boolean isLike(Answer other) {
    return Objects.equals(value, other.value);
  }

  private static @Nullable Object normal(@Nullable Object value) {
    if (value instanceof List<?> list) {
      return list.stream().map(item -> String.valueOf(normal(item))).toList();
    }
    if (value instanceof Outcome.Refused refused) {
      return "Refused[" + text(refused.why()) + "]";
    }
    if (value instanceof Answer answer) {
      return answer.value();
    }
    return value;
  }

  /** Everything that callers may rely on, and nothing else. */
  private static String text(RuntimeException thrown) {
    String name = thrown.getClass().getSimpleName();
    if (thrown instanceof WorklogException.Invalid invalid) {
      return name
          + invalid.violations().stream().map(Answer::text).collect(Collectors.joining("; "));
    }
    if (thrown instanceof WorklogException.Conflict conflict) {
      return name + " " + conflict.key() + " " + conflict.row();
    }
    return name + " " + thrown.getMessage();
  }

  private static String text(Violation violation) {
    return " "
        + violation.path()
        + " "
        + violation.code()
        + " "
        + violation.message()
        + " "
        + new TreeMap<>(violation.arguments());
  }

  /** Of lists, the first item that the other does not have in this place. */
  String apartFrom(Answer other) {
    if (value instanceof List<?> mine && other.value instanceof List<?> theirs) {
      for (int i = 0; i < mine.size(); i++) {
        if (i >= theirs.size() || !Objects.equals(mine.get(i), theirs.get(i))) {
          return i + ": " + mine.get(i);
        }
      }
      return mine.size() + " items";
    }
    return toString();
  }

  @Override
  public String toString() {
    return String.valueOf(value);
  }
}
