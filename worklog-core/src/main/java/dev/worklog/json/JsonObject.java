package dev.worklog.json;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.worklog.errors.WorklogException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An immutable JSON object in one canonical form, so that equal content is equal text on every
 * storage: keys sorted by code point, numbers plain and without trailing zeros ({@code 1e2} reads
 * back as {@code 100}, {@code -0.0} as {@code 0}). Safe between threads.
 *
 * <p>Values are text, {@link java.math.BigDecimal}, {@link Boolean}, null, unmodifiable {@link
 * java.util.List}s and {@link Map}s of them. Arrays and objects nest at most {@value #MAX_DEPTH}
 * deep, this object counted; the canonical text has at most 1,000,000 code points; a number has at
 * most {@value #MAX_DIGITS} digits.
 */
public final class JsonObject {

  /** How deep objects and arrays may nest. */
  public static final int MAX_DEPTH = 31;

  /** How many digits a number may have when written plainly. */
  public static final int MAX_DIGITS = 1_000;

  /** The object without members. */
  public static final JsonObject EMPTY = new JsonObject(Map.of(), "{}");

  private final Map<String, @Nullable Object> members;
  private final String text;

  private JsonObject(Map<String, @Nullable Object> members, String text) {
    this.members = members;
    this.text = text;
  }

  /**
   * Copies a map of text, numbers, booleans, nulls, collections and maps.
   *
   * @throws WorklogException.Invalid if something in it has no JSON form or breaks a limit
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static JsonObject of(Map<String, ? extends @Nullable Object> members) {
    if (members.isEmpty()) {
      return EMPTY;
    }
    Map<String, @Nullable Object> canonical = JsonText.canonical(members);
    return new JsonObject(canonical, JsonText.write(canonical));
  }

  /** The object with one member. */
  public static JsonObject of(String key, @Nullable Object value) {
    return EMPTY.with(key, value);
  }

  /**
   * Reads JSON text.
   *
   * @throws WorklogException.Invalid if the text is no JSON object, repeats a key or breaks a limit
   */
  public static JsonObject parse(String json) {
    return json.equals("{}") ? EMPTY : of(JsonText.read(json));
  }

  /**
   * Text in the canonical form, however long, and deeper than an object may be: for what is written
   * out and not stored.
   *
   * @throws WorklogException.Invalid if something in it has no JSON form
   */
  public static String write(Map<String, ? extends @Nullable Object> members) {
    return JsonText.writeAny(members);
  }

  /** This object with the member added or replaced. */
  public JsonObject with(String key, @Nullable Object value) {
    Map<String, @Nullable Object> copy = new java.util.HashMap<>(members);
    copy.put(Objects.requireNonNull(key, "key"), value);
    return of(copy);
  }

  /** The value of the member; empty if there is none or it is null. */
  public Optional<Object> get(String key) {
    return Optional.ofNullable(members.get(key));
  }

  /** The members, sorted by key; unmodifiable at every level. */
  @JsonValue
  public Map<String, @Nullable Object> asMap() {
    return members;
  }

  public boolean isEmpty() {
    return members.isEmpty();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof JsonObject json && json.text.equals(text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  /** The canonical text. */
  @Override
  public String toString() {
    return text;
  }
}
