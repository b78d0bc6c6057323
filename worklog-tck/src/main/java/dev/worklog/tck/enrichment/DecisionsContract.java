package dev.worklog.tck.enrichment;

import static dev.worklog.tck.Refusals.thrown;
import static org.assertj.core.api.Assertions.assertThat;

import dev.worklog.enrichment.Enrichment;
import dev.worklog.errors.WorklogException;
import dev.worklog.identity.AccessPolicy;
import dev.worklog.identity.Actor;
import dev.worklog.log.EnrichmentStatus;
import dev.worklog.log.SignalStatus;
import dev.worklog.log.WorkLog;
import dev.worklog.log.WorkLogDraft;
import dev.worklog.log.WorkLogSkillSignal;
import dev.worklog.log.WorkLogSkillSignalDraft;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

/** What people decide about suggestions. */
public abstract class DecisionsContract extends EnrichmentContract {

  /** For subclasses. */
  protected DecisionsContract() {}

  private WorkLog enriched() {
    return enriched(record("x"), SOME);
  }

  @Test
  void signalsAreAcceptedAndRejectedOneByOne() {
    WorkLog log = enriched();
    WorkLogSkillSignal signal = signal(log, "Node.js");
    WorkLogSkillSignal accepted = enrichment().accept(signal.id());
    assertThat(accepted.status()).isEqualTo(SignalStatus.ACCEPTED);
    assertThat(accepted.version()).isEqualTo(2);
    assertThat(enrichment().accept(signal.id())).isEqualTo(accepted);
    assertThat(enrichment().reject(signal.id()).status()).isEqualTo(SignalStatus.REJECTED);
    assertThat(signal(log, "Debugging").status()).isEqualTo(SignalStatus.SUGGESTED);
    assertThat(now(log)).isEqualTo(log);
  }

  @Test
  void allThatIsStillSuggestedIsAcceptedAtOnce() {
    WorkLog log = enriched();
    WorkLogSkillSignal rejected = enrichment().reject(signal(log, "Debugging").id());
    mine().logs().signals().add(WorkLogSkillSignalDraft.of(log.id(), "Own").withConfidence(0.1));
    assertThat(enrichment().acceptAll(log.id()))
        .extracting(WorkLogSkillSignal::name)
        .containsExactly("Node.js", "Own");
    assertThat(signal(log, "Node.js").status()).isEqualTo(SignalStatus.ACCEPTED);
    assertThat(signals(log)).contains(rejected);
    assertThat(enrichment().acceptAll(log.id())).isEmpty();
    assertThat(now(log)).isEqualTo(log);
  }

  @Test
  void allThatIsStillSuggestedIsRejectedAtOnce() {
    WorkLog log = enriched();
    WorkLogSkillSignal accepted = enrichment().accept(signal(log, "Debugging").id());
    assertThat(enrichment().rejectAll(log.id()))
        .extracting(WorkLogSkillSignal::name)
        .containsExactly("Node.js");
    assertThat(signals(log)).contains(accepted);
    assertThat(now(log)).isEqualTo(log);
  }

  @Test
  void anEnrichmentIsReviewedOrRejectedAndRunAgain() {
    WorkLog log = enriched();
    assertThat(enrichment().review(log.id()).enrichmentStatus())
        .isEqualTo(EnrichmentStatus.REVIEWED);
    assertThat(enrichment().rerun(log.id()).enrichmentStatus()).isEqualTo(EnrichmentStatus.PENDING);
    enriched(log, SOME);
    WorkLog rejected = enrichment().rejectEnrichment(log.id());
    assertThat(rejected.enrichmentStatus()).isEqualTo(EnrichmentStatus.REJECTED);
    assertThat(rejected.aiSummary()).isEqualTo("Fixed the login.");
    assertThat(signals(log)).hasSize(2).allMatch(s -> s.status() == SignalStatus.SUGGESTED);
    assertThat(enrichment().rerun(log.id())).isEqualTo(now(log));
  }

  @Test
  void everyOtherTransitionIsRefused() {
    Map<String, BiFunction<Enrichment, UUID, WorkLog>> calls =
        Map.of(
            "reviewed", Enrichment::review,
            "rejected", Enrichment::rejectEnrichment,
            "pending", Enrichment::rerun);
    List<String> allowed = new ArrayList<>();
    for (EnrichmentStatus from : EnrichmentStatus.values()) {
      calls.forEach(
          (to, call) -> {
            WorkLog log = in(from);
            try {
              assertThat(call.apply(enrichment(), log.id()).enrichmentStatus().wire())
                  .isEqualTo(to);
              allowed.add(from.wire() + " to " + to);
            } catch (WorklogException.TransitionNotAllowed e) {
              assertThat(e.from()).isEqualTo(from.wire());
              assertThat(e.to()).isEqualTo(to);
              assertThat(now(log)).isEqualTo(log);
            }
            mine().logs().delete(now(log));
          });
    }
    assertThat(allowed)
        .containsExactlyInAnyOrder(
            "enriched to reviewed",
            "enriched to rejected",
            "reviewed to pending",
            "rejected to pending",
            "error to pending");
  }

  private WorkLog in(EnrichmentStatus status) {
    WorkLog log = record("x");
    switch (status) {
      case PENDING -> {}
      case ERROR ->
          enrichment()
              .run(
                  asked -> {
                    throw new IOException("no");
                  },
                  LIMIT);
      default -> {
        enriched(log, SOME);
        if (status == EnrichmentStatus.REVIEWED) {
          enrichment().review(log.id());
        } else if (status == EnrichmentStatus.REJECTED) {
          enrichment().rejectEnrichment(log.id());
        }
      }
    }
    assertThat(now(log).enrichmentStatus()).isEqualTo(status);
    return now(log);
  }

  @Test
  void editingALogKeepsItsEnrichment() {
    WorkLog log = enriched();
    WorkLog edited = mine().logs().update(log, draft -> draft.withContent("Quite another"));
    assertThat(edited.enrichmentStatus()).isEqualTo(EnrichmentStatus.ENRICHED);
    assertThat(edited.aiSummary()).isEqualTo(log.aiSummary());
    assertThat(signals(log)).hasSize(2);
  }

  @Test
  void whatIsNotThereForTheActorIsNotFound() {
    WorkLog log = enriched();
    UUID signal = signals(log).get(0).id();
    Enrichment bobs = theirs().enrichment();
    List<Runnable> calls =
        List.of(
            () -> bobs.accept(signal),
            () -> bobs.reject(signal),
            () -> bobs.acceptAll(log.id()),
            () -> bobs.rejectAll(log.id()),
            () -> bobs.review(log.id()),
            () -> bobs.rejectEnrichment(log.id()),
            () -> bobs.rerun(log.id()),
            () -> bobs.summarize(log, "mine"),
            () -> enrichment().accept(new UUID(7, 7)),
            () -> enrichment().acceptAll(new UUID(7, 7)),
            () -> enrichment().review(new UUID(7, 7)));
    calls.forEach(call -> thrown(WorklogException.NotFound.class, call));
    assertThat(now(log)).isEqualTo(log);
    assertThat(signals(log)).allMatch(s -> s.version() == 1);
  }

  @Test
  void whoMayOnlyReadMayNotDecide() {
    WorkLog log = shared(ada()).logs().record(WorkLogDraft.of(TODAY, "x"));
    shared(ada()).enrichment().run(always(SOME), LIMIT);
    WorkLog seen = shared(ada()).logs().find(log.id()).orElseThrow();
    UUID signal = shared(ada()).logs().signals().of(log.id()).get(0).id();
    Enrichment bobs =
        with(storage())
            .access(new AllRead())
            .open()
            .tenant(seen.tenantId(), bob().id())
            .enrichment();
    List<Runnable> calls =
        List.of(
            () -> bobs.accept(signal),
            () -> bobs.acceptAll(log.id()),
            () -> bobs.review(log.id()),
            () -> bobs.rerun(log.id()),
            () -> bobs.summarize(seen, "mine"));
    calls.forEach(call -> thrown(WorklogException.Forbidden.class, call));
    shared(ada()).enrichment().review(log.id());
    shared(ada()).enrichment().rerun(log.id());
    assertThat(bobs.run(always(SOME), LIMIT).asked()).isZero();
  }

  @Test
  void aSummaryIsWrittenOnlyOverTheVersionThatWasSeen() {
    WorkLog log = enriched();
    mine().logs().update(log, draft -> draft.withTitle("meanwhile"));
    thrown(WorklogException.StaleVersion.class, () -> enrichment().summarize(log, "mine"));
    thrown(WorklogException.Invalid.class, () -> enrichment().summarize(now(log), "\0"));
    assertThat(now(log).aiSummary()).isEqualTo(log.aiSummary());
  }

  /** All read all, each writes their own. */
  private static final class AllRead implements AccessPolicy {

    @Override
    public People readable(Actor actor) {
      return new People.Everyone();
    }

    @Override
    public boolean mayWrite(Actor actor, UUID owner) {
      return owner.equals(actor.id());
    }
  }
}
