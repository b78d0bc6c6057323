package dev.worklog.json;

import dev.worklog.errors.WorklogException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/** Reads, checks and writes the canonical form of {@link JsonObject}. */
final class JsonText {

  // Our own limits speak in our own words; those of the parser only guard against what is far
  // beyond.
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(JsonObject.MAX_DEPTH + JsonLine.DEPTH + 1)
                  .maxNumberLength(2 * JsonObject.MAX_DIGITS + 10)
                  .maxStringLength(2 * Text.MAX_LENGTH + 2)
                  .maxNameLength(2 * Text.MAX_LENGTH + 2)
                  .build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  private JsonText() {}

  static Map<String, @Nullable Object> canonical(Map<?, ? extends @Nullable Object> members) {
    return object(members, 1);
  }

  private static Map<String, @Nullable Object> object(
      Map<?, ? extends @Nullable Object> members, int depth) {
    checkDepth(depth);
    Map<String, @Nullable Object> sorted = new TreeMap<>(Text.ORDER);
    members.forEach(
        (key, value) -> {
          if (!(key instanceof String name)) {
            throw invalid("the key " + key + " is no text");
          }
          sorted.put(text(name), value(value, depth));
        });
    return Collections.unmodifiableMap(new LinkedHashMap<>(sorted));
  }

  private static @Nullable Object value(@Nullable Object value, int depth) {
    if (value == null || value instanceof Boolean) {
      return value;
    }
    if (value instanceof String string) {
      return text(string);
    }
    if (value instanceof Wire wire) {
      return text(wire.wire());
    }
    if (value instanceof Number number) {
      return number(number);
    }
    if (value instanceof JsonObject json) {
      return object(json.asMap(), depth + 1);
    }
    if (value instanceof Map<?, ?> map) {
      return object(map, depth + 1);
    }
    if (value instanceof Collection<?> collection) {
      checkDepth(depth + 1);
      List<@Nullable Object> items = new ArrayList<>(collection.size());
      for (Object item : collection) {
        items.add(value(item, depth + 1));
      }
      return Collections.unmodifiableList(items);
    }
    throw invalid(
        value.getClass().getName()
            + " has no JSON form; use text, numbers, booleans, collections and maps");
  }

  private static String text(String text) {
    if (!Text.isLegal(text)) {
      throw invalid("text holds U+0000 or half of a surrogate pair");
    }
    return text;
  }

  private static BigDecimal number(Number number) {
    BigDecimal plain = plain(decimal(number));
    long before = Math.max(1L, (long) plain.precision() - plain.scale());
    if (before + Math.max(0, plain.scale()) > JsonObject.MAX_DIGITS) {
      throw invalid("a number has more than " + JsonObject.MAX_DIGITS + " digits");
    }
    return plain.scale() < 0 ? plain.setScale(0) : plain;
  }

  private static BigDecimal decimal(Number number) {
    if (number instanceof BigDecimal big) {
      return big;
    }
    try {
      return new BigDecimal(number.toString());
    } catch (NumberFormatException e) {
      throw invalid(number + " has no JSON form");
    }
  }

  private static BigDecimal plain(BigDecimal decimal) {
    if (decimal.signum() == 0) {
      return BigDecimal.ZERO;
    }
    try {
      return decimal.stripTrailingZeros();
    } catch (ArithmeticException e) {
      throw invalid("the exponent of a number is out of range");
    }
  }

  private static void checkDepth(int depth) {
    if (depth > JsonObject.MAX_DEPTH) {
      throw invalid("objects and arrays nest more than " + JsonObject.MAX_DEPTH + " deep");
    }
  }

  /** Deeper than a stored object by so much that each value of it may be one. */
  static String writeAny(Map<String, ? extends @Nullable Object> members) {
    return unlimited(object(members, 1 - JsonObject.MAX_DEPTH));
  }

  static String write(Map<String, @Nullable Object> members) {
    String text = unlimited(members);
    if (Text.length(text) > Text.MAX_LENGTH) {
      throw invalid("the object has more than " + Text.MAX_LENGTH + " code points");
    }
    return text;
  }

  /** The text, however long. */
  static String unlimited(Map<String, ? extends @Nullable Object> members) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
      write(json, members);
    }
    return out.toString();
  }

  private static void write(JsonGenerator json, @Nullable Object value) {
    if (value == null) {
      json.writeNull();
    } else if (value instanceof JsonObject object) {
      write(json, object.asMap());
    } else if (value instanceof Map<?, ?> map) {
      json.writeStartObject();
      map.forEach(
          (key, member) -> {
            json.writeName((String) key);
            write(json, member);
          });
      json.writeEndObject();
    } else if (value instanceof List<?> list) {
      json.writeStartArray();
      list.forEach(item -> write(json, item));
      json.writeEndArray();
    } else if (value instanceof BigDecimal number) {
      json.writeNumber(number.scale() < 0 ? number.toString() : number.toPlainString());
    } else if (value instanceof Number number) {
      json.writeNumber(number.toString());
    } else if (value instanceof Boolean bool) {
      json.writeBoolean(bool);
    } else {
      json.writeString((String) value);
    }
  }

  static Map<String, @Nullable Object> read(String text) {
    try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), text)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw invalid("the text is no JSON object");
      }
      Map<String, @Nullable Object> members = readObject(json);
      if (json.nextToken() != null) {
        throw invalid("something follows the JSON object");
      }
      return members;
    } catch (JacksonException e) {
      throw invalid(e.getOriginalMessage());
    }
  }

  private static Map<String, @Nullable Object> readObject(JsonParser json) {
    Map<String, @Nullable Object> members = new HashMap<>();
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String name = json.currentName();
      json.nextToken();
      members.put(name, readValue(json));
    }
    return members;
  }

  private static @Nullable Object readValue(JsonParser json) {
    return switch (json.currentToken()) {
      case START_OBJECT -> readObject(json);
      case START_ARRAY -> {
        List<@Nullable Object> items = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
          items.add(readValue(json));
        }
        yield items;
      }
      case VALUE_STRING -> json.getString();
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> readNumber(json.getString());
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NULL -> null;
      default -> throw invalid("the text ends inside of the JSON object");
    };
  }

  private static BigDecimal readNumber(String text) {
    try {
      return new BigDecimal(text);
    } catch (NumberFormatException e) {
      throw invalid("the exponent of a number is out of range");
    }
  }

  private static WorklogException.Invalid invalid(String message) {
    return new WorklogException.Invalid("", "json", message);
  }
}
