package dev.worklog.jpa;

import dev.worklog.json.JsonObject;
import java.util.List;
import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.type.descriptor.java.JavaType;
import org.hibernate.type.format.FormatMapper;

/**
 * Objects and lists of text as JSON, in the canonical form of the core, whatever else is on the
 * class path.
 */
final class JsonFormat implements FormatMapper {

  private static final String LIST = "list";
  private static final String NOTHING = "[]";
  private static final String OPENING = "{\"" + LIST + "\":";

  @Override
  public <T> T fromString(CharSequence json, JavaType<T> type, WrapperOptions options) {
    String text = json.toString();
    Object value =
        type.getJavaTypeClass() == JsonObject.class ? JsonObject.parse(text) : list(text);
    return type.getJavaTypeClass().cast(value);
  }

  private static Object list(String json) {
    return json.equals(NOTHING)
        ? List.of()
        : JsonObject.parse(OPENING + json + "}").get(LIST).orElseThrow();
  }

  @Override
  public <T> String toString(T value, JavaType<T> type, WrapperOptions options) {
    return value instanceof List<?> list ? list(list) : String.valueOf(value);
  }

  /** A list of text as a JSON array. */
  static String list(List<?> list) {
    if (list.isEmpty()) {
      return NOTHING;
    }
    String object = JsonObject.of(LIST, list).toString();
    return object.substring(OPENING.length(), object.length() - 1);
  }
}
