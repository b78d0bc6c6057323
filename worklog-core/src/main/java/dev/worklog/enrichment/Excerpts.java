package dev.worklog.enrichment;

import dev.worklog.json.Text;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;

/** Parts of texts, never cut through a character. */
final class Excerpts {

  private static final String CUT = "\u2026";

  private Excerpts() {}

  /** The beginning of the text, so long at most. */
  static String start(String text, int maxLength) {
    return Text.length(text) <= maxLength
        ? text
        : text.substring(0, text.offsetByCodePoints(0, maxLength - 1)).stripTrailing() + CUT;
  }

  /** What stands around the place, so long at most. */
  static String around(String text, int start, int end, int maxLength) {
    if (Text.length(text) <= maxLength) {
      return text;
    }
    int room = Math.max(0, maxLength - 2 - (end - start)) / 2;
    int from = whole(text, Math.max(0, start - room));
    int to = whole(text, Math.min(text.length(), end + room));
    return (from > 0 ? CUT : "")
        + text.substring(from, to).strip()
        + (to < text.length() ? CUT : "");
  }

  private static int whole(String text, int at) {
    return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
  }

  /** The text as every storage can hold it, so long at most. */
  static String legal(String text, int maxLength) {
    String legal = text.replace('\0', '\ufffd');
    if (!Text.isLegal(legal)) {
      CharsetEncoder encoder = StandardCharsets.UTF_8.newEncoder();
      StringBuilder mended = new StringBuilder(legal.length());
      legal
          .codePoints()
          .forEach(
              c ->
                  mended.append(
                      encoder.canEncode(Character.toString(c)) ? Character.toString(c) : "\ufffd"));
      legal = mended.toString();
    }
    return start(legal, maxLength);
  }
}
