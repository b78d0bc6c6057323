package dev.worklog.tck.storage;

import dev.worklog.json.JsonObject;
import dev.worklog.json.Wire;
import dev.worklog.storage.Column;
import dev.worklog.storage.Constraint;
import dev.worklog.storage.TextRule;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Random values of every type that a column may have, the ends of what is allowed among them. */
final class RandomValues {

  private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999Z");
  private static final List<Instant> INSTANTS =
      List.of(
          FIRST,
          LAST,
          Instant.EPOCH,
          Instant.parse("1969-12-31T23:59:59.999999Z"),
          Instant.parse("1582-10-10T12:00:00Z"),
          Instant.parse("2026-03-29T01:30:00.000001Z"));
  private static final List<LocalDate> DAYS =
      List.of(
          LocalDate.of(1, 1, 1),
          LocalDate.of(9999, 12, 31),
          LocalDate.EPOCH,
          LocalDate.of(1582, 10, 10),
          LocalDate.of(2024, 2, 29));
  private static final List<Duration> DURATIONS =
      List.of(
          Duration.ZERO,
          Duration.of(1, ChronoUnit.MICROS),
          Duration.of(-1, ChronoUnit.MICROS),
          Duration.of(Long.MAX_VALUE, ChronoUnit.MICROS),
          Duration.ofHours(25));
  private static final List<Double> DOUBLES =
      List.of(
          0.0,
          0.1,
          -1.5,
          1e15 + 0.3,
          Double.MAX_VALUE,
          -Double.MAX_VALUE,
          Double.MIN_VALUE,
          Double.MIN_NORMAL);

  private final RandomGenerator random;
  private final boolean few;
  private final RandomText texts;

  RandomValues(RandomGenerator random, boolean few) {
    this.random = random;
    this.few = few;
    this.texts = new RandomText(random, few);
  }

  RandomText texts() {
    return texts;
  }

  /** An id that is new, with any bits: the storage may hold what earlier runs have left. */
  static UUID id() {
    ThreadLocalRandom bits = ThreadLocalRandom.current();
    return new UUID(bits.nextLong(), bits.nextLong());
  }

  /** A value of the column that its own description allows, within these ends. */
  Object value(Column<?, ?> column, Constraint.@Nullable Between<?> ends) {
    Class<?> type = column.type();
    if (Number.class.isAssignableFrom(type)) {
      return ends == null ? number(type) : number(type, ends.low(), ends.high());
    }
    if (type.isEnum()) {
      return one(List.of(type.getEnumConstants()));
    }
    if (type == String.class) {
      return texts.text(column.rule());
    }
    if (type == List.class) {
      return tags(column.rule());
    }
    if (type == Boolean.class) {
      return random.nextBoolean();
    }
    if (type == JsonObject.class) {
      return json();
    }
    return type == UUID.class ? id() : time(type);
  }

  private Object time(Class<?> type) {
    if (type == LocalDate.class) {
      return pick(DAYS, () -> LocalDate.of(1, 1, 1).plusDays(random.nextLong(3_652_059)));
    }
    if (type == Instant.class) {
      return pick(INSTANTS, this::instant);
    }
    return pick(DURATIONS, () -> Duration.of(random.nextLong(), ChronoUnit.MICROS));
  }

  private Instant instant() {
    long second = random.nextLong(FIRST.getEpochSecond(), LAST.getEpochSecond());
    return Instant.ofEpochSecond(second, 1_000L * random.nextInt(1_000_000));
  }

  private Object number(Class<?> type) {
    if (type == Integer.class) {
      return pick(List.of(0, 1, -1, Integer.MIN_VALUE, Integer.MAX_VALUE), random::nextInt);
    }
    if (type == Long.class) {
      return pick(List.of(0L, 1L, -1L, Long.MIN_VALUE, Long.MAX_VALUE), random::nextLong);
    }
    if (type == Double.class) {
      return pick(DOUBLES, () -> random.nextGaussian() * 1_000);
    }
    return number(type, new BigDecimal("-9999999.99"), new BigDecimal("9999999.99"));
  }

  private Object number(Class<?> type, BigDecimal low, BigDecimal high) {
    BigDecimal share = BigDecimal.valueOf(random.nextDouble());
    BigDecimal between = low.add(high.subtract(low).multiply(share));
    BigDecimal number =
        pick(List.of(low, high, BigDecimal.ONE.max(low).min(high)), () -> between.min(high));
    if (type == Integer.class) {
      return number.intValue();
    }
    if (type == Long.class) {
      return number.longValue();
    }
    return type == Double.class
        ? number.doubleValue() + 0.0
        : number.setScale(2, RoundingMode.DOWN);
  }

  private List<String> tags(TextRule rule) {
    Set<String> tags = new LinkedHashSet<>();
    int count = few ? random.nextInt(4) : random.nextInt(6) * random.nextInt(6);
    for (int i = 0; i < count; i++) {
      tags.add(texts.text(rule));
    }
    return List.copyOf(tags);
  }

  private JsonObject json() {
    int kind = random.nextInt(few ? 2 : 4);
    if (kind == 0) {
      return JsonObject.EMPTY;
    }
    return JsonObject.of(jsonMembers(kind == 3 ? JsonObject.MAX_DEPTH : 3));
  }

  private Map<String, @Nullable Object> jsonMembers(int depth) {
    Map<String, @Nullable Object> members = new HashMap<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      members.put(texts.any(20), jsonValue());
    }
    if (depth > 1) {
      members.put("deep", random.nextBoolean() ? jsonMembers(depth - 1) : jsonItems(depth - 1));
    }
    return members;
  }

  private List<@Nullable Object> jsonItems(int depth) {
    List<@Nullable Object> items = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      items.add(jsonValue());
    }
    if (depth > 1) {
      items.add(jsonMembers(depth - 1));
    }
    return items;
  }

  private @Nullable Object jsonValue() {
    return switch (random.nextInt(6)) {
      case 0 -> null;
      case 1 -> random.nextBoolean();
      case 2 -> random.nextLong();
      case 3 -> one(List.of("1e2", "-0.0", "1E+400", "1e-400", "0.1", "123456789.123456789e0"));
      case 4 -> number();
      default -> texts.any(100);
    };
  }

  private BigDecimal number() {
    return one(
        List.of(
            new BigDecimal("1e2"),
            new BigDecimal("-0.0"),
            new BigDecimal("1E+400"),
            new BigDecimal("1E-400"),
            new BigDecimal("123456789.123456789"),
            new BigDecimal("9".repeat(JsonObject.MAX_DIGITS))));
  }

  /** One of the wire values that the check allows. */
  Object oneOf(Constraint.OneOf<?> check) {
    List<Object> allowed = new ArrayList<>();
    for (Object constant : check.column().type().getEnumConstants()) {
      if (check.wires().contains(((Wire) constant).wire())) {
        allowed.add(constant);
      }
    }
    return one(allowed);
  }

  private <T> T pick(List<T> ends, Supplier<T> other) {
    return few || random.nextBoolean() ? one(ends) : other.get();
  }

  <T> T one(List<? extends T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
