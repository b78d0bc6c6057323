package dev.worklog.tck.enrichment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.worklog.enrichment.BulletSuggestion;
import dev.worklog.enrichment.Enricher;
import dev.worklog.enrichment.EnrichmentFailure;
import dev.worklog.enrichment.EnrichmentRun;
import dev.worklog.enrichment.RetryPolicy;
import dev.worklog.enrichment.Suggestions;
import dev.worklog.json.JsonObject;
import dev.worklog.log.BulletKind;
import dev.worklog.log.EnrichmentStatus;
import dev.worklog.log.WorkLog;
import dev.worklog.log.WorkLogDraft;
import dev.worklog.page.ProgressListener;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Enrichers that fail, and when they are asked again. */
public abstract class FailuresContract extends EnrichmentContract {

  private static final Enricher FAILING =
      log -> {
        throw new IOException("no answer");
      };

  /** For subclasses. */
  protected FailuresContract() {}

  private EnrichmentFailure failure(WorkLog log) {
    return enrichment().failure(log.id()).orElseThrow();
  }

  @Test
  void aFailureCostsOnlyItsLog() {
    WorkLog good = record("good");
    WorkLog bad = record("bad");
    WorkLog last = record("last");
    Enricher enricher = log -> log.content().equals("bad") ? FAILING.enrich(log) : SOME;
    assertThat(enrichment().run(enricher, LIMIT)).isEqualTo(new EnrichmentRun(2, 1, 0));
    assertThat(now(good).enrichmentStatus()).isEqualTo(EnrichmentStatus.ENRICHED);
    assertThat(now(last).enrichmentStatus()).isEqualTo(EnrichmentStatus.ENRICHED);
    assertThat(now(bad).enrichmentStatus()).isEqualTo(EnrichmentStatus.ERROR);
    assertThat(signals(bad)).isEmpty();
    assertThat(failure(bad).attempts()).isEqualTo(1);
    assertThat(failure(bad).lastError()).isEqualTo("IOException: no answer");
    assertThat(enrichment().failure(good.id())).isEmpty();
    assertThat(theirs().enrichment().failure(bad.id())).isEmpty();
  }

  @Test
  void itIsTriedAgainAfterADelayThatDoublesUntilItGivesUp() {
    WorkLog log = record("x");
    for (long delay : new long[] {30, 60, 120}) {
      assertThat(enrichment().run(FAILING, LIMIT).failed()).isEqualTo(1);
      EnrichmentFailure failure = failure(log);
      assertThat(failure.nextAttemptAt())
          .isBetween(
              failure.updatedAt().plusSeconds(delay).minusMillis(10),
              failure.updatedAt().plusSeconds(delay).plusMillis(10));
      clock.advance(Duration.ofSeconds(delay - 1));
      assertThat(enrichment().run(FAILING, LIMIT).asked()).isZero();
      clock.advance(Duration.ofSeconds(2));
    }
    assertThat(enrichment().run(FAILING, LIMIT).failed()).isEqualTo(1);
    assertThat(failure(log).attempts()).isEqualTo(4);
    assertThat(failure(log).nextAttemptAt()).isNull();
    clock.advance(Duration.ofDays(1_000));
    assertThat(enrichment().run(always(SOME), LIMIT).asked()).isZero();
    assertThat(enrichment().rerun(log.id()).enrichmentStatus()).isEqualTo(EnrichmentStatus.PENDING);
    assertThat(enrichment().failure(log.id())).isEmpty();
    assertThat(enrichment().run(FAILING, LIMIT).failed()).isEqualTo(1);
    assertThat(failure(log).attempts()).isEqualTo(1);
  }

  @Test
  void anAttemptThatSucceedsForgetsTheFailures() {
    WorkLog log = record("x");
    enrichment().run(FAILING, LIMIT);
    clock.advance(Duration.ofSeconds(31));
    assertThat(enriched(log, SOME).enrichmentStatus()).isEqualTo(EnrichmentStatus.ENRICHED);
    assertThat(enrichment().failure(log.id())).isEmpty();
    assertThat(signals(log)).hasSize(2);
  }

  @Test
  void whatIsDueAgainGoesBeforeWhatIsNew() {
    WorkLog failed = record("failed");
    enrichment().run(FAILING, LIMIT);
    record("new");
    clock.advance(Duration.ofSeconds(31));
    List<String> asked = new ArrayList<>();
    enrichment()
        .run(
            log -> {
              asked.add(log.content());
              return SOME;
            },
            LIMIT);
    assertThat(asked).containsExactly("failed", "new");
    assertThat(now(failed).enrichmentStatus()).isEqualTo(EnrichmentStatus.ENRICHED);
  }

  @Test
  void manyFailuresAreAllTriedAgain() {
    for (int i = 0; i < 120; i++) {
      record("log " + i);
    }
    assertThat(enrichment().run(FAILING, 1_000).failed()).isEqualTo(120);
    clock.advance(Duration.ofMinutes(5));
    assertThat(enrichment().run(FAILING, 1_000).failed()).isEqualTo(120);
    clock.advance(Duration.ofMinutes(5));
    assertThat(enrichment().run(always(SOME), 1_000).enriched()).isEqualTo(120);
  }

  @Test
  void aPolicyOfOneAttemptGivesUpAtOnce() {
    WorkLog log = record("x");
    RetryPolicy once = new RetryPolicy(1, Duration.ofSeconds(1), Duration.ofSeconds(1));
    enrichment().run(FAILING, once, LIMIT, ProgressListener.NONE);
    assertThat(failure(log).nextAttemptAt()).isNull();
  }

  @Test
  void whatCannotBeStoredIsTheEnrichersFailure() {
    Suggestions wrong =
        SOME.withSkill(skill(" ", 1.5))
            .withBullet(new BulletSuggestion(BulletKind.NOTE, "", JsonObject.EMPTY));
    WorkLog log = record("x");
    assertThat(enrichment().run(always(wrong), LIMIT)).isEqualTo(new EnrichmentRun(0, 1, 0));
    assertThat(failure(log).lastError())
        .contains("skills[2].name: must not be blank", "skills[2].confidence", "bullets[1].text");
    assertThat(signals(log)).isEmpty();
    assertThat(bullets(log)).isEmpty();
    assertThat(now(log).aiSummary()).isEmpty();
    WorkLog other = record("y");
    enriched(other, SOME.withSkill(skill("NaN", Double.NaN)));
    assertThat(now(other).enrichmentStatus()).isEqualTo(EnrichmentStatus.ERROR);
  }

  @Test
  @SuppressWarnings("NullAway") // what a careless enricher returns
  void nullIsAFailure() {
    WorkLog log = record("x");
    assertThat(enrichment().run(asked -> null, LIMIT).failed()).isEqualTo(1);
    assertThat(failure(log).lastError()).isEqualTo("the enricher returned null");
  }

  @Test
  void anyMessageIsKeptAsFarAsItCanBe() {
    WorkLog log = record("x");
    String message = "\0\ud800 \ud83d\ude00".repeat(1_000);
    enrichment()
        .run(
            asked -> {
              throw new IllegalStateException(message);
            },
            LIMIT);
    assertThat(failure(log).lastError())
        .startsWith("IllegalStateException: \ufffd\ufffd \ud83d\ude00");
    assertThat(failure(log).lastError().codePoints()).hasSizeLessThanOrEqualTo(2_000);
  }

  @Test
  void anExceptionWithoutAMessageIsToldByItsName() {
    WorkLog log = record("x");
    Exception nameless = new Exception() {};
    enrichment()
        .run(
            asked -> {
              throw nameless;
            },
            LIMIT);
    assertThat(failure(log).lastError()).isEqualTo(nameless.getClass().getName());
  }

  @Test
  void aLogThatIsTooDeepForItsEnricherCostsOnlyItself() {
    WorkLog deep = record("deep");
    record("flat");
    Enricher recursive =
        log -> {
          if (log.content().equals("deep")) {
            throw new StackOverflowError();
          }
          return SOME;
        };
    assertThat(enrichment().run(recursive, LIMIT)).isEqualTo(new EnrichmentRun(1, 1, 0));
    assertThat(failure(deep).lastError()).isEqualTo("StackOverflowError");
  }

  @Test
  void aFailureOfALogThatChangedMeanwhileIsDropped() {
    WorkLog log = record("x");
    Enricher slow =
        asked -> {
          mine().logs().update(now(log), draft -> draft.withContent("another"));
          throw new IOException("too late");
        };
    assertThat(enrichment().run(slow, LIMIT)).isEqualTo(new EnrichmentRun(0, 0, 1));
    assertThat(now(log).enrichmentStatus()).isEqualTo(EnrichmentStatus.PENDING);
    assertThat(enrichment().failure(log.id())).isEmpty();
  }

  @Test
  void whatALogSaidBeforeAFailureStays() {
    WorkLog log = record("x");
    enriched(log, SOME);
    enrichment().review(log.id());
    enrichment().rerun(log.id());
    enrichment().run(FAILING, LIMIT);
    assertThat(names(log)).containsExactly("Node.js", "Debugging");
    assertThat(now(log).aiSummary()).isEqualTo("Fixed the login.");
    assertThat(now(log).enrichmentSuggestions()).isEqualTo(SOME.toJson());
  }

  @Test
  void aDeletedLogTakesItsFailureAlong() {
    WorkLog log = record("x");
    enrichment().run(FAILING, LIMIT);
    mine().logs().delete(now(log));
    assertThat(enrichment().failure(log.id())).isEmpty();
    clock.advance(Duration.ofMinutes(5));
    assertThat(enrichment().run(always(SOME), LIMIT).asked()).isZero();
  }

  @Test
  void aDeletedUserTakesTheirsAlong() {
    WorkLog log = theirs().logs().record(WorkLogDraft.of(TODAY, "x"));
    theirs().enrichment().run(FAILING, LIMIT);
    workspace().users().delete(bob());
    assertThat(theirs().enrichment().failure(log.id())).isEmpty();
  }
}
