package dev.worklog.tck.enrichment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.worklog.enrichment.Enrichment;
import dev.worklog.enrichment.Suggestions;
import dev.worklog.log.SignalKind;
import dev.worklog.log.SignalSource;
import dev.worklog.log.SignalStatus;
import dev.worklog.log.WorkLog;
import dev.worklog.log.WorkLogBullet;
import dev.worklog.log.WorkLogBulletDraft;
import dev.worklog.log.WorkLogSkillSignal;
import dev.worklog.log.WorkLogSkillSignalDraft;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What another run leaves alone, and what it replaces. */
public abstract class RerunContract extends EnrichmentContract {

  /** For subclasses. */
  protected RerunContract() {}

  @Test
  void theSameSuggestionsAgainWriteNothingNew() {
    WorkLog log = record("x");
    enriched(log, SOME);
    List<WorkLogSkillSignal> signals = signals(log);
    List<WorkLogBullet> bullets = bullets(log);
    again(log, SOME);
    again(log, SOME);
    assertThat(signals(log)).isEqualTo(signals);
    assertThat(bullets(log)).isEqualTo(bullets);
  }

  @Test
  void whatNobodyTouchedIsReplaced() {
    WorkLog log = record("x");
    enriched(log, SOME);
    Suggestions next =
        Suggestions.NONE
            .withSkill(skill("Node.js", 0.4))
            .withSkill(skill("Java", 0.3))
            .withBullet(bullet("Cut it by 40 %"))
            .withSummary("Other.");
    WorkLog after = again(log, next);
    assertThat(names(log)).containsExactly("Node.js", "Java");
    assertThat(signal(log, "Node.js").confidence()).isEqualTo(0.4);
    assertThat(texts(log)).containsExactly("Cut it by 40 %");
    assertThat(after.aiSummary()).isEqualTo("Other.");
    assertThat(after.enrichmentSuggestions()).isEqualTo(next.toJson());
  }

  @Test
  void whatAPersonSaidToASignalStays() {
    WorkLog log = record("x");
    enriched(log, SOME.withSkill(skill("Java", 0.3)).withSkill(skill("C#", 0.2)));
    enrichment().accept(signal(log, "Node.js").id());
    enrichment().reject(signal(log, "Java").id());
    WorkLogSkillSignal edited =
        mine()
            .logs()
            .signals()
            .update(signal(log, "C#"), draft -> draft.withEvidence("I know better"));
    WorkLogSkillSignal own =
        mine()
            .logs()
            .signals()
            .add(
                WorkLogSkillSignalDraft.of(log.id(), "Rust")
                    .withKind(SignalKind.TECHNOLOGY)
                    .withSource(SignalSource.MANUAL));
    again(
        log,
        Suggestions.NONE
            .withSkill(skill("nodejs", 0.1))
            .withSkill(skill("JAVA language", 0.9))
            .withSkill(skill("c#", 0.9))
            .withSkill(skill("rust", 0.9))
            .withSkill(skill("C++", 0.9)));
    assertThat(names(log)).containsExactlyInAnyOrder("Node.js", "Java", "C#", "Rust", "C++");
    assertThat(signal(log, "Node.js").status()).isEqualTo(SignalStatus.ACCEPTED);
    assertThat(signal(log, "Node.js").confidence()).isEqualTo(0.9);
    assertThat(signal(log, "Java").status()).isEqualTo(SignalStatus.REJECTED);
    assertThat(signals(log)).contains(edited, own);
    again(log, Suggestions.NONE);
    assertThat(names(log)).containsExactlyInAnyOrder("Node.js", "Java", "C#", "Rust");
  }

  @Test
  void theSameNameInAnotherKindIsAnotherSignal() {
    WorkLog log = record("x");
    mine()
        .logs()
        .signals()
        .add(WorkLogSkillSignalDraft.of(log.id(), "Node.js").withKind(SignalKind.TOOL));
    enriched(log, SOME);
    assertThat(names(log)).containsExactly("Node.js", "Debugging", "Node.js");
  }

  @Test
  void ofSeveralSpellingsTheMostConfidentIsStored() {
    WorkLog log = record("x");
    enriched(
        log,
        Suggestions.NONE
            .withSkill(skill("nodejs", 0.3))
            .withSkill(skill("Node.js", 0.8))
            .withSkill(skill("NODE JS", 0.7))
            .withSkill(skill("node-js", 0.8)));
    assertThat(names(log)).containsExactly("Node.js", "NODE JS");
  }

  @Test
  void whatAPersonDeletedDoesNotComeBack() {
    WorkLog log = record("x");
    enriched(log, SOME);
    mine().logs().signals().delete(signal(log, "Debugging"));
    mine().logs().bullets().delete(bullets(log).get(0));
    for (int i = 0; i < 2; i++) {
      again(log, SOME.withBullet(bullet("Another")));
      assertThat(names(log)).containsExactly("Node.js");
      assertThat(texts(log)).containsExactly("Another");
    }
  }

  @Test
  void bulletsThatAPersonWroteEditedOrSelectedStay() {
    WorkLog log = record("x");
    WorkLogBullet own =
        mine().logs().bullets().add(WorkLogBulletDraft.of(log.id(), "mine").withSortOrder(7));
    enriched(
        log, SOME.withBullet(bullet("two")).withBullet(bullet("three")).withBullet(bullet("mine")));
    assertThat(texts(log)).containsExactly("mine", "Cut it by 30 %", "two", "three", "mine");
    WorkLogBullet selected =
        mine().logs().bullets().update(bullets(log).get(1), draft -> draft.withIsSelected(true));
    WorkLogBullet edited =
        mine().logs().bullets().update(bullets(log).get(2), draft -> draft.withText("2"));
    again(log, SOME.withBullet(bullet("two")).withBullet(bullet("four")));
    assertThat(bullets(log)).contains(own, selected, edited);
    assertThat(texts(log)).containsExactly("mine", "Cut it by 30 %", "2", "four");
  }

  @Test
  void aBulletIsStoredOnceHoweverOftenItIsSuggested() {
    WorkLog log = record("x");
    enriched(log, SOME.withBullet(SOME.bullets().get(0)));
    assertThat(texts(log)).containsExactly("Cut it by 30 %");
  }

  @Test
  void bulletsStandBehindTheLastOfAPersonWhereverThatIs() {
    WorkLog log = record("x");
    mine()
        .logs()
        .bullets()
        .add(WorkLogBulletDraft.of(log.id(), "mine").withSortOrder(Integer.MAX_VALUE));
    enriched(log, SOME.withBullet(bullet("two")));
    assertThat(bullets(log)).hasSize(3).allMatch(b -> b.sortOrder() == Integer.MAX_VALUE);
  }

  @Test
  void whatOthersCalledAnEnrichmentIsNotOurs() {
    WorkLog log = record("x");
    WorkLogBullet bullet =
        mine().logs().bullets().add(WorkLogBulletDraft.of(log.id(), "b").withIsAiGenerated(true));
    WorkLogSkillSignal signal =
        mine().logs().signals().add(WorkLogSkillSignalDraft.of(log.id(), "s"));
    enriched(log, SOME);
    again(log, Suggestions.NONE);
    assertThat(bullets(log)).containsExactly(bullet);
    assertThat(signals(log)).containsExactly(signal);
  }

  @Test
  void aSummaryOfAPersonStays() {
    WorkLog log = record("x");
    WorkLog enriched = enriched(log, SOME);
    WorkLog mine = enrichment().summarize(enriched, "My own words");
    assertThat(Enrichment.isSummaryByAi(mine)).isFalse();
    assertThat(mine.enrichmentStatus()).isEqualTo(enriched.enrichmentStatus());
    assertThat(again(log, SOME.withSummary("Other.")).aiSummary()).isEqualTo("My own words");
    WorkLog emptied = enrichment().summarize(now(log), "");
    assertThat(Enrichment.isSummaryByAi(emptied)).isFalse();
    assertThat(again(log, SOME.withSummary("Third.")).aiSummary()).isEmpty();
  }
}
