package dev.worklog.enrichment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.worklog.hierarchy.Placement;
import dev.worklog.json.JsonObject;
import dev.worklog.log.BulletKind;
import dev.worklog.log.EnrichmentStatus;
import dev.worklog.log.SignalKind;
import dev.worklog.log.WorkLog;
import dev.worklog.log.WorkLogSource;
import dev.worklog.log.WorkLogStatus;
import dev.worklog.log.WorkType;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class VocabularyEnricherTest {

  private final VocabularyEnricher enricher = new VocabularyEnricher();

  private static WorkLog log(String title, String content, String outcome, List<String> tags) {
    Instant now = Instant.parse("2026-03-02T09:00:00Z");
    UUID id = new UUID(0x7000L, 1);
    return new WorkLog(
        id,
        id,
        id,
        LocalDate.of(2026, 3, 2),
        title,
        Placement.NONE,
        WorkType.DELIVERY,
        WorkLogStatus.DRAFT,
        null,
        content,
        outcome,
        "",
        "Next: try Haskell",
        null,
        false,
        tags,
        WorkLogSource.MANUAL,
        "",
        null,
        JsonObject.EMPTY,
        EnrichmentStatus.PENDING,
        JsonObject.EMPTY,
        "",
        1,
        now,
        now);
  }

  private Suggestions enrich(String content) {
    return enricher.enrich(log("", content, "", List.of()));
  }

  private List<String> names(String content) {
    return enrich(content).skills().stream().map(SkillSuggestion::name).sorted().toList();
  }

  private void check(Map<String, List<String>> expected) {
    SoftAssertions softly = new SoftAssertions();
    expected.forEach(
        (content, names) ->
            softly
                .assertThat(names(content))
                .as(content)
                .containsExactlyInAnyOrderElementsOf(names));
    softly.assertAll();
  }

  @Test
  void namesAreFoundInEverySpellingAndToldInOne() {
    check(
        Map.ofEntries(
            Map.entry("Moved the queue to postgres", List.of("PostgreSQL")),
            Map.entry("PostgreSQL, Postgres and POSTGRES", List.of("PostgreSQL")),
            Map.entry("A node.js script in NodeJS", List.of("Node.js")),
            Map.entry("k8s rollout of the Docker-based runner", List.of("Docker", "Kubernetes")),
            Map.entry("Upgraded Spring Boot", List.of("Spring Boot")),
            Map.entry("Upgraded\n  spring boot", List.of("Spring Boot")),
            Map.entry("Talk: Spring\nBoot up the server", List.of()),
            Map.entry("Upgraded Spring  Boot", List.of("Spring Boot")),
            Map.entry("Set up CI/CD with GitHub Actions", List.of("CI/CD", "GitHub Actions")),
            Map.entry("Java/Kotlin interop", List.of("Java", "Kotlin")),
            Map.entry("(TypeScript)", List.of("TypeScript")),
            Map.entry("Docker's cache", List.of("Docker")),
            Map.entry("We use Kafka.", List.of("Kafka"))));
  }

  @Test
  void namesOfSignsAreNotMixedUp() {
    check(
        Map.ofEntries(
            Map.entry("Ported C++ to C#", List.of("C++", "C#")),
            Map.entry("Rewrote it in C, not in C++.", List.of("C", "C++")),
            Map.entry("Wrapped the C library", List.of("C")),
            Map.entry("Objective-C bridge", List.of("Objective-C")),
            Map.entry("ASP.NET Core on .NET 8", List.of(".NET", "ASP.NET")),
            Map.entry("A .NET service", List.of(".NET")),
            Map.entry("F# and SQL", List.of("F#", "SQL")),
            Map.entry("C++17 modules", List.of("C++")),
            Map.entry("Plotted it in R", List.of("R")),
            Map.entry("R scripts and Python", List.of("Python", "R")),
            Map.entry("Vue.js, Next.js", List.of("Next.js", "Vue.js"))));
  }

  @Test
  void wordsOfEverydayEnglishAreNoSkills() {
    check(
        Map.ofEntries(
            Map.entry("go to the spring meeting", List.of()),
            Map.entry("Go to the Spring meeting", List.of()),
            Map.entry("Spring meeting about the API", List.of()),
            Map.entry("Let us go swift and react to rust on the pipes", List.of()),
            Map.entry("React to the feedback of the client", List.of()),
            Map.entry("Rust was found on the pipes; a swift reply helps", List.of()),
            Map.entry("In Spring we plan the sale", List.of()),
            Map.entry("Vitamin C and plan C", List.of()),
            Map.entry("Met with Julia, Ruby and Cassandra", List.of()),
            Map.entry("R&D budget", List.of()),
            Map.entry("a go-to person, C-level", List.of()),
            Map.entry("Had a rest, made a slack afternoon of it and excel", List.of()),
            Map.entry("The chef made a mocha for the puppet show", List.of()),
            Map.entry("Express delivery of the flask", List.of()),
            Map.entry("Teams met to zoom in on unity", List.of()),
            Map.entry("Javanese pythons, dockers, gitter", List.of()),
            Map.entry("See https://spring.io/docker or mail kafka@java.com", List.of()),
            Map.entry("Fixed main.go and Foo.java in dev_git_x", List.of()),
            Map.entry("Go with Docker? No", List.of("Docker"))));
  }

  @Test
  void suchWordsCountWithEvidenceBesideThem() {
    check(
        Map.ofEntries(
            Map.entry("Rewrote the importer in Go", List.of("Go")),
            Map.entry("Go services crashed", List.of("Go")),
            Map.entry("Upgraded to Go 1.22", List.of("Go")),
            Map.entry("golang at last", List.of("Go")),
            Map.entry("Ported from Java to Go", List.of("Go", "Java")),
            Map.entry("Go, Rust and Python", List.of("Go", "Python", "Rust")),
            Map.entry("Moved to Spring and Hibernate", List.of("Hibernate ORM", "Spring")),
            Map.entry("Spring controllers for orders", List.of("Spring")),
            Map.entry("React components for orders", List.of("React")),
            Map.entry("Built a page with React", List.of("React")),
            Map.entry(
                "Wrote an Excel macro and posted it on Slack", List.of("Microsoft Excel", "Slack")),
            Map.entry("Exposed it over REST", List.of("REST"))));
  }

  @Test
  void aTagMeansTheTermWhateverItsCase() {
    Suggestions made = enricher.enrich(log("", "Did things", "", List.of("go", "Spring", "gone")));
    assertThat(made.skills())
        .containsExactly(
            new SkillSuggestion("Go", SignalKind.TECHNOLOGY, 0.9, "go"),
            new SkillSuggestion("Spring", SignalKind.TECHNOLOGY, 0.9, "Spring"));
  }

  @Test
  void confidenceFollowsThePlaceAndTheCount() {
    Suggestions made =
        enricher.enrich(
            log(
                "Kafka outage",
                "Kafka was down. Restarted it with Terraform.",
                "Kafka is up, kafka stays up, Kafka, Kafka, Kafka.",
                List.of("incident")));
    assertThat(made.skills())
        .containsExactly(
            new SkillSuggestion("Kafka", SignalKind.TECHNOLOGY, 0.95, "Kafka outage"),
            new SkillSuggestion("Terraform", SignalKind.TOOL, 0.6, "Restarted it with Terraform."));
    assertThat(enrich("Redis here. Redis there.").skills().get(0).confidence()).isEqualTo(0.65);
  }

  @Test
  void everyKindIsFoundAndWhatIsOnlyPlannedIsNot() {
    Suggestions made =
        enrich("Mentored two trainees in pair programming on a Jenkins job for payroll in Java");
    assertThat(made.skills())
        .extracting(SkillSuggestion::name, SkillSuggestion::kind)
        .containsExactlyInAnyOrder(
            tuple("Mentoring", SignalKind.SKILL),
            tuple("Pair programming", SignalKind.METHOD),
            tuple("Jenkins", SignalKind.TOOL),
            tuple("Payroll", SignalKind.DOMAIN),
            tuple("Java", SignalKind.TECHNOLOGY));
  }

  @Test
  void evidenceIsTheSentenceOrAPartOfALongOne() {
    String filler = "and much more was said \ud83d\ude00 ".repeat(30);
    SkillSuggestion skill =
        enrich("First. " + filler + "until Kafka came " + filler).skills().get(0);
    assertThat(skill.evidence())
        .contains("until Kafka came")
        .startsWith("\u2026")
        .endsWith("\u2026");
    assertThat(skill.evidence().codePointCount(0, skill.evidence().length())).isLessThan(245);
    assertThat(enrich("One. Two with Kafka! Three.").skills().get(0).evidence())
        .isEqualTo("Two with Kafka!");
  }

  private static String figures(String sentence) {
    return Figures.of(sentence).toString();
  }

  private static String one(String value, String unit) {
    return "{\"figures\":[{\"unit\":\"" + unit + "\",\"value\":" + value + "}]}";
  }

  @Test
  void numbersWithUnitsAreFigures() {
    Map<String, String> expected =
        Map.ofEntries(
            Map.entry("Saved 30 % of it", one("30", "%")),
            Map.entry("Saved 30% of it.", one("30", "%")),
            Map.entry("It is 2.5x faster", one("2.5", "x")),
            Map.entry("Rolled out to 1,200 users", one("1200", "users")),
            Map.entry("Saved EUR 3,000", one("3000", "EUR")),
            Map.entry("Saved 3,000 EUR.", one("3000", "EUR")),
            Map.entry("Saved \u20ac3.5k", one("3500", "EUR")),
            Map.entry("Answers within 150 ms", one("150", "ms")),
            Map.entry("Fixed 30 failing tests", one("30", "tests")),
            Map.entry("Won 1 customer", one("1", "customers")),
            Map.entry("Serves 1.2M requests", one("1200000", "requests")),
            Map.entry("Handles 500 req/s now", one("500", "requests/s")),
            Map.entry("Errors at -5 %", one("-5", "%")),
            Map.entry(
                "Costs 10-20 % less", "{\"figures\":[{\"high\":20,\"low\":10,\"unit\":\"%\"}]}"),
            Map.entry(
                "Cut build time from 12 min to 4 min",
                "{\"changes\":[{\"from\":{\"unit\":\"min\",\"value\":12},"
                    + "\"to\":{\"unit\":\"min\",\"value\":4}}]}"),
            Map.entry(
                "Cut it from 12 to 4 min",
                "{\"changes\":[{\"from\":{\"unit\":\"min\",\"value\":12},"
                    + "\"to\":{\"unit\":\"min\",\"value\":4}}]}"),
            Map.entry(
                "Latency 2 s -> 150 ms",
                "{\"changes\":[{\"from\":{\"unit\":\"s\",\"value\":2},"
                    + "\"to\":{\"unit\":\"ms\",\"value\":150}}]}"));
    SoftAssertions softly = new SoftAssertions();
    expected.forEach(
        (sentence, json) -> softly.assertThat(figures(sentence)).as(sentence).isEqualTo(json));
    softly.assertAll();
  }

  @Test
  void numbersThatSayWhichAndNotHowManyAreNoFigures() {
    SoftAssertions softly = new SoftAssertions();
    for (String sentence :
        List.of(
            "Java 17 and Spring 6.1.2",
            "On 2026-03-02 at 10:30",
            "Issue #12, PROJ-7 and RFC 7231",
            "Version v1.2.3 on 10.0.0.1",
            "From 3 to 5 in room 12",
            "Music of the 90s and the 1990s, 1990s",
            "A screen of 1920x1080",
            "Day 3 of the sprint",
            "5k and 3 of users",
            "x86 and 4th min")) {
      softly.assertThat(figures(sentence)).as(sentence).isEqualTo("{}");
    }
    softly.assertAll();
  }

  @Test
  void sentencesWithFiguresBecomeBulletsResultsFirst() {
    Suggestions made =
        enricher.enrich(
            log(
                "Builds",
                "- Cached the build,\n  approx. 300 modules.\n- Talked about it",
                "Builds take 4 min. Nobody waits, i.e. 30 % more releases! Good.",
                List.of()));
    assertThat(made.bullets())
        .extracting(BulletSuggestion::kind, BulletSuggestion::text)
        .containsExactly(
            tuple(BulletKind.RESUME, "Builds take 4 min."),
            tuple(BulletKind.RESUME, "Nobody waits, i.e. 30 % more releases!"),
            tuple(BulletKind.NOTE, "Cached the build, approx. 300 modules."));
    assertThat(made.summary())
        .isEqualTo("Cached the build, approx. 300 modules. Builds take 4 min.");
  }

  @Test
  void equalLogsGetEqualSuggestionsAndNothingComesOfNothing() {
    WorkLog log = log("Kafka", "Cut it by 30 % with Redis", "", List.of("java"));
    assertThat(enricher.enrich(log)).isEqualTo(new VocabularyEnricher().enrich(log));
    assertThat(enrich("\u2026 ... !!!").skills()).isEmpty();
    assertThat(enrich("x").bullets()).isEmpty();
  }

  @Test
  void longTextsOfAnyKindEndInTime() {
    for (String part :
        List.of("a", ".", "1", "1,000,", "Go, ", "@", "Go Go. ", "Spring-", "x://", "- ", "5 ")) {
      String text = part.repeat(200_000 / part.length());
      Assertions.assertTimeout(Duration.ofSeconds(20), () -> enrich(text));
    }
  }

  @Test
  void theVocabularyIsLargeAndSaysEveryTermOnce() {
    List<Vocabulary.Term> terms = Vocabulary.builtIn().terms();
    assertThat(terms).hasSizeGreaterThan(500).doesNotHaveDuplicates();
    assertThat(terms.stream().map(Vocabulary.Term::kind).distinct())
        .containsExactlyInAnyOrder(SignalKind.values());
    assertThat(terms.stream().map(term -> SkillNames.normal(term.name())).toList())
        .doesNotHaveDuplicates();
  }
}
