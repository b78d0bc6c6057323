package dev.worklog.tck.storage;

import dev.worklog.json.Text;
import dev.worklog.storage.TextRule;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * Random text that a storage must keep as it is: empty and long, from far planes and from right to
 * left, combined from parts, ending in blanks, and full of what query languages give a meaning to.
 */
final class RandomText {

  /** Unlimited text gets no longer than this here; a test of its own goes to the limit. */
  static final int LONG = 3_000;

  private static final int TOKEN = 32;

  private static final List<String> PIECES =
      List.of(
          "a",
          "B",
          "zz",
          "10",
          " ",
          "  ",
          "%",
          "_",
          "\\",
          "'",
          "''",
          "\"",
          "`",
          ";",
          "--",
          "/*",
          "${a}",
          "{b}",
          "[c]",
          "?",
          ":d",
          "@",
          "&amp;",
          "<e>",
          "\t",
          "\n",
          "\r\n",
          "\u0001",
          "\u001f",
          "\u007f",
          "\u00a0",
          "\u00df",
          "\u00e9",
          "e\u0301",
          "\u0130",
          "\u0131",
          "\u03a3\u03c2",
          "\u05e9\u05dc\u05d5\u05dd",
          "\u0645\u0631\u062d\u0628\u0627",
          "\u200b",
          "\u202e",
          "\u2028",
          "\u4e2d\u6587",
          "\ue000",
          "\ufb01",
          "\ufeff",
          "\uffff",
          "\ud83d\ude00",
          "\ud83d\udc69\u200d\ud83d\udc67",
          "\ud835\udd18",
          "\udbff\udfff");

  private static final List<String> FEW =
      List.of(
          "",
          "a",
          "A",
          "a ",
          "ab",
          "a%b",
          "a_b",
          "a\\b",
          "\u00e9",
          "e\u0301",
          "\ufb01",
          "\ud83d\ude00");

  private final RandomGenerator random;
  private final boolean few;

  /**
   * Text from this source of chance.
   *
   * @param few whether the same few short texts are to come again and again
   */
  RandomText(RandomGenerator random, boolean few) {
    this.random = random;
    this.few = few;
  }

  /** Text of at most so many code points. */
  String any(int maxLength) {
    if (few) {
      return cut(FEW.get(random.nextInt(FEW.size())), maxLength);
    }
    int kind = random.nextInt(8);
    if (kind == 0) {
      return "";
    }
    int length = kind == 1 ? Math.min(maxLength, LONG) : random.nextInt(20);
    StringBuilder text = new StringBuilder();
    while (text.length() < length || (kind == 1 && Text.length(text.toString()) < length)) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return cut(text.toString(), Math.min(maxLength, LONG));
  }

  /** Text that keeps the rule, as the library would store it. */
  String text(TextRule rule) {
    String text =
        switch (rule.format()) {
          case URL -> url(rule);
          case EMAIL -> email();
          case ANY -> any(rule.maxLength());
        };
    text = rule.trimmed() ? text.strip() : text;
    return rule.required() && text.isBlank() ? "x" : text;
  }

  /** Text that keeps the rule and was never there before. */
  String unique(TextRule rule) {
    return switch (rule.format()) {
      case URL -> "https://example.org/" + token();
      case EMAIL -> email();
      case ANY -> cut(text(rule), rule.maxLength() - TOKEN) + token();
    };
  }

  private String url(TextRule rule) {
    String start = "https://example.org/?q=%25_";
    return switch (random.nextInt(3)) {
      case 0 -> rule.required() ? start : "";
      case 1 -> start + "a".repeat(Math.min(rule.maxLength(), LONG) - start.length());
      default -> start + random.nextInt(10);
    };
  }

  private static String email() {
    return "Ada." + token() + "@Example.org";
  }

  /** As many hexadecimal digits as an id has, new each time. */
  static String token() {
    return UUID.randomUUID().toString().replace("-", "");
  }

  private static String cut(String text, int length) {
    return Text.length(text) <= length
        ? text
        : text.substring(0, text.offsetByCodePoints(0, length));
  }
}
