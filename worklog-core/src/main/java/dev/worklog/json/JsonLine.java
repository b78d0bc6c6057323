package dev.worklog.json;

import dev.worklog.errors.WorklogException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A line of JSON Lines: one object, in which {@link JsonObject}s may stand two levels down. Its
 * members keep their order when written; its numbers are written as they print.
 */
public final class JsonLine {

  /** How many levels stand around a {@link JsonObject}. */
  static final int DEPTH = 2;

  private JsonLine() {}

  /**
   * The line, without its end.
   *
   * @param members text, finite numbers, booleans, nulls, {@link JsonObject}s, lists and maps
   */
  public static String write(Map<String, ? extends @Nullable Object> members) {
    return JsonText.unlimited(members);
  }

  /**
   * The members, in no order: text, {@link java.math.BigDecimal}s, booleans, nulls, lists and maps.
   *
   * @throws WorklogException.Invalid if the line is no JSON object, repeats a key or is beyond the
   *     limits of {@link JsonObject}
   */
  public static Map<String, @Nullable Object> read(String line) {
    return JsonText.read(line);
  }
}
