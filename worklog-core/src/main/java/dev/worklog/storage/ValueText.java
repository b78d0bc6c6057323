package dev.worklog.storage;

import dev.worklog.json.JsonObject;
import dev.worklog.json.Wire;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads values of columns from their text. */
final class ValueText {

  private static final Map<Class<?>, Function<String, Object>> PARSERS =
      Map.ofEntries(
          Map.entry(UUID.class, UUID::fromString),
          Map.entry(String.class, text -> text),
          Map.entry(Boolean.class, ValueText::bool),
          Map.entry(Integer.class, Integer::valueOf),
          Map.entry(Long.class, Long::valueOf),
          Map.entry(Double.class, Double::valueOf),
          Map.entry(BigDecimal.class, BigDecimal::new),
          Map.entry(LocalDate.class, LocalDate::parse),
          Map.entry(Instant.class, Instant::parse),
          Map.entry(Duration.class, Duration::parse),
          Map.entry(JsonObject.class, JsonObject::parse));

  // By wire value; read with every row.
  private static final ClassValue<Map<String, Object>> CONSTANTS =
      new ClassValue<>() {
        @Override
        protected Map<String, Object> computeValue(Class<?> type) {
          return Arrays.stream(type.getEnumConstants())
              .collect(
                  Collectors.toUnmodifiableMap(each -> ((Wire) each).wire(), Function.identity()));
        }
      };

  private ValueText() {}

  static Object parse(Class<?> type, String text) {
    Function<String, Object> parser = PARSERS.get(type);
    if (parser != null) {
      return parser.apply(text);
    }
    Object constant = CONSTANTS.get(type).get(text);
    if (constant == null) {
      throw new IllegalArgumentException(text);
    }
    return constant;
  }

  private static Boolean bool(String text) {
    if (!text.equals("true") && !text.equals("false")) {
      throw new IllegalArgumentException(text);
    }
    return text.equals("true");
  }
}
