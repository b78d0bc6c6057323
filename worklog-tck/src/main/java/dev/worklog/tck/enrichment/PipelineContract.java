package dev.worklog.tck.enrichment;

import static dev.worklog.tck.Refusals.codes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.worklog.Tenant;
import dev.worklog.Workspace;
import dev.worklog.enrichment.Enricher;
import dev.worklog.enrichment.Enrichment;
import dev.worklog.enrichment.EnrichmentRun;
import dev.worklog.enrichment.RetryPolicy;
import dev.worklog.enrichment.Suggestions;
import dev.worklog.enrichment.VocabularyEnricher;
import dev.worklog.entity.Change;
import dev.worklog.identity.Role;
import dev.worklog.identity.UserDraft;
import dev.worklog.log.EnrichmentStatus;
import dev.worklog.log.SignalSource;
import dev.worklog.log.SignalStatus;
import dev.worklog.log.WorkLog;
import dev.worklog.log.WorkLogBullet;
import dev.worklog.log.WorkLogDraft;
import dev.worklog.log.WorkLogSkillSignal;
import dev.worklog.log.WorkLogSkillSignalDraft;
import dev.worklog.tck.Race;
import java.nio.channels.ClosedByInterruptException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.Test;

/** What a run picks, stores and leaves. */
public abstract class PipelineContract extends EnrichmentContract {

  /** For subclasses. */
  protected PipelineContract() {}

  @Test
  void aRunStoresWhatTheEnricherSays() {
    WorkLog log = record("Fixed the login");
    assertThat(enrichment().run(always(SOME), LIMIT)).isEqualTo(new EnrichmentRun(1, 0, 0));
    WorkLog after = now(log);
    assertThat(after.enrichmentStatus()).isEqualTo(EnrichmentStatus.ENRICHED);
    assertThat(Suggestions.of(after.enrichmentSuggestions())).isEqualTo(SOME);
    assertThat(after.aiSummary()).isEqualTo("Fixed the login.");
    assertThat(Enrichment.isSummaryByAi(after)).isTrue();
    assertThat(after.version()).isEqualTo(log.version() + 1);
    assertThat(after.updatedAt()).isAfter(log.updatedAt());
    WorkLogSkillSignal signal = signals(log).get(0);
    assertThat(signal.name()).isEqualTo("Node.js");
    assertThat(signal.confidence()).isEqualTo(0.9);
    assertThat(signal.evidence()).isEqualTo("in Node.js");
    assertThat(signal.source()).isEqualTo(SignalSource.AI);
    assertThat(signal.status()).isEqualTo(SignalStatus.SUGGESTED);
    assertThat(names(log)).containsExactly("Node.js", "Debugging");
    WorkLogBullet bullet = bullets(log).get(0);
    assertThat(bullet.text()).isEqualTo("Cut it by 30 %");
    assertThat(bullet.isAiGenerated()).isTrue();
    assertThat(bullet.isSelected()).isFalse();
    assertThat(bullet.metrics()).isEqualTo(SOME.bullets().get(0).metrics());
  }

  @Test
  void theEnricherThatComesWithTheLibraryNeedsNothing() {
    WorkLog log = record("Moved the jobs to Kafka. Cut the delay from 12 min to 4 min.");
    enrichment().run(new VocabularyEnricher(), LIMIT);
    assertThat(names(log)).containsExactly("Kafka");
    assertThat(texts(log)).containsExactly("Cut the delay from 12 min to 4 min.");
    assertThat(now(log).aiSummary()).isEqualTo("Moved the jobs to Kafka.");
  }

  @Test
  void whatHasBeenEnrichedIsNotPickedAgain() {
    record("x");
    enrichment().run(always(SOME), LIMIT);
    assertThat(enrichment().run(always(SOME), LIMIT)).isEqualTo(new EnrichmentRun(0, 0, 0));
  }

  @Test
  void aRunTakesTheFirstRecordedFirstAndNoMoreThanItsLimit() {
    for (int i = 0; i < 120; i++) {
      record("log " + i);
    }
    List<String> asked = new ArrayList<>();
    Enricher enricher =
        log -> {
          asked.add(log.content());
          return Suggestions.NONE;
        };
    assertThat(enrichment().run(enricher, 70).enriched()).isEqualTo(70);
    assertThat(asked).hasSize(70).startsWith("log 0", "log 1", "log 2").endsWith("log 69");
    assertThat(enrichment().run(enricher, 1_000).enriched()).isEqualTo(50);
    assertThat(asked).hasSize(120).doesNotHaveDuplicates().endsWith("log 119");
  }

  @Test
  void aLimitThatIsNoneIsRefused() {
    for (int limit : new int[] {0, -1, 10_001}) {
      assertThat(codes(() -> enrichment().run(always(SOME), limit)))
          .containsExactly("limit out_of_range");
    }
  }

  @Test
  void aListenerHearsOfEachLogAndMayStop() {
    for (int i = 0; i < 3; i++) {
      record("log " + i);
    }
    List<Long> heard = new ArrayList<>();
    EnrichmentRun run =
        enrichment()
            .run(
                always(SOME),
                RetryPolicy.DEFAULT,
                LIMIT,
                (done, total) -> {
                  assertThat(total).isEqualTo(-1);
                  heard.add(done);
                  return done < 2;
                });
    assertThat(run.enriched()).isEqualTo(2);
    assertThat(heard).containsExactly(1L, 2L);
  }

  @Test
  void anInterruptedEnricherEndsTheRunAndLeavesItsLog() {
    WorkLog first = record("first");
    WorkLog second = record("second");
    EnrichmentRun run =
        enrichment()
            .run(
                log -> {
                  if (log.id().equals(second.id())) {
                    throw new InterruptedException();
                  }
                  return SOME;
                },
                LIMIT);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(run).isEqualTo(new EnrichmentRun(1, 0, 0));
    assertThat(now(first).enrichmentStatus()).isEqualTo(EnrichmentStatus.ENRICHED);
    assertThat(now(second)).isEqualTo(second);
  }

  @Test
  void anInterruptedThreadEndsTheRunWhateverTheEnricherMakesOfIt() {
    WorkLog first = record("first");
    WorkLog second = record("second");
    record("third");
    for (boolean answers : new boolean[] {true, false}) {
      Enricher interrupted =
          log -> {
            if (log.id().equals(first.id())) {
              return SOME;
            }
            Thread.currentThread().interrupt();
            if (answers) {
              return SOME;
            }
            throw new ClosedByInterruptException();
          };
      EnrichmentRun run = enrichment().run(interrupted, LIMIT);
      assertThat(Thread.interrupted()).isTrue();
      assertThat(run).isEqualTo(new EnrichmentRun(answers ? 1 : 0, 0, 0));
      assertThat(now(second)).isEqualTo(second);
    }
    Thread.currentThread().interrupt();
    EnrichmentRun none = enrichment().run(log -> SOME, LIMIT);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(none).isEqualTo(new EnrichmentRun(0, 0, 0));
    assertThat(now(first).enrichmentStatus()).isEqualTo(EnrichmentStatus.ENRICHED);
  }

  @Test
  void theEnricherIsAskedOutsideOfAnyTransaction() {
    WorkLog log = record("x");
    Enricher looking = asked -> SOME.withSummary(now(log).content() + " " + record("y").content());
    assertThat(enrichment().run(looking, 1).enriched()).isEqualTo(1);
    assertThat(now(log).aiSummary()).isEqualTo("x y");
  }

  @Test
  void ofALogThatChangesMeanwhileTheResultIsDropped() {
    WorkLog log = record("x");
    Enricher slow =
        asked -> {
          mine().logs().update(now(log), draft -> draft.withContent("another"));
          return SOME;
        };
    assertThat(enrichment().run(slow, 1)).isEqualTo(new EnrichmentRun(0, 0, 1));
    assertThat(now(log).enrichmentStatus()).isEqualTo(EnrichmentStatus.PENDING);
    assertThat(now(log).content()).isEqualTo("another");
    assertThat(signals(log)).isEmpty();
    assertThat(bullets(log)).isEmpty();
    assertThat(enriched(log, SOME).enrichmentStatus()).isEqualTo(EnrichmentStatus.ENRICHED);
  }

  @Test
  void ofALogThatIsDeletedMeanwhileNothingIsLeft() {
    WorkLog log = record("x");
    Enricher slow =
        asked -> {
          mine().logs().delete(now(log));
          return SOME;
        };
    assertThat(enrichment().run(slow, 1)).isEqualTo(new EnrichmentRun(0, 0, 1));
    assertThat(signals(log)).isEmpty();
  }

  @Test
  void aSignalThatComesMeanwhileCountsAsAPersons() {
    WorkLog log = record("x");
    Enricher slow =
        asked -> {
          mine()
              .logs()
              .signals()
              .add(
                  WorkLogSkillSignalDraft.of(log.id(), "NodeJS")
                      .withKind(SOME.skills().get(0).kind())
                      .withSource(SignalSource.MANUAL));
          return SOME;
        };
    assertThat(enrichment().run(slow, 1).enriched()).isEqualTo(1);
    assertThat(names(log)).containsExactlyInAnyOrder("NodeJS", "Debugging");
  }

  @Test
  void twoRunsAtOnceStoreOnce() throws Exception {
    WorkLog log = record("x");
    CyclicBarrier both = new CyclicBarrier(2);
    Enricher slow =
        asked -> {
          both.await();
          return SOME;
        };
    List<EnrichmentRun> runs = Race.run(2, i -> mine().enrichment().run(slow, 1));
    assertThat(runs)
        .containsExactlyInAnyOrder(new EnrichmentRun(1, 0, 0), new EnrichmentRun(0, 0, 1));
    assertThat(signals(log)).hasSize(2);
    assertThat(bullets(log)).hasSize(1);
    assertThat(now(log).version()).isEqualTo(log.version() + 1);
  }

  @Test
  void onlyLogsThatTheActorMayWriteArePicked() {
    WorkLog adas = shared(ada()).logs().record(WorkLogDraft.of(TODAY, "Ada's"));
    WorkLog bobs = shared(bob()).logs().record(WorkLogDraft.of(TODAY, "Bob's"));
    WorkLog elsewhere = record("elsewhere");
    assertThat(shared(bob()).enrichment().run(always(SOME), LIMIT).enriched()).isEqualTo(1);
    assertThat(status(shared(bob()), bobs)).isEqualTo(EnrichmentStatus.ENRICHED);
    assertThat(status(shared(ada()), adas)).isEqualTo(EnrichmentStatus.PENDING);
    var root = workspace().users().register(UserDraft.of("Root").withRole(Role.ADMIN));
    assertThat(shared(root).enrichment().run(always(SOME), LIMIT).enriched()).isEqualTo(1);
    assertThat(status(shared(ada()), adas)).isEqualTo(EnrichmentStatus.ENRICHED);
    assertThat(now(elsewhere)).isEqualTo(elsewhere);
  }

  private static EnrichmentStatus status(Tenant tenant, WorkLog log) {
    return tenant.logs().find(log.id()).orElseThrow().enrichmentStatus();
  }

  @Test
  void onTheHandleOfATransactionEverythingIsPartOfIt() {
    WorkLog log = record("x");
    workspace()
        .transaction(
            tx -> {
              Enrichment inside = tx.tenant(ada().id()).enrichment();
              assertThat(inside.run(always(SOME), LIMIT).enriched()).isEqualTo(1);
              return inside.review(log.id());
            });
    assertThat(now(log).enrichmentStatus()).isEqualTo(EnrichmentStatus.REVIEWED);
  }

  @Test
  void listenersHearEveryWrite() {
    List<String> heard = new ArrayList<>();
    Workspace listened = with(storage()).listener((change, tx) -> heard.add(told(change))).open();
    WorkLog log = record("x");
    Enrichment enrichment = listened.tenant(ada().id()).enrichment();
    enrichment.run(always(SOME), LIMIT);
    assertThat(heard)
        .containsExactlyInAnyOrder(
            "worklogs changed",
            "worklog_skill_signals added",
            "worklog_skill_signals added",
            "worklog_bullets added");
    heard.clear();
    enrichment.review(log.id());
    enrichment.rerun(log.id());
    enrichment.run(always(Suggestions.NONE), LIMIT);
    assertThat(heard)
        .containsExactlyInAnyOrder(
            "worklogs changed",
            "worklogs changed",
            "worklogs changed",
            "worklog_skill_signals deleted",
            "worklog_skill_signals deleted",
            "worklog_bullets deleted");
  }

  private static String told(Change<?> change) {
    String what =
        change.before() == null ? "added" : change.after() == null ? "deleted" : "changed";
    return change.table().name() + " " + what;
  }
}
