package dev.worklog.enrichment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Texts cut into sentences: at the end of a line, unless the next goes on, and after a full stop
 * that ends one.
 */
final class Sentences {

  /** Longer ones are cut, so that what looks at a sentence has an end. */
  private static final int MAX_LENGTH = 2_000;

  // Addresses name things that are no skills: their words are left out.
  private static final Pattern ADDRESS =
      Pattern.compile(
          "\\b\\w{1,20}://\\S+|\\bwww\\.\\S+|(?<!\\S)[^\\s@]{1,100}@\\w[\\w-]{0,100}\\.\\S+");
  private static final Pattern LINE = Pattern.compile("\\R");
  private static final Pattern MARK =
      Pattern.compile("^(?:[-*\u2022\u2013#>]+|\\d{1,3}[.)])\\s+(?:\\[[ xX]]\\s+)?");
  private static final Pattern SPACE = Pattern.compile("[\\s\u00a0\u202f]+");
  private static final Pattern END =
      Pattern.compile(
          "(?<![.!?])[.!?]++[\"')\\]\u201d\u2019]*+(?= [\\p{Lu}\\p{N}\"'(\\[\u201c\u2018])");
  private static final Pattern LAST_WORD = Pattern.compile("[\\p{L}.]+$");
  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "approx", "ca", "cf", "dr", "e.g", "eg", "esp", "i.e", "ie", "incl", "mr", "mrs", "prof",
          "vs");

  private Sentences() {}

  /** The sentences in their order, white space in each being single blanks; none is empty. */
  static List<String> of(String text) {
    List<String> sentences = new ArrayList<>();
    StringBuilder paragraph = new StringBuilder();
    for (String line : LINE.split(ADDRESS.matcher(text).replaceAll("\u2026"), -1)) {
      String plain = SPACE.matcher(line).replaceAll(" ").strip();
      if (!goesOn(plain)) {
        split(paragraph.toString(), sentences);
        paragraph.setLength(0);
      }
      paragraph.append(paragraph.isEmpty() ? "" : " ").append(MARK.matcher(plain).replaceFirst(""));
    }
    split(paragraph.toString(), sentences);
    return sentences;
  }

  /** A line that begins with a small letter or a number belongs to the one before it. */
  private static boolean goesOn(String line) {
    return !line.isEmpty()
        && (Character.isLowerCase(line.codePointAt(0)) || Character.isDigit(line.charAt(0)))
        && !MARK.matcher(line).lookingAt();
  }

  private static void split(String line, List<String> sentences) {
    int from = 0;
    Matcher end = END.matcher(line);
    while (end.find()) {
      if (!isAbbreviation(line.substring(Math.max(from, end.start() - 10), end.start()))) {
        add(line.substring(from, end.end()), sentences);
        from = end.end();
      }
    }
    add(line.substring(from), sentences);
  }

  private static boolean isAbbreviation(String before) {
    Matcher word = LAST_WORD.matcher(before);
    return word.find() && ABBREVIATIONS.contains(word.group().toLowerCase(Locale.ROOT));
  }

  private static void add(String sentence, List<String> sentences) {
    String rest = sentence.strip();
    while (rest.length() > MAX_LENGTH) {
      int blank = rest.lastIndexOf(' ', MAX_LENGTH);
      int cut = blank > 0 ? blank : MAX_LENGTH;
      cut -= Character.isLowSurrogate(rest.charAt(cut)) ? 1 : 0;
      sentences.add(rest.substring(0, cut));
      rest = rest.substring(cut).strip();
    }
    if (!rest.isEmpty()) {
      sentences.add(rest);
    }
  }
}
