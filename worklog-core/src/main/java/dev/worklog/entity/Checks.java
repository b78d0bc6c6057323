package dev.worklog.entity;

import dev.worklog.errors.Violation;
import dev.worklog.errors.WorklogException;
import dev.worklog.json.Text;
import dev.worklog.storage.Column;
import dev.worklog.storage.Constraint;
import dev.worklog.storage.Row;
import dev.worklog.storage.Table;
import dev.worklog.storage.TextRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Holds values that a caller wrote against the description of their column; collects what is wrong.
 */
final class Checks {

  /** A list has no more items. */
  static final int MAX_ITEMS = 1_000;

  private static final Instant FIRST = LocalDateTime.of(1, 1, 1, 0, 0).toInstant(ZoneOffset.UTC);
  private static final Instant LAST =
      LocalDateTime.of(9999, 12, 31, 23, 59, 59, 999_999_000).toInstant(ZoneOffset.UTC);

  private final List<Violation> violations = new ArrayList<>();

  List<Violation> violations() {
    return violations;
  }

  /** The value as it is stored: trimmed where the column says so, times cut to microseconds. */
  static @Nullable Object normal(Column<?, ?> column, @Nullable Object value) {
    if (value instanceof String text) {
      return column.rule().trimmed() ? text.strip() : text;
    }
    if (value instanceof List<?> items) {
      return column.rule().trimmed() ? distinct(items) : items;
    }
    if (value instanceof Instant instant) {
      return instant.truncatedTo(ChronoUnit.MICROS);
    }
    if (value instanceof Double number) {
      return number + 0.0; // takes the sign off -0.0
    }
    return value;
  }

  private static List<@Nullable Object> distinct(List<?> items) {
    Set<@Nullable Object> seen = new LinkedHashSet<>();
    for (Object item : items) {
      seen.add(item instanceof String text ? text.strip() : item);
    }
    return new ArrayList<>(seen);
  }

  void value(String path, Column<?, ?> column, @Nullable Object value) {
    if (value == null) {
      if (!column.nullable()) {
        add(path, "required", "must be given", Map.of());
      }
    } else if (value instanceof String text) {
      text(path, column.rule(), text);
    } else if (value instanceof List<?> items) {
      items(path, column.rule(), items);
    } else if (value instanceof LocalDate day) {
      if (!StoredDays.has(day)) {
        outOfRange(path, day, StoredDays.FIRST, StoredDays.LAST);
      }
    } else if (value instanceof Instant instant
        && (instant.isBefore(FIRST) || instant.isAfter(LAST))) {
      outOfRange(path, instant, FIRST, LAST);
    }
  }

  private void items(String path, TextRule rule, List<?> items) {
    if (items.size() > MAX_ITEMS) {
      tooLong(path, "has " + items.size() + " items", MAX_ITEMS, items.size());
    }
    for (int i = 0; i < items.size(); i++) {
      String itemPath = path + "[" + i + "]";
      if (items.get(i) instanceof String text) {
        text(itemPath, rule, text);
      } else {
        add(itemPath, "required", "must be given", Map.of());
      }
    }
  }

  private void text(String path, TextRule rule, String text) {
    if (!Text.isLegal(text)) {
      add(path, "illegal_text", "holds U+0000 or half of a surrogate pair", Map.of());
      return;
    }
    int length = Text.length(text);
    if (length > rule.maxLength()) {
      tooLong(path, "has " + length + " characters", rule.maxLength(), length);
    }
    if (text.isBlank()) {
      if (rule.required()) {
        add(path, "blank", "must not be blank", Map.of());
      }
    } else if (rule.format() == TextRule.Format.URL && !Formats.isUrl(text)) {
      add(path, "url", "must be an absolute http or https URL", Map.of());
    } else if (rule.format() == TextRule.Format.EMAIL && !Formats.isEmail(text)) {
      add(path, "email", "must be an e-mail address", Map.of());
    }
  }

  /**
   * Holds the values of a row against the checks of its table.
   *
   * @param values as {@link Table#values} gives them
   * @param path what a violation calls a column
   */
  <R extends Row> void table(
      Table<R> table, @Nullable Object[] values, Function<Column<R, ?>, String> path) {
    for (Constraint.Check<R> check : table.checks()) {
      if (!check.holds(column -> values[table.position(column)])) {
        Column<R, ?> about = about(check);
        broken(path.apply(about), check, values[table.position(about)]);
      }
    }
  }

  private static <R> Column<R, ?> about(Constraint.Check<R> check) {
    if (check instanceof Constraint.Between<R> between) {
      return between.column();
    }
    if (check instanceof Constraint.NotBefore<R> notBefore) {
      return notBefore.later();
    }
    if (check instanceof Constraint.OneOf<R> oneOf) {
      return oneOf.column();
    }
    return ((Constraint.ExactlyOne<R>) check).columns().get(0);
  }

  /** Throws what was found, if anything was. */
  void done() {
    if (!violations.isEmpty()) {
      throw new WorklogException.Invalid(violations);
    }
  }

  /** Reports a check that does not hold, on the path of the column that it is about. */
  private <R> void broken(String path, Constraint.Check<R> check, @Nullable Object value) {
    if (check instanceof Constraint.Between<R> between) {
      outOfRange(path, value, between.low(), between.high());
    } else if (check instanceof Constraint.NotBefore<R> notBefore) {
      String start = notBefore.earlier().path();
      violations.add(Violation.before(path, start));
    } else if (check instanceof Constraint.ExactlyOne<R> one) {
      List<String> paths = one.columns().stream().map(Column::path).toList();
      add(path, "exactly_one", "exactly one of " + paths + " must be given", Map.of("of", paths));
    } else if (check instanceof Constraint.OneOf<R> oneOf) {
      add(
          path,
          "unknown_value",
          "'" + value + "' is none of " + oneOf.wires(),
          Map.of("allowed", oneOf.wires()));
    }
  }

  private void outOfRange(String path, @Nullable Object value, Object low, Object high) {
    violations.add(Violation.outOfRange(path, String.valueOf(value), low, high));
  }

  private void tooLong(String path, String what, int max, int actual) {
    Map<String, Object> arguments = new LinkedHashMap<>();
    arguments.put("max", max);
    arguments.put("actual", actual);
    add(path, "too_long", what + ", at most " + max + " are allowed", arguments);
  }

  private void add(String path, String code, String message, Map<String, Object> arguments) {
    violations.add(new Violation(path, code, message, arguments));
  }
}
