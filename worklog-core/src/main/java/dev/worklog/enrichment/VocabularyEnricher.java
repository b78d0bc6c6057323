package dev.worklog.enrichment;

import dev.worklog.enrichment.Mentions.Mention;
import dev.worklog.enrichment.Vocabulary.Spelling;
import dev.worklog.enrichment.Vocabulary.Term;
import dev.worklog.json.JsonObject;
import dev.worklog.json.Text;
import dev.worklog.log.BulletKind;
import dev.worklog.log.WorkLog;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The built-in enricher: skills by a vocabulary of some hundred names, bullets by numbers with
 * units, and as a summary the first sentences. It needs no network, and gives the same for the same
 * log. What it looks at and how sure it is stands in {@code docs/model/enrichment.md}. Safe between
 * threads.
 */
public final class VocabularyEnricher implements Enricher {

  private static final int MAX_EXCERPT = 240;
  private static final int MAX_BULLETS = 10;
  private static final int MAX_BULLET = 500;

  // In hundredths, so that the sums are exact.
  private static final int IN_TAG = 90;
  private static final int IN_TITLE = 80;
  private static final int IN_TEXT = 60;
  private static final int REPEATED = 5;
  private static final int MOST = 95;

  private final Vocabulary vocabulary = Vocabulary.builtIn();

  /** Reads the vocabulary; make one and keep it. */
  public VocabularyEnricher() {}

  @Override
  public Suggestions enrich(WorkLog log) {
    List<String> content = Sentences.of(log.content());
    List<String> results =
        Stream.of(log.outcome(), log.impact())
            .flatMap(text -> Sentences.of(text).stream())
            .toList();
    Map<Term, Sighting> sightings = new LinkedHashMap<>();
    log.tags().forEach(tag -> tag(tag, sightings));
    Sentences.of(log.title()).forEach(sentence -> look(sentence, IN_TITLE, sightings));
    content.forEach(sentence -> look(sentence, IN_TEXT, sightings));
    results.forEach(sentence -> look(sentence, IN_TEXT, sightings));
    return new Suggestions(
        skills(sightings), bullets(content, results), summary(log, content), JsonObject.EMPTY);
  }

  /** A tag is a name and nothing else: whoever writes it means the term, whatever the case. */
  private void tag(String tag, Map<Term, Sighting> sightings) {
    String folded = Text.fold(tag);
    for (Spelling spelling : vocabulary.at(folded, 0)) {
      if (spelling.text().length() == folded.length()) {
        see(spelling.term(), IN_TAG, tag, sightings);
      }
    }
  }

  private void look(String sentence, int confidence, Map<Term, Sighting> sightings) {
    for (Mention mention : Mentions.in(vocabulary, sentence)) {
      String evidence = Excerpts.around(sentence, mention.start(), mention.end(), MAX_EXCERPT);
      see(mention.term(), confidence, evidence, sightings);
    }
  }

  // What is surest is looked at first: the first sighting is the evidence.
  private static void see(
      Term term, int confidence, String evidence, Map<Term, Sighting> sightings) {
    sightings.merge(
        term,
        new Sighting(confidence, evidence),
        (first, again) ->
            new Sighting(Math.min(MOST, first.confidence() + REPEATED), first.evidence()));
  }

  private static List<SkillSuggestion> skills(Map<Term, Sighting> sightings) {
    return sightings.entrySet().stream()
        .map(
            entry ->
                new SkillSuggestion(
                    entry.getKey().name(),
                    entry.getKey().kind(),
                    entry.getValue().confidence() / 100.0,
                    entry.getValue().evidence()))
        .sorted(
            Comparator.comparingDouble(SkillSuggestion::confidence)
                .reversed()
                .thenComparing(SkillSuggestion::name, Text.ORDER))
        .toList();
  }

  /** Results go before what was done: a reader looks for them. */
  private static List<BulletSuggestion> bullets(List<String> content, List<String> results) {
    List<BulletSuggestion> bullets = new ArrayList<>();
    Set<String> told = new LinkedHashSet<>();
    results.forEach(sentence -> bullet(BulletKind.RESUME, sentence, told, bullets));
    content.forEach(sentence -> bullet(BulletKind.NOTE, sentence, told, bullets));
    return bullets.stream().limit(MAX_BULLETS).toList();
  }

  private static void bullet(
      BulletKind kind, String sentence, Set<String> told, List<BulletSuggestion> bullets) {
    JsonObject metrics = Figures.of(sentence);
    if (!metrics.isEmpty() && told.add(sentence)) {
      bullets.add(new BulletSuggestion(kind, Excerpts.start(sentence, MAX_BULLET), metrics));
    }
  }

  private static String summary(WorkLog log, List<String> content) {
    return Stream.concat(content.stream().limit(1), Sentences.of(log.outcome()).stream().limit(1))
        .distinct()
        .map(sentence -> Excerpts.start(sentence, MAX_EXCERPT))
        .collect(Collectors.joining(" "));
  }

  /** How sure it is that a term is meant, and by what. */
  private record Sighting(int confidence, String evidence) {}
}
