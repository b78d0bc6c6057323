package dev.worklog.tck.report;

import static dev.worklog.tck.Refusals.thrown;
import static org.assertj.core.api.Assertions.assertThat;

import dev.worklog.Tenant;
import dev.worklog.enrichment.Enricher;
import dev.worklog.enrichment.SkillSuggestion;
import dev.worklog.enrichment.Suggestions;
import dev.worklog.errors.WorklogException;
import dev.worklog.exchange.Ids;
import dev.worklog.hierarchy.Placement;
import dev.worklog.hierarchy.Sprint;
import dev.worklog.hierarchy.Story;
import dev.worklog.hierarchy.Task;
import dev.worklog.log.AttachmentDraft;
import dev.worklog.log.Batch;
import dev.worklog.log.LogTables;
import dev.worklog.log.Outcome;
import dev.worklog.log.SignalKind;
import dev.worklog.log.WorkLog;
import dev.worklog.log.WorkLogBullet;
import dev.worklog.log.WorkLogBulletDraft;
import dev.worklog.log.WorkLogDraft;
import dev.worklog.log.WorkLogFilter;
import dev.worklog.log.WorkLogSkillSignal;
import dev.worklog.page.ProgressListener;
import dev.worklog.report.ClosedPeriod;
import dev.worklog.report.ClosedPeriodDraft;
import dev.worklog.report.Period;
import dev.worklog.report.ReportKind;
import dev.worklog.report.ReportRequest;
import dev.worklog.report.WorkLogReport;
import dev.worklog.report.WorkLogReportDraft;
import dev.worklog.storage.Storage;
import dev.worklog.tck.Contract;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** In a closed period nothing changes, by no call, until it is reopened. */
public abstract class ClosedPeriodContract extends Contract {

  private static final LocalDate OPEN = TODAY.plusDays(1);

  /** For subclasses. */
  protected ClosedPeriodContract() {}

  private WorkLog record(LocalDate day, Placement place) {
    return mine().logs().record(WorkLogDraft.of(day, "Did it").withPlacement(place));
  }

  private ClosedPeriod close() {
    return mine()
        .periods()
        .close(ClosedPeriodDraft.of(TODAY.minusDays(1), TODAY).withReason("invoiced"));
  }

  private void refused(Runnable call) {
    assertThat(thrown(WorklogException.GuardFailed.class, call).unmet())
        .hasSize(1)
        .allMatch(text -> text.endsWith("; reopen it first"));
  }

  private static UUID id(@Nullable UUID id) {
    return Objects.requireNonNull(id);
  }

  @Test
  void noLogIsAddedChangedOrDeleted() {
    WorkLog log = record(TODAY, Placement.NONE);
    close();
    refused(() -> record(TODAY, Placement.NONE));
    refused(() -> record(TODAY.minusDays(1), tree(mine(), "a")));
    refused(() -> mine().logs().update(log, draft -> draft.withTitle("other")));
    refused(() -> mine().logs().archive(log));
    refused(() -> mine().logs().delete(log));
    assertThat(mine().logs().page(WorkLogFilter.ALL, 1, 10).items()).containsExactly(log);
    record(OPEN, Placement.NONE);
    record(TODAY.minusDays(2), Placement.NONE);
  }

  @Test
  void noLogGoesInOrOut() {
    WorkLog inside = record(TODAY, Placement.NONE);
    WorkLog outside = record(OPEN, Placement.NONE);
    close();
    refused(() -> mine().logs().update(inside, draft -> draft.withOccurredOn(OPEN)));
    refused(() -> mine().logs().update(outside, draft -> draft.withOccurredOn(TODAY)));
    assertThat(mine().logs().find(outside.id())).contains(outside);
  }

  @Test
  void anUpdateThatChangesNothingIsNone() {
    WorkLog log = record(TODAY, Placement.NONE);
    close();
    assertThat(mine().logs().update(log, draft -> draft)).isEqualTo(log);
  }

  @Test
  void whatBelongsToItsLogsStaysToo() {
    WorkLog log = record(TODAY, Placement.NONE);
    WorkLog other = record(OPEN, Placement.NONE);
    WorkLogBullet bullet = mine().logs().bullets().add(WorkLogBulletDraft.of(log.id(), "Did"));
    WorkLogBullet free = mine().logs().bullets().add(WorkLogBulletDraft.of(other.id(), "Did"));
    close();
    refused(() -> mine().logs().bullets().add(WorkLogBulletDraft.of(log.id(), "More")));
    refused(() -> mine().logs().attachments().add(AttachmentDraft.of(log.id(), "key", "file")));
    refused(() -> mine().logs().bullets().update(bullet, draft -> draft.withIsSelected(true)));
    refused(() -> mine().logs().bullets().update(bullet, draft -> draft.withWorklogId(other.id())));
    refused(() -> mine().logs().bullets().update(free, draft -> draft.withWorklogId(log.id())));
    refused(() -> mine().logs().bullets().delete(bullet));
    assertThat(mine().logs().bullets().of(log.id())).containsExactly(bullet);
    mine().logs().bullets().delete(free);
  }

  @Test
  void aBatchTellsEachRowThatIsTooLate() {
    close();
    List<WorkLogDraft> drafts =
        List.of(
            WorkLogDraft.of(OPEN, "one"),
            WorkLogDraft.of(TODAY, "two").withImportKey("two"),
            WorkLogDraft.of(TODAY, "again").withImportKey("two"),
            WorkLogDraft.of(OPEN, ""));
    List<Outcome> outcomes = mine().logs().recordAll(drafts, Batch.ROW_BY_ROW);
    assertThat(outcomes.get(0)).isInstanceOf(Outcome.Recorded.class);
    assertThat(outcomes.subList(1, 3))
        .allMatch(
            outcome ->
                outcome instanceof Outcome.Refused refused
                    && refused.why() instanceof WorklogException.GuardFailed);
    assertThat(outcomes.get(3))
        .matches(
            outcome ->
                outcome instanceof Outcome.Refused refused
                    && refused.why() instanceof WorklogException.Invalid);
    WorklogException.GuardFailed all =
        thrown(
            WorklogException.GuardFailed.class,
            () -> mine().logs().recordAll(drafts.subList(0, 2), Batch.ALL_OR_NOTHING));
    assertThat(all.unmet())
        .containsExactly("[1]: " + TODAY + " is in a closed period; reopen it first");
    assertThat(mine().logs().page(WorkLogFilter.ALL, 1, 1).total()).isEqualTo(1);
  }

  @Test
  void whatIsThereAlreadyIsNotTooLate() {
    WorkLogDraft draft = WorkLogDraft.of(TODAY, "one").withImportKey("one");
    WorkLog log = mine().logs().record(draft);
    close();
    assertThat(mine().logs().recordAll(List.of(draft), Batch.ROW_BY_ROW))
        .containsExactly(new Outcome.AlreadyThere(log.id()));
  }

  @Test
  void theNodesOfItsLogsNeitherMoveNorGo() {
    Placement place = tree(mine(), "a");
    Placement elsewhere = tree(mine(), "b");
    WorkLog log = record(TODAY, place);
    close();
    Story story = mine().hierarchy().stories().find(id(place.storyId())).orElseThrow();
    Task task = mine().hierarchy().tasks().find(id(place.taskId())).orElseThrow();
    refused(
        () ->
            mine()
                .hierarchy()
                .stories()
                .update(story, draft -> draft.withFeatureId(id(elsewhere.featureId()))));
    refused(() -> mine().hierarchy().tasks().delete(task));
    refused(
        () ->
            mine()
                .hierarchy()
                .clients()
                .delete(mine().hierarchy().clients().find(id(place.clientId())).orElseThrow()));
    assertThat(mine().logs().find(log.id())).contains(log);
    mine().hierarchy().stories().update(story, draft -> draft.withName("another name"));
    Task free = mine().hierarchy().tasks().find(id(elsewhere.taskId())).orElseThrow();
    mine().hierarchy().tasks().update(free, draft -> draft.withStoryId(story.id()));
    mine().hierarchy().tasks().delete(mine().hierarchy().tasks().find(free.id()).orElseThrow());
  }

  @Test
  void aBackfillLeavesItsLogsAsTheyAre() {
    Placement place = tree(mine(), "a");
    WorkLog closed = record(TODAY, Placement.NONE);
    WorkLog open = record(OPEN, Placement.NONE);
    List<WorkLog> raw = new ArrayList<>();
    for (WorkLog log : List.of(closed, open)) {
      raw.add(
          LogTables.WORKLOGS.with(
              log,
              Map.of(
                  LogTables.WORKLOGS.column("task_id"),
                  id(place.taskId()),
                  LogTables.WORKLOGS.column("version"),
                  log.version() + 1)));
    }
    storage()
        .transaction(
            Storage.Access.WRITE,
            tx -> {
              tx.rows(LogTables.WORKLOGS, mine().id()).update(raw);
              return raw;
            });
    close();
    assertThat(mine().logs().backfill(ProgressListener.NONE)).isEqualTo(1);
    assertThat(mine().logs().find(closed.id())).contains(raw.get(0));
    assertThat(mine().logs().find(open.id()).orElseThrow().placement()).isEqualTo(place);
  }

  @Test
  void itsReportsAreMadeAndStay() {
    record(TODAY, Placement.NONE);
    ReportRequest request = ReportRequest.custom(Period.week(TODAY, DayOfWeek.MONDAY));
    WorkLogReport before = mine().reports().generate(request);
    ClosedPeriod closed = close();
    WorkLogReport after = mine().reports().generate(request);
    refused(() -> mine().reports().delete(before));
    refused(() -> mine().reports().delete(after));
    WorkLogReport other =
        mine().reports().generate(ReportRequest.custom(Period.day(TODAY.plusDays(1))));
    mine().reports().delete(other);
    mine().periods().reopen(closed, "wrong figures");
    mine().reports().delete(before);
    assertThat(mine().reports().find(after.id())).contains(after);
  }

  @Test
  void itsLogsAreNotEnrichedUntilItIsReopened() {
    WorkLog log = record(TODAY, Placement.NONE);
    ClosedPeriod closed = close();
    Enricher enricher = each -> Suggestions.NONE.withSummary("short");
    assertThat(mine().enrichment().run(enricher, 10).asked()).isZero();
    assertThat(mine().logs().find(log.id())).contains(log);
    mine().periods().reopen(closed, "to be enriched");
    assertThat(mine().enrichment().run(enricher, 10).enriched()).isEqualTo(1);
  }

  @Test
  void aReportWithAnOpenEndIsAboutClosedDaysToo() {
    List<WorkLogReport> about = new ArrayList<>();
    for (WorkLogFilter filter :
        List.of(
            WorkLogFilter.ALL,
            WorkLogFilter.ALL.withFrom(TODAY.minusYears(1)),
            WorkLogFilter.ALL.withTo(OPEN))) {
      about.add(mine().reports().generate(ReportRequest.custom(filter)));
    }
    WorkLogReport later =
        mine().reports().generate(ReportRequest.custom(WorkLogFilter.ALL.withFrom(OPEN)));
    WorkLogReport note = mine().reports().add(WorkLogReportDraft.of(ReportKind.CUSTOM, "A note"));
    close();
    for (WorkLogReport report : about) {
      refused(() -> mine().reports().delete(report));
      assertThat(mine().reports().find(report.id())).contains(report);
    }
    mine().reports().delete(later);
    mine().reports().delete(note);
  }

  @Test
  void nothingIsImportedIntoIt() {
    record(TODAY, Placement.NONE);
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    mine().exchange().exportTo(file);
    Tenant adaThere = workspace().tenant(theirs().id(), ada().id());
    ClosedPeriod closed = adaThere.periods().close(ClosedPeriodDraft.of(TODAY, TODAY));
    Runnable copy =
        () -> theirs().exchange().importFrom(new ByteArrayInputStream(file.toByteArray()), Ids.NEW);
    refused(copy);
    assertThat(adaThere.logs().page(WorkLogFilter.ALL, 1, 1).total()).isZero();
    adaThere.periods().reopen(closed, "to be copied");
    copy.run();
  }

  @Test
  void whatPeopleDecideAboutSuggestionsComesTooLate() {
    WorkLog log = record(TODAY, Placement.NONE);
    Enricher enricher =
        each ->
            Suggestions.NONE
                .withSkill(new SkillSuggestion("Java", SignalKind.SKILL, 0.5, ""))
                .withSummary("it");
    assertThat(mine().enrichment().run(enricher, 1).enriched()).isEqualTo(1);
    WorkLog enriched = mine().logs().find(log.id()).orElseThrow();
    WorkLogSkillSignal signal = mine().logs().signals().of(log.id()).get(0);
    close();
    refused(() -> mine().enrichment().accept(signal.id()));
    refused(() -> mine().enrichment().rejectAll(log.id()));
    refused(() -> mine().enrichment().review(log.id()));
    refused(() -> mine().enrichment().rejectEnrichment(log.id()));
    refused(() -> mine().enrichment().summarize(enriched, "by hand"));
    assertThat(mine().logs().find(log.id())).contains(enriched);
    assertThat(mine().logs().signals().of(log.id())).containsExactly(signal);
  }

  @Test
  void aSprintOfItsLogsNeitherMovesNorGoes() {
    Placement place = tree(mine(), "a");
    Placement elsewhere = tree(mine(), "b");
    Sprint sprint = ReportContract.sprint(mine(), place, TODAY, OPEN);
    WorkLog log = record(TODAY, Placement.sprint(sprint.id()));
    record(OPEN, Placement.sprint(sprint.id()));
    close();
    refused(
        () ->
            mine()
                .hierarchy()
                .sprints()
                .update(sprint, draft -> draft.withProjectId(id(elsewhere.projectId()))));
    WorklogException.GuardFailed refusal =
        thrown(
            WorklogException.GuardFailed.class, () -> mine().hierarchy().sprints().delete(sprint));
    assertThat(refusal.unmet())
        .containsExactly("1 work log of this sprint is in a closed period; reopen it first");
    assertThat(mine().logs().find(log.id())).contains(log);
    mine().hierarchy().sprints().update(sprint, draft -> draft.withEndDate(TODAY));
  }

  @Test
  void aTransactionThatIsRefusedLeavesNothingBehind() {
    WorkLog open = record(OPEN, Placement.NONE);
    close();
    thrown(
        IllegalStateException.class,
        () ->
            workspace()
                .transaction(
                    tx -> {
                      Tenant tenant = tx.tenant(ada().id());
                      tenant.logs().update(open, draft -> draft.withTitle("changed"));
                      refused(() -> tenant.logs().record(WorkLogDraft.of(TODAY, "late")));
                      return tenant.logs().record(WorkLogDraft.of(OPEN, "after a failure"));
                    }));
    assertThat(mine().logs().page(WorkLogFilter.ALL, 1, 9).items()).containsExactly(open);
  }

  @Test
  void afterwardsEverythingIsAsBefore() {
    WorkLog log = record(TODAY, Placement.NONE);
    mine().periods().reopen(close(), "forgot something");
    WorkLog changed = mine().logs().update(log, draft -> draft.withTitle("other"));
    mine().logs().delete(changed);
    record(TODAY, Placement.NONE);
  }

  @Test
  void itIsOneUsersDaysInOneTenantThatAreClosed() {
    close();
    theirs().logs().record(WorkLogDraft.of(TODAY, "Did it"));
    shared(ada()).logs().record(WorkLogDraft.of(TODAY, "Did it"));
    shared(ada()).periods().close(ClosedPeriodDraft.of(TODAY, TODAY));
    shared(bob()).logs().record(WorkLogDraft.of(TODAY, "Did it"));
    refused(() -> shared(ada()).logs().record(WorkLogDraft.of(TODAY, "Did it")));
  }

  @Test
  void aTransactionThatClosesIsBoundByIt() {
    thrown(
        WorklogException.GuardFailed.class,
        () ->
            workspace()
                .transaction(
                    tx -> {
                      tx.tenant(ada().id()).periods().close(ClosedPeriodDraft.of(TODAY, TODAY));
                      return tx.tenant(ada().id()).logs().record(WorkLogDraft.of(TODAY, "late"));
                    }));
    assertThat(mine().periods().list()).isEmpty();
  }
}
