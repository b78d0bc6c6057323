package dev.worklog.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** JSON objects that depend on nothing but a seed. */
final class RandomJson {

  private static final int[] CHARACTERS = {
    'a', 'Z', '"', '\\', '/', '\n', 1, 0x1f, 0x7f, 0xe9, 0x2028, 0xfb01, 0xffff, 0x1f600, 0x10ffff
  };

  private RandomJson() {}

  static JsonObject object(long seed) {
    return JsonObject.of(members(new Random(seed), 1));
  }

  private static Map<String, @Nullable Object> members(Random random, int depth) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    for (int i = random.nextInt(5); i > 0; i--) {
      members.put(text(random), value(random, depth));
    }
    return members;
  }

  private static @Nullable Object value(Random random, int depth) {
    return switch (random.nextInt(depth > 4 ? 5 : 7)) {
      case 0 -> null;
      case 1 -> random.nextBoolean();
      case 2 -> new BigDecimal(new BigInteger(80, random), random.nextInt(60) - 30);
      case 3 -> random.nextGaussian();
      case 4 -> text(random);
      case 5 -> members(random, depth + 1);
      default -> {
        List<@Nullable Object> items = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
          items.add(value(random, depth + 1));
        }
        yield items;
      }
    };
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(6); i > 0; i--) {
      text.appendCodePoint(CHARACTERS[random.nextInt(CHARACTERS.length)]);
    }
    return text.toString();
  }
}
