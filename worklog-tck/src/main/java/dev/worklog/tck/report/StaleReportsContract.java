package dev.worklog.tck.report;

import static dev.worklog.tck.Refusals.thrown;
import static org.assertj.core.api.Assertions.assertThat;

import dev.worklog.hierarchy.Placement;
import dev.worklog.identity.Role;
import dev.worklog.log.SignalStatus;
import dev.worklog.log.WorkLog;
import dev.worklog.log.WorkLogBullet;
import dev.worklog.log.WorkLogBulletDraft;
import dev.worklog.log.WorkLogExternalLinkDraft;
import dev.worklog.log.WorkLogFilter;
import dev.worklog.log.WorkLogSkillSignal;
import dev.worklog.log.WorkLogSkillSignalDraft;
import dev.worklog.log.WorkLogSource;
import dev.worklog.log.WorkLogStatus;
import dev.worklog.log.WorkType;
import dev.worklog.report.ReportKind;
import dev.worklog.report.ReportOrigin;
import dev.worklog.report.ReportRequest;
import dev.worklog.report.WorkLogReport;
import dev.worklog.report.WorkLogReportDraft;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reports know what they were made from, and when that is no longer so. */
public abstract class StaleReportsContract extends ReportContract {

  private WorkLog log;
  private WorkLogReport report;

  /** For subclasses. */
  protected StaleReportsContract() {}

  @BeforeEach
  void makeReport() {
    Placement place = tree(mine(), "one");
    log = record(did(0, "Did it").withPlacement(place));
    report = reports().generate(ReportRequest.weekly(TODAY));
    assertThat(reports().isStale(report)).isFalse();
  }

  private void becomesStale(Runnable change) {
    change.run();
    assertThat(reports().isStale(report)).isTrue();
    report = reports().remake(report);
    assertThat(reports().isStale(report)).isFalse();
  }

  @Test
  void aChangeOfALogOrOfWhatBelongsToItMakesItsReportsStale() {
    becomesStale(() -> log = mine().logs().update(log, draft -> draft.withOutcome("Works")));
    becomesStale(() -> mine().logs().bullets().add(WorkLogBulletDraft.of(log.id(), "Fast")));
    WorkLogBullet bullet = mine().logs().bullets().of(log.id()).get(0);
    becomesStale(() -> mine().logs().bullets().update(bullet, draft -> draft.withIsSelected(true)));
    becomesStale(() -> mine().logs().signals().add(WorkLogSkillSignalDraft.of(log.id(), "Java")));
    WorkLogSkillSignal signal = mine().logs().signals().of(log.id()).get(0);
    becomesStale(
        () ->
            mine()
                .logs()
                .signals()
                .update(signal, draft -> draft.withStatus(SignalStatus.ACCEPTED)));
    becomesStale(
        () ->
            mine()
                .logs()
                .links()
                .add(WorkLogExternalLinkDraft.of(log.id(), "https://example.org")));
    becomesStale(() -> mine().logs().links().delete(mine().logs().links().of(log.id()).get(0)));
  }

  @Test
  void logsThatComeOrGoMakeAReportStale() {
    becomesStale(() -> record(did(0, "More")));
    becomesStale(() -> mine().logs().delete(log));
  }

  @Test
  void aDeletedOrRenamedPlaceMakesAReportStale() {
    becomesStale(
        () ->
            mine()
                .hierarchy()
                .tasks()
                .delete(
                    mine().hierarchy().tasks().find(id(log.placement().taskId())).orElseThrow()));
    becomesStale(
        () ->
            mine()
                .hierarchy()
                .clients()
                .update(
                    mine().hierarchy().clients().find(id(log.placement().clientId())).orElseThrow(),
                    draft -> draft.withName("renamed")));
  }

  @Test
  void whatIsOfNoConcernLeavesAReportAsItIs() {
    record(did(1, "The week before"));
    mine().logs().presets().list();
    theirs().logs().record(did(0, "Somebody else's"));
    assertThat(reports().isStale(report)).isFalse();
  }

  @Test
  void aTextOfACallerIsNeverStaleAndCannotBeMadeAgain() {
    WorkLogReport given =
        reports()
            .add(
                WorkLogReportDraft.of(ReportKind.CUSTOM, "Text")
                    .withMetadata(report.metadata().with("made_from", "nonsense")));
    assertThat(given.request()).isEmpty();
    assertThat(reports().isStale(given)).isFalse();
    thrown(IllegalArgumentException.class, () -> reports().remake(given));
  }

  @Test
  void theRequestComesBackAsItWas() {
    WorkLogFilter filter =
        new WorkLogFilter(
            Set.of(ada().id(), bob().id()),
            log.placement(),
            TODAY,
            TODAY.plusYears(1),
            Set.of(WorkLogStatus.DRAFT, WorkLogStatus.FINAL),
            Set.of(WorkType.DELIVERY),
            Set.of(),
            Set.of(WorkLogSource.MANUAL),
            Set.of("a", "b"),
            Set.of("c"),
            false,
            true,
            1,
            2,
            "text \u00df");
    ReportRequest request =
        new ReportRequest(ReportKind.CUSTOM, ReportOrigin.SCHEDULED, "Title", filter);
    assertThat(reports().generate(request).request()).contains(request);
    assertThat(report.request().map(ReportRequest::kind)).contains(ReportKind.WEEKLY);
  }

  @Test
  void whoReportedMakesNoDifferenceToAnAdmin() {
    shared(ada()).logs().record(did(0, "Ada's"));
    shared(bob()).logs().record(did(0, "Bob's"));
    WorkLogReport adas = shared(ada()).reports().generate(ReportRequest.weekly(TODAY));
    assertThat(adas.request().map(request -> request.filter().userIds()))
        .contains(Set.of(ada().id()));
    workspace().users().update(bob(), draft -> draft.withRole(Role.ADMIN));
    assertThat(shared(bob()).reports().isStale(adas)).isFalse();
    WorkLogReport both = shared(bob()).reports().generate(ReportRequest.weekly(TODAY));
    assertThat(both.contentMd()).contains("Ada's").contains("Bob's");
    assertThat(shared(bob()).reports().isStale(both)).isFalse();
  }
}
