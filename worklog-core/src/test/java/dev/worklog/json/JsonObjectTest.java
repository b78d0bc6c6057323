package dev.worklog.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.worklog.errors.WorklogException;
import dev.worklog.log.WorkType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class JsonObjectTest {

  @Test
  void keysAreSortedByCodePointAtEveryLevel() {
    String given = "{\"\ud83d\ude00\":1,\"\ufb01\":2,\"b\":{\"z\":1,\"a\":2},\"B\":3,\"\":4}";
    assertThat(JsonObject.parse(given))
        .hasToString("{\"\":4,\"B\":3,\"b\":{\"a\":2,\"z\":1},\"\ufb01\":2,\"\ud83d\ude00\":1}");
  }

  @Test
  void numbersArePlainAndWithoutTrailingZeros() {
    Map<String, String> canonical =
        Map.ofEntries(
            Map.entry("1e2", "100"),
            Map.entry("-0.0", "0"),
            Map.entry("-0", "0"),
            Map.entry("0e99999", "0"),
            Map.entry("1.500", "1.5"),
            Map.entry("100", "100"),
            Map.entry("1E-7", "0.0000001"),
            Map.entry("-12.5E1", "-125"),
            Map.entry("12345678901234567890.123", "12345678901234567890.123"));
    canonical.forEach(
        (given, plain) ->
            assertThat(JsonObject.parse("{\"n\":" + given + "}"))
                .as(given)
                .hasToString("{\"n\":" + plain + "}"));
  }

  @Test
  void numbersOfEveryJavaTypeWithOneValueAreTheSame() {
    List<Number> twos =
        List.of(
            2,
            2L,
            (short) 2,
            (byte) 2,
            2.0,
            2.0f,
            BigInteger.TWO,
            new BigDecimal("2.00"),
            new AtomicLong(2));
    for (Number two : twos) {
      assertThat(JsonObject.of("n", two)).as(two.getClass().getName()).hasToString("{\"n\":2}");
    }
    assertThat(JsonObject.of("n", 0.1f)).hasToString("{\"n\":0.1}");
  }

  @Test
  void aNumberHasAtMostAThousandDigits() {
    String most = "9".repeat(JsonObject.MAX_DIGITS);
    assertThat(JsonObject.parse("{\"n\":" + most + "}").get("n")).contains(new BigDecimal(most));
    assertThat(JsonObject.parse("{\"n\":1e999}").toString()).hasSize(1006);
    assertThat(JsonObject.parse("{\"n\":1e-999}").toString()).hasSize(1007);
    for (String beyond : List.of("9" + most, "1e1000", "1e-1000", "1e999999999", "1e-999999999")) {
      refuses(beyond, "a number has more than 1000 digits");
    }
  }

  @Test
  void anExponentThatNoNumberHoldsIsRefused() {
    refuses("1e99999999999", "the exponent of a number is out of range");
    refuses("1e-99999999999", "the exponent of a number is out of range");
    refuses("1000E2147483647", "the exponent of a number is out of range");
  }

  private static void refuses(String number, String message) {
    assertThatThrownBy(() -> JsonObject.parse("{\"n\":" + number + "}")).hasMessage(message);
  }

  @Test
  void whatHasNoJsonFormIsRefused() {
    Map<Object, Object> numbered = new HashMap<>(Map.of(1, "one"));
    List<Object> strange =
        List.of(Double.NaN, Float.NEGATIVE_INFINITY, new Object(), 'c', new int[] {1}, numbered);
    for (Object value : strange) {
      assertThatThrownBy(() -> JsonObject.of("v", value))
          .as("%s", value)
          .isInstanceOf(WorklogException.Invalid.class);
    }
  }

  @Test
  void wireValuesCollectionsAndObjectsNest() {
    JsonObject inner = JsonObject.of("a", Arrays.asList(null, true, "x"));
    JsonObject outer =
        JsonObject.of(
            Map.of("type", WorkType.DELIVERY, "inner", inner, "set", Set.of(1), "map", Map.of()));
    assertThat(outer)
        .hasToString(
            "{\"inner\":{\"a\":[null,true,\"x\"]},\"map\":{},\"set\":[1],\"type\":\"delivery\"}");
  }

  @Test
  void arraysAndObjectsNestThirtyOneDeepAndNoDeeper() {
    for (String[] brackets : List.of(new String[] {"[", "]"}, new String[] {"{\"a\":", "}"})) {
      JsonObject deepest = JsonObject.parse(nested(brackets, JsonObject.MAX_DEPTH - 1));
      assertThat(JsonObject.parse(deepest.toString())).isEqualTo(deepest);
      for (int deeper : new int[] {31, 32, 1_000, 100_000}) {
        assertThatThrownBy(() -> JsonObject.parse(nested(brackets, deeper)))
            .as(brackets[0] + deeper)
            .isInstanceOf(WorklogException.Invalid.class);
      }
    }
  }

  private static String nested(String[] brackets, int depth) {
    return "{\"a\":" + brackets[0].repeat(depth) + "1" + brackets[1].repeat(depth) + "}";
  }

  @Test
  void aMapThatHoldsItselfIsTooDeep() {
    Map<String, Object> self = new HashMap<>();
    self.put("self", self);
    assertThatThrownBy(() -> JsonObject.of(self))
        .hasMessage("objects and arrays nest more than 31 deep");
  }

  @Test
  void theTextHasAtMostAMillionCodePoints() {
    String most = "\ud83d\ude00".repeat(Text.MAX_LENGTH - "{\"a\":\"\"}".length());
    assertThat(Text.length(JsonObject.of("a", most).toString())).isEqualTo(Text.MAX_LENGTH);
    assertThatThrownBy(() -> JsonObject.of("a", most + "b"))
        .hasMessage("the object has more than 1000000 code points");
  }

  @Test
  void textThatIsNoJsonObjectIsRefused() {
    List<String> texts =
        List.of(
            "",
            " ",
            "null",
            "[]",
            "1",
            "\"a\"",
            "{",
            "{\"a\"",
            "{\"a\":",
            "{\"a\":1",
            "{\"a\":[1",
            "{\"a\":1,}",
            "{\"a\":[1,]}",
            "{a:1}",
            "{'a':1}",
            "{\"a\":01}",
            "{\"a\":+1}",
            "{\"a\":.5}",
            "{\"a\":NaN}",
            "{\"a\":1}{}",
            "{\"a\":1} x",
            "{\"a\":1}]",
            "{\"a\":\"\u0001\"}",
            "{\"a\":tru}",
            "{\"a\":1,\"a\":1}",
            "{\"b\":{\"a\":1,\"a\":2}}",
            "/**/{}",
            "{\"a\":\"\\ud83d\"}",
            "{\"a\":\"\\u0000\"}",
            "{\"\\ude00\":1}");
    for (String text : texts) {
      assertThatThrownBy(() -> JsonObject.parse(text))
          .as(text)
          .isInstanceOf(WorklogException.Invalid.class);
    }
  }

  @Test
  void whatIsPrintedReadsBackTheSame() {
    for (long seed = 1; seed <= 500; seed++) {
      JsonObject json = RandomJson.object(seed);
      JsonObject read = JsonObject.parse(json.toString());
      assertThat(read).as("seed %s", seed).isEqualTo(json).hasToString(json.toString());
      assertThat(read.asMap()).as("seed %s", seed).isEqualTo(json.asMap());
      assertThat(JsonObject.of(read.asMap())).as("seed %s", seed).isEqualTo(json);
      assertThat(read.hashCode()).as("seed %s", seed).isEqualTo(json.hashCode());
    }
  }

  @Test
  void anObjectSharesNothingWithWhatItWasMadeOf() {
    List<Object> items = new ArrayList<>(List.of(1));
    Map<String, Object> map = new HashMap<>(Map.of("items", items));
    JsonObject json = JsonObject.of(map);
    items.add(2);
    map.put("more", 3);
    assertThat(json).hasToString("{\"items\":[1]}");
    assertThatThrownBy(() -> json.asMap().put("a", 1))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> ((List<?>) json.get("items").orElseThrow()).clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void aMemberIsAddedOrReplacedInACopy() {
    JsonObject one = JsonObject.of("a", 1);
    assertThat(one.with("a", 2).with("b", null)).hasToString("{\"a\":2,\"b\":null}");
    assertThat(one).hasToString("{\"a\":1}");
    assertThat(one.with("b", null).get("b")).isEmpty();
    assertThat(JsonObject.parse(" { } ")).isEqualTo(JsonObject.EMPTY);
    assertThat(JsonObject.EMPTY.isEmpty()).isTrue();
  }
}
