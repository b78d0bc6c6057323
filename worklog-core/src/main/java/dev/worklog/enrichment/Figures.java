package dev.worklog.enrichment;

import dev.worklog.json.JsonObject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Numbers with their units, read from a sentence. Points are decimal, commas part thousands. A
 * number without a unit is none: a day, a version, an issue.
 */
final class Figures {

  /** What stands for units, after the unit that it is told as. */
  private static final List<String> UNITS =
      List.of(
          "%: % | percent | per cent",
          "pp: pp | percentage point | percentage points",
          "x: x | \u00d7 | fold | -fold",
          "ms: ms | msec | millisecond | milliseconds",
          "s: s | sec | secs | second | seconds",
          "min: min | mins | minute | minutes",
          "h: h | hr | hrs | hour | hours",
          "days: day | days",
          "weeks: week | weeks",
          "months: month | months",
          "years: year | years",
          "KB: KB | kB | KiB",
          "MB: MB | MiB",
          "GB: GB | GiB",
          "TB: TB | TiB",
          "PB: PB | PiB",
          "EUR: EUR | \u20ac | euro | euros",
          "USD: USD | $ | dollar | dollars",
          "GBP: GBP | \u00a3",
          "CHF: CHF",
          "requests/s: req/s | requests/s | rps | RPS | qps | QPS | requests per second",
          "story points: story point | story points");

  /** What is counted; a word may stand before it, such as in "30 failing tests". */
  private static final List<String> COUNTED =
      List.of(
          "accounts alerts answers applicants apps attendees branches bugs builds calls candidates",
          "cases clients clusters colleagues comments commits companies complaints components",
          "contracts conversions crashes customers dashboards databases defects deploys deployments",
          "developers devices documents downloads employees endpoints engineers errors events",
          "failures features files findings hosts incidents installs instances interviews invoices",
          "issues items jobs leads lines messages microservices migrations modules nodes orders",
          "pages participants partners payments people players pods projects queries questions",
          "records regressions releases reports repositories requests responses rows screens",
          "servers services sessions sites stores students subscribers suppliers tables tasks teams",
          "tenants tests tickets tools transactions trainees uploads users vendors views visitors",
          "visits vulnerabilities warnings");

  private static final String CURRENCY = "EUR|USD|GBP|CHF|\u20ac|\\$|\u00a3";
  private static final String NUMBER = "(?:\\d{1,3}(?:,\\d{3}){1,4}|\\d{1,15})(?:\\.\\d{1,9})?";

  private static final Map<String, String> TOLD = new HashMap<>();
  private static final Pattern QUANTITY = quantity();
  private static final Pattern ARROW = Pattern.compile(" ?(?:->|=>|\u2192) ?");
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);

  private Figures() {}

  private static Pattern quantity() {
    List<String> spelled = new ArrayList<>();
    for (String line : UNITS) {
      String told = line.substring(0, line.indexOf(": "));
      for (String unit : line.substring(line.indexOf(": ") + 2).split(" \\| ", -1)) {
        TOLD.put(unit, told);
        String end =
            Character.isLetter(unit.charAt(unit.length() - 1)) ? "(?![\\p{L}\\p{N}_])" : "";
        spelled.add(Pattern.quote(unit) + end);
      }
    }
    List<String> counted = new ArrayList<>();
    for (String line : COUNTED) {
      for (String plural : line.split(" ", -1)) {
        counted.add(plural);
        TOLD.put(plural, plural);
        String singular = singular(plural);
        counted.add(singular);
        TOLD.put(singular, plural);
      }
    }
    // The longest first: a regular expression takes the first that fits.
    spelled.sort((a, b) -> b.length() - a.length());
    counted.sort((a, b) -> b.length() - a.length());
    return Pattern.compile(
        "(?<=^|[\\s(\\[~<>=\"'\u2192\u2264\u2265\u2248])"
            + "(?<before>(?:"
            + CURRENCY
            + ") ?)?(?<sign>[-+\u2212])?(?:(?<low>"
            + NUMBER
            + ") ?[-\u2013] ?)?(?<number>"
            + NUMBER
            + ")(?<scale>k|K|M|bn)?"
            + "(?:(?: |-)?(?<unit>"
            + String.join("|", spelled)
            + ")| (?:(?!of|the|to|and|or|in|for|at|per|by)[a-z][a-z-]{0,30} )?(?<counted>"
            + String.join("|", counted)
            + ")(?![\\p{L}\\p{N}_])|(?![\\p{L}\\p{N}_:#/-]|[.,]\\d))");
  }

  private static String singular(String plural) {
    if (plural.equals("people")) {
      return "person";
    }
    if (plural.endsWith("ies")) {
      return plural.substring(0, plural.length() - 3) + "y";
    }
    return plural.endsWith("ches") || plural.endsWith("shes")
        ? plural.substring(0, plural.length() - 2)
        : plural.substring(0, plural.length() - 1);
  }

  /**
   * The figures of a sentence: {@code figures}, each with {@code value} and {@code unit}, or with
   * {@code low} and {@code high}; and {@code changes}, each {@code from} one figure {@code to}
   * another. Empty if there are none.
   */
  static JsonObject of(String sentence) {
    List<Quantity> found = quantities(sentence);
    List<Map<String, Object>> figures = new ArrayList<>();
    List<Map<String, Object>> changes = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      Quantity first = found.get(i);
      Quantity second = i + 1 < found.size() ? found.get(i + 1) : null;
      if (second != null && isChange(sentence, first, second)) {
        String unit = second.unit() != null ? second.unit() : first.unit();
        changes.add(
            Map.of(
                "from", first.in(first.unit() != null ? first.unit() : unit),
                "to", second.in(unit)));
        i++;
      } else if (first.unit() != null) {
        figures.add(first.in(first.unit()));
      }
    }
    Map<String, Object> all = new LinkedHashMap<>();
    if (!figures.isEmpty()) {
      all.put("figures", figures);
    }
    if (!changes.isEmpty()) {
      all.put("changes", changes);
    }
    return JsonObject.of(all);
  }

  private static boolean isChange(String sentence, Quantity first, Quantity second) {
    if (first.unit() == null && second.unit() == null) {
      return false;
    }
    String between = sentence.substring(first.end(), second.start());
    boolean from = sentence.substring(0, first.start()).toLowerCase(Locale.ROOT).endsWith("from ");
    return (from && between.equals(" to ")) || ARROW.matcher(between).matches();
  }

  private static List<Quantity> quantities(String sentence) {
    List<Quantity> found = new ArrayList<>();
    Matcher matcher = QUANTITY.matcher(sentence);
    while (matcher.find()) {
      Quantity quantity = quantity(sentence, matcher);
      if (quantity != null) {
        found.add(quantity);
      }
    }
    return found;
  }

  private static @Nullable Quantity quantity(String sentence, Matcher matcher) {
    String currency = matcher.group("before");
    String spelled =
        matcher.group("unit") != null ? matcher.group("unit") : matcher.group("counted");
    if (currency != null) {
      spelled = currency.strip();
    }
    String scale = matcher.group("scale");
    if (scale != null && spelled == null) {
      return null;
    }
    if (isDecade(sentence, matcher)) {
      return null;
    }
    String low = matcher.group("low");
    BigDecimal value = number(matcher.group("number"), scale);
    String sign = matcher.group("sign");
    return new Quantity(
        low == null ? null : number(low, scale),
        sign == null || sign.equals("+") ? value : value.negate(),
        spelled == null ? null : TOLD.get(spelled),
        matcher.start(),
        currency == null ? matcher.end() : amountEnd(matcher));
  }

  // "EUR 3,000 invoices" is an amount and no count.
  private static int amountEnd(Matcher matcher) {
    return matcher.group("scale") == null ? matcher.end("number") : matcher.end("scale");
  }

  /** The 90s and the 1990s are no seconds. */
  private static boolean isDecade(String sentence, Matcher matcher) {
    return "s".equals(matcher.group("unit"))
        && matcher.end("number") + 1 == matcher.end()
        && (matcher.group("number").length() == 4
            || sentence.substring(0, matcher.start()).toLowerCase(Locale.ROOT).endsWith("the "));
  }

  private static BigDecimal number(String digits, @Nullable String scale) {
    BigDecimal number = new BigDecimal(digits.replace(",", ""));
    if (scale == null) {
      return number;
    }
    return switch (scale) {
      case "k", "K" -> number.multiply(THOUSAND);
      case "M" -> number.multiply(THOUSAND.pow(2));
      default -> number.multiply(THOUSAND.pow(3));
    };
  }

  /** A number in a sentence, or two with a dash between them. */
  private record Quantity(
      @Nullable BigDecimal low, BigDecimal value, @Nullable String unit, int start, int end) {

    Map<String, Object> in(@Nullable String told) {
      Map<String, Object> json = new LinkedHashMap<>();
      if (low == null) {
        json.put("value", value);
      } else {
        json.put("low", low);
        json.put("high", value);
      }
      json.put("unit", String.valueOf(told));
      return json;
    }
  }
}
