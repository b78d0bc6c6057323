package dev.worklog.enrichment;

import dev.worklog.enrichment.Vocabulary.Rule;
import dev.worklog.enrichment.Vocabulary.Spelling;
import dev.worklog.enrichment.Vocabulary.Term;
import dev.worklog.json.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a sentence speaks of the terms of a vocabulary. */
final class Mentions {

  private static final Pattern NEXT_WORD = Pattern.compile("^ ([\\p{L}-]+)");
  private static final Pattern LAST_WORD = Pattern.compile("(\\p{L}+) $");
  private static final Pattern VERSION = Pattern.compile("^ ?v?\\d+\\.\\d+");
  private static final Pattern LIST =
      Pattern.compile(", |,? (?:and|or|plus) | ?[/+&] ?| ?(?:->|\u2192) ?");
  private static final Pattern AFTER = Pattern.compile(" (?:with|to) ");
  private static final int NEAR = 40;
  private static final Set<String> BEFORE_A_LANGUAGE = Set.of("in", "using");

  /** What follows a technology and no season, verb or illness. */
  private static final Set<String> CODE =
      words(
          "api apis app apps application applications backend bean beans binary binaries bindings",
          "client code codebase compiler controller controllers crate crates developer developers",
          "framework function functions generics interop library libraries microservice",
          "microservices module modules package packages parser plugin program programming",
          "runtime script scripts sdk services struct structs toolchain");

  /** Enough where the word is spelled like a name and merely begins the sentence. */
  private static final Set<String> WORK =
      words(
          "alert alerts board channel cluster component components config configuration",
          "connection container containers dashboard dashboards deployment hook hooks index",
          "indexes integration job jobs migration pipeline pipelines playbook playbooks queries",
          "query queue schema setup sheet spreadsheet table tables test tests update upgrade",
          "version workbook workflow workflows");

  private final Vocabulary vocabulary;
  private final String sentence;
  private final int firstWord;
  private final List<Mention> mentions = new ArrayList<>();

  private Mentions(Vocabulary vocabulary, String sentence) {
    this.vocabulary = vocabulary;
    this.sentence = sentence;
    int first = 0;
    while (first < sentence.length() && !isWord(sentence.charAt(first))) {
      first++;
    }
    this.firstWord = first;
  }

  /** The mentions of terms in a sentence whose white space is single blanks; none overlap. */
  static List<Mention> in(Vocabulary vocabulary, String sentence) {
    Mentions all = new Mentions(vocabulary, sentence);
    all.scan();
    all.settle();
    return all.mentions.stream().filter(Mention::isCertain).toList();
  }

  private static Set<String> words(String... lines) {
    return Set.of(String.join(" ", lines).split(" "));
  }

  private void scan() {
    String folded = Text.fold(sentence);
    int i = 0;
    while (i < folded.length()) {
      Mention mention = startsAt(i) ? at(folded, i) : null;
      if (mention == null) {
        i++;
      } else {
        mentions.add(mention);
        i = mention.end();
      }
    }
  }

  private @Nullable Mention at(String folded, int start) {
    for (Spelling spelling : vocabulary.at(folded, start)) {
      Mention mention = new Mention(spelling, start, start + spelling.text().length(), false);
      if (endsAt(mention.end()) && fits(mention)) {
        return mention.with(
            spelling.rule() == Rule.ANY || isWrittenLikeAName(mention) || hasEvidence(mention));
      }
    }
    return null;
  }

  private boolean startsAt(int start) {
    if (start == 0) {
      return true;
    }
    char before = sentence.charAt(start - 1);
    if (before == '.') {
      return start == 1 || !isWord(sentence.charAt(start - 2));
    }
    return !isWord(before) && "_@$&+".indexOf(before) < 0;
  }

  private boolean endsAt(int end) {
    if (end == sentence.length()) {
      return true;
    }
    char after = sentence.charAt(end);
    if (after == '.') {
      return end + 1 == sentence.length() || !isWord(sentence.charAt(end + 1));
    }
    return !isWord(after) && "_@+#&".indexOf(after) < 0;
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) || Character.isSurrogate(c);
  }

  private boolean fits(Mention mention) {
    Rule rule = mention.spelling().rule();
    if (rule == Rule.ANY) {
      return true;
    }
    boolean written = sentence.startsWith(mention.spelling().text(), mention.start());
    return written && (rule == Rule.WRITTEN || standsAlone(mention));
  }

  // "a go-to person", "C's", "Plan-C".
  private boolean standsAlone(Mention mention) {
    boolean before =
        mention.start() == 0 || "-'\u2019".indexOf(sentence.charAt(mention.start() - 1)) < 0;
    boolean after =
        mention.end() == sentence.length()
            || "-'\u2019".indexOf(sentence.charAt(mention.end())) < 0;
    return before && after;
  }

  private boolean isWrittenLikeAName(Mention mention) {
    String text = mention.spelling().text();
    boolean title =
        Character.isUpperCase(text.charAt(0))
            && text.substring(1).equals(text.substring(1).toLowerCase(Locale.ROOT));
    boolean first = mention.start() <= firstWord;
    return mention.spelling().rule() == Rule.WRITTEN && !(title && first);
  }

  /** A doubtful one becomes certain by its neighbour, which may be one that just became. */
  private void settle() {
    for (int i = 1; i < mentions.size(); i++) {
      settle(i, mentions.get(i - 1));
    }
    for (int i = mentions.size() - 2; i >= 0; i--) {
      settle(i, mentions.get(i + 1));
    }
  }

  private void settle(int index, Mention neighbour) {
    Mention mention = mentions.get(index);
    if (!mention.isCertain() && neighbour.isCertain() && isBeside(mention, neighbour)) {
      mentions.set(index, mention.with(true));
    }
  }

  private boolean hasEvidence(Mention mention) {
    int end = Math.min(sentence.length(), mention.end() + NEAR);
    String rest = sentence.substring(mention.end(), end);
    if (VERSION.matcher(rest).find()) {
      return true;
    }
    Rule rule = mention.spelling().rule();
    Matcher next = NEXT_WORD.matcher(rest);
    if (next.find()) {
      String word = next.group(1).toLowerCase(Locale.ROOT);
      if (CODE.contains(word) || (rule == Rule.WRITTEN && WORK.contains(word))) {
        return true;
      }
    }
    int start = Math.max(0, mention.start() - NEAR);
    Matcher last = LAST_WORD.matcher(sentence.substring(start, mention.start()));
    return rule == Rule.LANGUAGE
        && last.find()
        && BEFORE_A_LANGUAGE.contains(last.group(1).toLowerCase(Locale.ROOT));
  }

  private boolean isBeside(Mention mention, Mention other) {
    if (!isTechnical(other.term())) {
      return false;
    }
    if (mention.end() <= other.start()) {
      return LIST.matcher(sentence.substring(mention.end(), other.start())).matches();
    }
    String between = sentence.substring(other.end(), mention.start());
    return LIST.matcher(between).matches() || AFTER.matcher(between).matches();
  }

  private static boolean isTechnical(Term term) {
    return switch (term.kind()) {
      case TECHNOLOGY, TOOL -> true;
      default -> false;
    };
  }

  /** A place where a term stands. */
  record Mention(Spelling spelling, int start, int end, boolean isCertain) {

    Term term() {
      return spelling.term();
    }

    Mention with(boolean newCertain) {
      return new Mention(spelling, start, end, newCertain);
    }
  }
}
