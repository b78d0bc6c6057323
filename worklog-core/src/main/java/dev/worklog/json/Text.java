package dev.worklog.json;

import java.util.Comparator;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * What text means to worklog: counted, ordered and folded by code point, the same on every storage.
 * See {@code docs/model/README.md}.
 */
public final class Text {

  /** No text is longer, in code points. */
  public static final int MAX_LENGTH = 1_000_000;

  /** By code point, trailing blanks counted. */
  public static final Comparator<String> ORDER = Text::compare;

  private static final char SEPARATOR = '\u001f';

  private Text() {}

  /** How many code points the text has. */
  public static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  /** Whether every storage can hold it: no U+0000 and no surrogate without its other half. */
  public static boolean isLegal(CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0 || Character.isLowSurrogate(c)) {
        return false;
      }
      if (Character.isHighSurrogate(c)) {
        i++;
        if (i == text.length() || !Character.isLowSurrogate(text.charAt(i))) {
          return false;
        }
      }
    }
    return true;
  }

  /**
   * The text with case taken out, code point by code point: two texts that differ in case only fold
   * to the same, whatever stands beside a letter, and the length stays.
   */
  public static String fold(String text) {
    StringBuilder folded = null;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      int f = Character.toLowerCase(Character.toUpperCase(c));
      if (f != c && folded == null) {
        folded = new StringBuilder(text.length()).append(text, 0, i);
      }
      if (folded != null) {
        folded.appendCodePoint(f);
      }
      i += Character.charCount(c);
    }
    return folded == null ? text : folded.toString();
  }

  /**
   * Folded texts one behind the other, so that a search for folded text never runs from one into
   * the next.
   */
  public static String searchable(@Nullable String... texts) {
    StringJoiner all = new StringJoiner(String.valueOf(SEPARATOR));
    for (String text : texts) {
      if (text != null && !text.isEmpty()) {
        all.add(sought(text));
      }
    }
    return all.toString();
  }

  /** Text as it is looked for in {@link #searchable} texts. */
  public static String sought(String text) {
    return fold(text).replace(SEPARATOR, ' ');
  }

  private static int compare(String a, String b) {
    int end = Math.min(a.length(), b.length());
    for (int i = 0; i < end; i++) {
      char x = a.charAt(i);
      char y = b.charAt(i);
      if (x != y) {
        // UTF-16 puts astral text before U+E000..U+FFFF; code points do not.
        boolean surrogates = Character.isSurrogate(x) != Character.isSurrogate(y);
        return surrogates ? (Character.isSurrogate(x) ? 1 : -1) : Character.compare(x, y);
      }
    }
    return Integer.compare(a.length(), b.length());
  }
}
