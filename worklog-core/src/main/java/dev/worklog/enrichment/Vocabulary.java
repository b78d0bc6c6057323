package dev.worklog.enrichment;

import dev.worklog.json.Text;
import dev.worklog.json.Wire;
import dev.worklog.log.SignalKind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Names of skills, technologies, tools, methods and domains, and how they are spelled, as a tree of
 * letters. Immutable.
 */
final class Vocabulary {

  private static final String FILE = "vocabulary.txt";

  private final Node root = new Node();
  private final Map<String, Term> names = new LinkedHashMap<>();

  private Vocabulary() {}

  /** The one that comes with the library. */
  static Vocabulary builtIn() {
    try (InputStream in = Objects.requireNonNull(Vocabulary.class.getResourceAsStream(FILE), FILE);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return of(lines.lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads lines: {@code [kind]} begins the terms of a kind, {@code Name: spelling, spelling} is a
   * term with its other spellings. A mark before a spelling says how it is to be met, see {@link
   * Rule}.
   *
   * @throws IllegalArgumentException if a spelling occurs twice, or a term before the first kind
   */
  static Vocabulary of(List<String> lines) {
    Vocabulary vocabulary = new Vocabulary();
    SignalKind kind = null;
    for (String line : lines) {
      if (line.startsWith("[")) {
        kind = Wire.parse(SignalKind.class, line.substring(1, line.length() - 1));
      } else if (!line.isBlank() && !line.startsWith("//")) {
        if (kind == null) {
          throw new IllegalArgumentException("no kind before " + line);
        }
        vocabulary.add(kind, line);
      }
    }
    return vocabulary;
  }

  private void add(SignalKind kind, String line) {
    int colon = line.indexOf(": ");
    String name = colon < 0 ? line : line.substring(0, colon);
    Term term = new Term(kind, Rule.bare(name));
    if (names.put(term.name(), term) != null) {
      throw new IllegalArgumentException(term.name() + " occurs twice");
    }
    List<String> spellings = new ArrayList<>(List.of(name));
    if (colon >= 0) {
      spellings.addAll(List.of(line.substring(colon + 2).split(", ")));
    }
    spellings.forEach(spelling -> root.add(new Spelling(term, spelling)));
  }

  List<Term> terms() {
    return List.copyOf(names.values());
  }

  /** The spellings that stand at this place of the folded text, the longest first. */
  List<Spelling> at(String folded, int start) {
    List<Spelling> found = new ArrayList<>();
    Node node = root;
    for (int i = start; i < folded.length(); i++) {
      node = node.next.get(folded.charAt(i));
      if (node == null) {
        break;
      }
      if (node.spelling != null) {
        found.add(0, node.spelling);
      }
    }
    return found;
  }

  /** A skill. */
  record Term(SignalKind kind, String name) {}

  /** How a skill may be written. */
  record Spelling(Term term, String text, Rule rule) {

    Spelling(Term term, String marked) {
      this(term, Rule.bare(marked), Rule.of(marked));
    }
  }

  /** How a spelling must be met to count. */
  enum Rule {
    /** In any case. */
    ANY(""),
    /** As it is written; at the start of a sentence, where all words are, it needs evidence. */
    WRITTEN("="),
    /** As it is written and with evidence beside it: it is a word of everyday English. */
    EVIDENT("?"),
    /** Likewise; that it stands after "in" or "using" is evidence enough. */
    LANGUAGE("%");

    private final String mark;

    Rule(String mark) {
      this.mark = mark;
    }

    static Rule of(String marked) {
      for (Rule rule : values()) {
        if (!rule.mark.isEmpty() && marked.startsWith(rule.mark)) {
          return rule;
        }
      }
      return ANY;
    }

    static String bare(String marked) {
      return marked.substring(of(marked).mark.length());
    }
  }

  private static final class Node {

    private final Map<Character, Node> next = new HashMap<>();
    private @Nullable Spelling spelling;

    void add(Spelling added) {
      Node node = this;
      for (char c : Text.fold(added.text()).toCharArray()) {
        node = node.next.computeIfAbsent(c, letter -> new Node());
      }
      if (node.spelling != null) {
        throw new IllegalArgumentException(added + " is spelled like " + node.spelling);
      }
      node.spelling = added;
    }
  }
}
