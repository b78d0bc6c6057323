package dev.worklog.enrichment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.worklog.errors.WorklogException;
import dev.worklog.json.JsonObject;
import dev.worklog.log.BulletKind;
import dev.worklog.log.SignalKind;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SuggestionsTest {

  @Test
  void suggestionsComeBackFromJsonAsTheyWere() {
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < 200; i++) {
      Suggestions some =
          Suggestions.NONE
              .withSummary("s\u00e9 \ud83d\ude00 " + random.nextInt())
              .withMetadata(JsonObject.of("model", List.of(i, true)));
      for (SignalKind kind : SignalKind.values()) {
        some = some.withSkill(new SkillSuggestion("C# " + i, kind, random.nextDouble(), " e "));
      }
      for (BulletKind kind : BulletKind.values()) {
        some = some.withBullet(new BulletSuggestion(kind, "t" + i, JsonObject.of("n", 1.5)));
      }
      assertThat(Suggestions.of(some.toJson())).isEqualTo(some);
      assertThat(Suggestions.of(JsonObject.parse(some.toJson().toString()))).isEqualTo(some);
    }
    assertThat(Suggestions.of(Suggestions.NONE.toJson())).isEqualTo(Suggestions.NONE);
  }

  @Test
  void theEndsOfConfidenceComeBackToo() {
    for (double confidence :
        new double[] {0, -0.0, 1, Double.MIN_VALUE, 1.5, -1e-300, Math.nextDown(1.0)}) {
      Suggestions some =
          Suggestions.NONE.withSkill(new SkillSuggestion("x", SignalKind.TOOL, confidence, ""));
      assertThat(Suggestions.of(some.toJson())).isEqualTo(some);
    }
  }

  @Test
  void whatIsLeftOutTakesItsDefault() {
    Suggestions read =
        Suggestions.of(
            JsonObject.parse("{\"skills\":[{\"name\":\"Java\"}],\"bullets\":[{\"text\":\"t\"}]}"));
    assertThat(read)
        .isEqualTo(
            Suggestions.NONE
                .withSkill(new SkillSuggestion("Java", SignalKind.SKILL, 0.5, ""))
                .withBullet(new BulletSuggestion(BulletKind.NOTE, "t", JsonObject.EMPTY)));
    assertThat(Suggestions.of(JsonObject.EMPTY)).isEqualTo(Suggestions.NONE);
  }

  @Test
  void everythingThatIsWrongIsToldWithItsPath() {
    WorklogException.Invalid refusal =
        catchThrowableOfType(
            WorklogException.Invalid.class,
            () ->
                Suggestions.of(
                    JsonObject.parse(
                        """
                        {"skills": [{"kind": "magic", "confidence": "high", "evidence": 1},
                                    7,
                                    {"name": null, "extra": true}],
                         "bullets": {}, "summary": 3, "metadata": [],
                         "tools": []}
                        """)));
    assertThat(refusal.violations())
        .extracting(violation -> violation.path() + " " + violation.code())
        .containsExactlyInAnyOrder(
            "tools json",
            "skills[0].name required",
            "skills[0].kind unknown_value",
            "skills[0].confidence json",
            "skills[0].evidence json",
            "skills[1] json",
            "skills[2].name json",
            "skills[2].extra json",
            "bullets json",
            "summary json",
            "metadata json");
  }
}
