package dev.worklog.tck.report;

import static dev.worklog.tck.Refusals.codes;
import static dev.worklog.tck.Refusals.thrown;
import static org.assertj.core.api.Assertions.assertThat;

import dev.worklog.errors.WorklogException;
import dev.worklog.hierarchy.Placement;
import dev.worklog.hierarchy.Sprint;
import dev.worklog.log.Batch;
import dev.worklog.log.SignalStatus;
import dev.worklog.log.WorkLog;
import dev.worklog.log.WorkLogBulletDraft;
import dev.worklog.log.WorkLogDraft;
import dev.worklog.log.WorkLogExternalLinkDraft;
import dev.worklog.log.WorkLogFilter;
import dev.worklog.log.WorkLogSkillSignalDraft;
import dev.worklog.report.Figures;
import dev.worklog.report.ReportContent;
import dev.worklog.report.ReportEntry;
import dev.worklog.report.ReportFilter;
import dev.worklog.report.ReportGroup;
import dev.worklog.report.ReportKind;
import dev.worklog.report.ReportRequest;
import dev.worklog.report.WorkLogReport;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Reports made from work logs. */
public abstract class GeneratedReportsContract extends ReportContract {

  /** For subclasses. */
  protected GeneratedReportsContract() {}

  private static List<String> contents(ReportContent content) {
    return content.entries().stream().map(entry -> entry.log().content()).toList();
  }

  @Test
  void aWeekIsFromMondayToSunday() {
    record(did(1, "Sunday before"));
    record(did(0, "Monday"));
    record(did(-6, "Sunday"));
    record(did(-7, "Monday after"));
    ReportContent week = reports().preview(ReportRequest.weekly(TODAY.plusDays(3)));
    assertThat(contents(week)).containsExactly("Monday", "Sunday");
    assertThat(week.periodStart()).isEqualTo(TODAY);
    assertThat(week.periodEnd()).isEqualTo(TODAY.plusDays(6));
    assertThat(week.title()).isEqualTo("Weekly report 2026-W10");
  }

  @Test
  void aMonthIsFromItsFirstToItsLastDay() {
    record(did(2, "last of February"));
    record(did(1, "first of March"));
    record(did(-29, "last of March"));
    record(did(-30, "first of April"));
    ReportContent month = reports().preview(ReportRequest.monthly(YearMonth.of(2026, 3)));
    assertThat(contents(month)).containsExactly("first of March", "last of March");
    assertThat(month.title()).isEqualTo("Monthly report 2026-03");
  }

  @Test
  void aSprintIsWhatBelongsToItOnWhateverDay() {
    Placement place = tree(mine(), "one");
    Sprint sprint = sprint(mine(), place, TODAY, TODAY.plusDays(13));
    record(did(0, "in it").withPlacement(Placement.sprint(sprint.id())));
    record(did(90, "early").withPlacement(Placement.sprint(sprint.id())));
    record(did(0, "not in it").withPlacement(project(place)));
    WorkLogReport report = reports().generate(ReportRequest.sprint(sprint.id()));
    assertThat(report.kind()).isEqualTo(ReportKind.SPRINT);
    assertThat(report.sprintId()).isEqualTo(sprint.id());
    assertThat(report.projectId()).isEqualTo(place.projectId());
    assertThat(report.clientId()).isEqualTo(place.clientId());
    assertThat(report.periodStart()).isEqualTo(TODAY);
    assertThat(report.periodEnd()).isEqualTo(TODAY.plusDays(13));
    assertThat(report.contentMd()).contains("in it", "early").doesNotContain("not in it");
    assertThat(reports().page(ReportFilter.ALL, 1, 9).items()).containsExactly(report);
  }

  @Test
  void aRequestThatCannotBeMetIsRefused() {
    Placement bobs = tree(theirs(), "one");
    ReportRequest week = ReportRequest.weekly(TODAY);
    assertThat(codes(() -> reports().generate(week.withKind(ReportKind.SPRINT))))
        .containsExactly("filter.under.sprintId required");
    assertThat(codes(() -> reports().preview(ReportRequest.sprint(UUID.randomUUID()))))
        .containsExactly("filter.under.sprintId unknown_reference");
    assertThat(codes(() -> reports().generate(week.under(bobs))))
        .contains("filter.under.clientId unknown_reference");
    WorkLogFilter backwards = WorkLogFilter.between(TODAY, TODAY.minusDays(1));
    assertThat(codes(() -> reports().generate(ReportRequest.custom(backwards))))
        .containsExactly("to before");
    assertThat(codes(() -> reports().generate(week.withTitle("x".repeat(241)))))
        .containsExactly("title too_long");
    assertThat(codes(() -> reports().generate(week, content -> " ")))
        .containsExactly("contentMd blank");
    assertThat(codes(() -> reports().generate(week, content -> "x".repeat(1_000_001))))
        .containsExactly("contentMd too_long");
    thrown(
        IllegalStateException.class,
        () ->
            reports()
                .generate(
                    week,
                    content -> {
                      throw new IllegalStateException("the template's own");
                    }));
    assertThat(reports().page(ReportFilter.ALL, 1, 9).items()).isEmpty();
  }

  @Test
  void aWeekWithoutLogsGivesAReportThatSaysSo() {
    WorkLogReport report = reports().generate(ReportRequest.weekly(TODAY));
    assertThat(report.contentMd()).contains("Nothing was recorded");
    assertThat(reports().isStale(report)).isFalse();
    record(did(0, "Did it"));
    assertThat(reports().isStale(report)).isTrue();
  }

  @Test
  void entriesAreGroupedByClientAndProjectWithTheirFigures() {
    Placement one = tree(mine(), "b");
    Placement two = tree(mine(), "a");
    record(did(0, "1").withPlacement(one).withEffortMinutes(60).withIsBillable(true));
    record(did(0, "2").withPlacement(one).withEffortMinutes(30));
    record(did(-1, "3").withPlacement(one));
    record(did(-1, "4").withPlacement(two));
    record(did(-2, "5"));
    record(did(-2, "6").withPlacement(Placement.NONE.withClientId(one.clientId())));
    ReportContent content = reports().preview(ReportRequest.weekly(TODAY));
    List<ReportGroup> groups = content.groups();
    assertThat(groups)
        .extracting(group -> group.client() + ", " + group.project())
        .containsExactly(
            "client a, project a", "client b, project b", "client b, null", "null, null");
    assertThat(groups.get(1).figures())
        .isEqualTo(new Figures(3, 90, 60, 1, TODAY, TODAY.plusDays(1)));
    assertThat(content.figures()).isEqualTo(new Figures(6, 90, 60, 4, TODAY, TODAY.plusDays(2)));
    assertThat(groups.get(1).days()).isEqualTo(2);
    assertThat(content.days()).isEqualTo(3);
    assertThat(content.people()).isEqualTo(1);
    assertThat(groups.get(1).entries())
        .extracting(entry -> entry.log().content())
        .containsExactly("1", "2", "3");
  }

  @Test
  void aReportShowsWhatWasSelectedAndAcceptedAndNoMore() {
    WorkLog log =
        record(
            did(0, "Made the build fast")
                .withOutcome("Half the time")
                .withImpact("Everybody waits less")
                .withNextSteps("The tests"));
    mine().logs().bullets().add(WorkLogBulletDraft.of(log.id(), "shown").withIsSelected(true));
    mine().logs().bullets().add(WorkLogBulletDraft.of(log.id(), "hidden"));
    for (SignalStatus status : SignalStatus.values()) {
      mine()
          .logs()
          .signals()
          .add(WorkLogSkillSignalDraft.of(log.id(), "skill " + status).withStatus(status));
    }
    mine()
        .logs()
        .links()
        .add(WorkLogExternalLinkDraft.of(log.id(), "https://example.org/1").withTitle("Ticket"));
    WorkLogReport report = reports().generate(ReportRequest.weekly(TODAY));
    assertThat(report.contentMd())
        .contains("Made the build fast", "Half the time", "Everybody waits less", "The tests")
        .contains("shown", "skill ACCEPTED", "[Ticket](https://example.org/1)")
        .doesNotContain("hidden", "SUGGESTED", "REJECTED");
    ReportEntry entry = reports().preview(ReportRequest.weekly(TODAY)).entries().get(0);
    assertThat(entry.person()).isEqualTo("Ada");
    assertThat(entry.selectedBullets()).singleElement().matches(b -> b.text().equals("shown"));
    assertThat(entry.acceptedSkills()).hasSize(1);
  }

  @Test
  void aTemplateMayBeReplaced() {
    record(did(0, "a *star*"));
    WorkLogReport report =
        reports()
            .generate(
                ReportRequest.weekly(TODAY),
                content -> "Done: " + ReportContent.escape(content.entries().get(0).headline()));
    assertThat(report.contentMd()).isEqualTo("Done: a \\*star\\*");
    assertThat(report.title()).isEqualTo("Weekly report 2026-W10");
  }

  @Test
  void aReportIsMadeInTheTransactionOfItsLogs() {
    WorkLogReport report =
        workspace()
            .transaction(
                tx -> {
                  tx.tenant(ada().id()).logs().record(did(0, "Just now"));
                  return tx.tenant(ada().id()).reports().generate(ReportRequest.weekly(TODAY));
                });
    assertThat(report.contentMd()).contains("Just now");
    assertThat(reports().isStale(report)).isFalse();
  }

  @Test
  void aLongReportIsCondensedAndSaysWhatItLeavesOut() {
    List<WorkLogDraft> drafts = new ArrayList<>();
    for (int i = 0; i < 2_500; i++) {
      drafts.add(did(-i % 7, "Work number " + i).withEffortMinutes(i % 100));
    }
    drafts.add(did(0, "The one that mattered").withOutcome("It did"));
    mine().logs().recordAll(drafts, Batch.ALL_OR_NOTHING);
    WorkLogReport report = reports().generate(ReportRequest.weekly(TODAY));
    assertThat(report.contentMd())
        .contains("2,501 entries on 7 days", "The one that mattered", "And 2,481 more.")
        .hasSizeLessThan(100_000);
    assertThat(reports().isStale(report)).isFalse();
  }

  @Test
  void moreLogsThanAReportCanNameAreRefusedButCanBePreviewed() {
    List<WorkLogDraft> drafts = new ArrayList<>();
    for (int i = 0; i < 20_001; i++) {
      drafts.add(did(0, "x"));
    }
    mine().logs().recordAll(drafts, Batch.ALL_OR_NOTHING);
    ReportRequest request = ReportRequest.weekly(TODAY);
    thrown(WorklogException.LimitExceeded.class, () -> reports().generate(request));
    assertThat(reports().preview(request).figures().entries()).isEqualTo(20_001);
    mine().logs().delete(reports().preview(request).entries().get(0).log());
    assertThat(reports().isStale(reports().generate(request))).isFalse();
  }
}
