package dev.worklog.tck.log;

import static dev.worklog.tck.Refusals.codes;
import static dev.worklog.tck.Refusals.conflict;
import static dev.worklog.tck.Refusals.violations;
import static org.assertj.core.api.Assertions.assertThat;

import dev.worklog.hierarchy.Placement;
import dev.worklog.json.JsonObject;
import dev.worklog.log.EnrichmentStatus;
import dev.worklog.log.WorkLog;
import dev.worklog.log.WorkLogDraft;
import dev.worklog.log.WorkLogSource;
import dev.worklog.log.WorkLogStatus;
import dev.worklog.log.WorkType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Recording work logs: defaults, what is kept and what is refused. */
public abstract class RecordingContract extends LogContract {

  /** For subclasses. */
  protected RecordingContract() {}

  // Behaviour case 9.
  @Test
  void aMinimalLogIsAPendingDraftOfDeliveryEnteredByHand() {
    WorkLog log = record("Did it");
    assertThat(log.placement()).isEqualTo(Placement.NONE);
    assertThat(log.workType()).isEqualTo(WorkType.DELIVERY);
    assertThat(log.status()).isEqualTo(WorkLogStatus.DRAFT);
    assertThat(log.archivedFrom()).isNull();
    assertThat(log.enrichmentStatus()).isEqualTo(EnrichmentStatus.PENDING);
    assertThat(log.source()).isEqualTo(WorkLogSource.MANUAL);
    assertThat(log.tags()).isEmpty();
    assertThat(log.metadata()).isEqualTo(JsonObject.EMPTY);
    assertThat(log.enrichmentSuggestions()).isEqualTo(JsonObject.EMPTY);
    assertThat(List.of(log.title(), log.outcome(), log.impact(), log.nextSteps())).containsOnly("");
    assertThat(List.of(log.sourceRef(), log.aiSummary())).containsOnly("");
    assertThat(log.effortMinutes()).isNull();
    assertThat(log.isBillable()).isFalse();
    assertThat(log.importKey()).isNull();
    assertThat(log.userId()).isEqualTo(ada().id());
    assertThat(log.tenantId()).isEqualTo(ada().id());
    assertThat(log.version()).isEqualTo(1);
    assertThat(log.createdAt()).isEqualTo(log.updatedAt());
    assertThat(log.id().version()).isEqualTo(7);
    assertThat(now(log)).isEqualTo(log);
  }

  // Behaviour case 11.
  @Test
  void everythingThatIsSaidIsKept() {
    Placement place = tree(mine(), "one");
    WorkLogDraft draft =
        draft(" content as it is \n\ud83d\ude00")
            .withOccurredOn(TODAY.plusYears(1))
            .withTitle(" Title ")
            .withPlacement(place.withSprintId(sprint(mine(), place, "S").id()))
            .withWorkType(WorkType.INCIDENT)
            .withStatus(WorkLogStatus.FINAL)
            .withOutcome("outcome")
            .withImpact("impact")
            .withNextSteps("next")
            .withEffortMinutes(Integer.MAX_VALUE)
            .withIsBillable(true)
            .withTags(List.of("b", "a"))
            .withSource(WorkLogSource.TICKET)
            .withSourceRef("T-1")
            .withImportKey(" key ")
            .withMetadata(JsonObject.parse("{\"b\":1e2,\"a\":[null,-0.0]}"));
    WorkLog log = logs().record(draft);
    assertThat(now(log)).isEqualTo(log);
    assertThat(log.content()).isEqualTo(draft.content());
    assertThat(log.occurredOn()).isEqualTo(TODAY.plusYears(1));
    assertThat(log.title()).isEqualTo(" Title ");
    assertThat(log.placement()).isEqualTo(draft.placement());
    assertThat(log.workType()).isEqualTo(WorkType.INCIDENT);
    assertThat(log.status()).isEqualTo(WorkLogStatus.FINAL);
    assertThat(log.effortMinutes()).isEqualTo(Integer.MAX_VALUE);
    assertThat(log.isBillable()).isTrue();
    assertThat(log.tags()).containsExactly("b", "a");
    assertThat(log.source()).isEqualTo(WorkLogSource.TICKET);
    assertThat(log.importKey()).isEqualTo("key");
    assertThat(now(log).metadata()).hasToString("{\"a\":[null,0],\"b\":100}");
  }

  // Behaviour case 10.
  @Test
  void hoursAreMinutesBySixtyOrUnknown() {
    assertThat(logs().record(draft("a").withEffortMinutes(150)).hours()).isEqualTo(2.5);
    assertThat(logs().record(draft("b").withEffortMinutes(0)).hours()).isEqualTo(0.0);
    assertThat(logs().record(draft("c").withEffortMinutes(100)).hours()).isEqualTo(100 / 60.0);
    assertThat(record("d").hours()).isNull();
  }

  // Behaviour case 12.
  @Test
  void limitsAreInclusiveAndCountedInCodePoints() {
    String longest = "\ud83d\ude00".repeat(240);
    assertThat(logs().record(draft("x").withTitle(longest)).title()).isEqualTo(longest);
    assertThat(violations(() -> logs().record(draft("x").withTitle(longest + "x"))))
        .containsExactly("title: has 241 characters, at most 240 are allowed");
    assertThat(codes(() -> logs().record(draft("x").withSourceRef("r".repeat(201)))))
        .containsExactly("sourceRef too_long");
    assertThat(codes(() -> logs().record(draft("x").withImportKey("k".repeat(256)))))
        .containsExactly("importKey too_long");
    assertThat(codes(() -> logs().record(draft("x").withImportKey(" "))))
        .containsExactly("importKey blank");
    assertThat(violations(() -> logs().record(draft("x").withEffortMinutes(-1))))
        .containsExactly("effortMinutes: is -1, not from 0 to 2147483647");
    assertThat(total()).isEqualTo(1);
  }

  // Behaviour case 12.
  @Test
  void contentIsNeverBlank() {
    for (String blank : new String[] {"", "   ", "\n\t\u2003"}) {
      assertThat(violations(() -> record(blank))).containsExactly("content: must not be blank");
    }
    assertThat(total()).isZero();
  }

  @Test
  void textIsAsLongAsAMillionCharacters() {
    String longest = "\u00e9".repeat(1_000_000);
    assertThat(now(record(longest)).content()).isEqualTo(longest);
    assertThat(codes(() -> record(longest + "x"))).containsExactly("content too_long");
  }

  @Test
  void everythingWrongIsToldTogetherInTheOrderOfTheFields() {
    WorkLogDraft wrong =
        WorkLogDraft.of(LocalDate.of(10_000, 1, 1), " ")
            .withTitle("x".repeat(241))
            .withImpact("\u0000")
            .withEffortMinutes(-1)
            .withTags(Arrays.asList("ok", " ", null, "x".repeat(201), "\ud83d"))
            .withPlacement(Placement.task(new UUID(1, 2)));
    assertThat(codes(() -> logs().record(wrong)))
        .containsExactly(
            "occurredOn out_of_range",
            "title too_long",
            "content blank",
            "impact illegal_text",
            "tags[1] blank",
            "tags[2] required",
            "tags[3] too_long",
            "tags[4] illegal_text",
            "effortMinutes out_of_range")
        .doesNotContain("placement.taskId unknown_reference");
    assertThat(total()).isZero();
  }

  @Test
  void daysAreOfTheYearsOneToNineThousandNineHundredAndNinetyNine() {
    for (LocalDate day : List.of(LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31))) {
      assertThat(now(logs().record(WorkLogDraft.of(day, "x"))).occurredOn()).isEqualTo(day);
    }
    for (LocalDate day : List.of(LocalDate.of(0, 12, 31), LocalDate.MIN, LocalDate.MAX)) {
      assertThat(codes(() -> logs().record(WorkLogDraft.of(day, "x"))))
          .containsExactly("occurredOn out_of_range");
    }
  }

  @Test
  void tagsAreTrimmedAndCountOnce() {
    WorkLog log =
        logs().record(draft("x").withTags(List.of(" b ", "a", "b", "B", "a\t", "\u00e9")));
    assertThat(log.tags()).containsExactly("b", "a", "B", "\u00e9");
    assertThat(now(log).tags()).containsExactly("b", "a", "B", "\u00e9");
  }

  @Test
  void thereAreAtMostAThousandTags() {
    List<String> most = IntStream.range(0, 1_000).mapToObj(i -> "t" + i).toList();
    assertThat(now(logs().record(draft("x").withTags(most))).tags()).isEqualTo(most);
    List<String> more = new ArrayList<>(most);
    more.add("more");
    assertThat(codes(() -> logs().record(draft("x").withTags(more))))
        .containsExactly("tags too_long");
    assertThat(logs().record(draft("x").withTags(Collections.nCopies(2_000, "one"))).tags())
        .containsExactly("one");
  }

  @Test
  void anImportKeyIsTakenOncePerUser() {
    WorkLogDraft keyed = draft("x").withImportKey("key");
    shared(ada()).logs().record(keyed);
    assertThat(conflict(() -> shared(ada()).logs().record(keyed)))
        .isEqualTo("uk_worklogs_tenant_id_user_id_import_key");
    shared(bob()).logs().record(keyed);
    logs().record(keyed);
    assertThat(conflict(() -> logs().record(keyed.withImportKey(" key "))))
        .isEqualTo("uk_worklogs_tenant_id_user_id_import_key");
    logs().record(keyed.withImportKey("KEY"));
    assertThat(total()).isEqualTo(2);
  }

  @Test
  void manyLogsShareASourceReference() {
    logs().record(draft("a").withSourceRef("T-1"));
    logs().record(draft("b").withSourceRef("T-1"));
    assertThat(total()).isEqualTo(2);
  }
}
