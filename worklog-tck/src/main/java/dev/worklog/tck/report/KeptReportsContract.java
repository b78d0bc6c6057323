package dev.worklog.tck.report;

import static dev.worklog.tck.Refusals.codes;
import static dev.worklog.tck.Refusals.thrown;
import static dev.worklog.tck.Refusals.violations;
import static org.assertj.core.api.Assertions.assertThat;

import dev.worklog.errors.WorklogException;
import dev.worklog.hierarchy.Placement;
import dev.worklog.hierarchy.Sprint;
import dev.worklog.identity.Role;
import dev.worklog.json.JsonObject;
import dev.worklog.page.Slice;
import dev.worklog.report.ReportFilter;
import dev.worklog.report.ReportKind;
import dev.worklog.report.ReportOrigin;
import dev.worklog.report.WorkLogReport;
import dev.worklog.report.WorkLogReportDraft;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Reports as rows: rules, listings, deletion. */
public abstract class KeptReportsContract extends ReportContract {

  private static final WorkLogReportDraft WEEKLY =
      WorkLogReportDraft.of(ReportKind.WEEKLY, "# Week");

  /** For subclasses. */
  protected KeptReportsContract() {}

  private WorkLogReport add(WorkLogReportDraft draft) {
    return reports().add(draft);
  }

  private List<WorkLogReport> list(ReportFilter filter) {
    return reports().page(filter, 1, 100).items();
  }

  @Test
  void aReportKeepsWhatItsDraftSays() {
    Placement place = tree(mine(), "one");
    Sprint sprint = sprint(mine(), place, null, null);
    WorkLogReportDraft draft =
        new WorkLogReportDraft(
            place.clientId(),
            place.projectId(),
            sprint.id(),
            ReportKind.CUSTOM,
            ReportOrigin.SCHEDULED,
            TODAY,
            TODAY,
            " as it is ",
            " # Text\n",
            JsonObject.of("a", 1));
    WorkLogReport report = add(draft);
    assertThat(report.tenantId()).isEqualTo(ada().id());
    assertThat(report.userId()).isEqualTo(ada().id());
    assertThat(report.createdAt()).isBefore(clock.instant());
    assertThat(
            new WorkLogReportDraft(
                report.clientId(),
                report.projectId(),
                report.sprintId(),
                report.kind(),
                report.createdVia(),
                report.periodStart(),
                report.periodEnd(),
                report.title(),
                report.contentMd(),
                report.metadata()))
        .isEqualTo(draft);
    assertThat(report.request()).isEmpty();
    assertThat(reports().find(report.id())).contains(report);
    assertThat(theirs().reports().find(report.id())).isEmpty();
  }

  @Test
  void whatADraftLeavesOutTakesTheDefaults() {
    WorkLogReport report = add(WEEKLY);
    assertThat(report.kind()).isEqualTo(ReportKind.WEEKLY);
    assertThat(report.createdVia()).isEqualTo(ReportOrigin.ASSISTANT);
    assertThat(report.title()).isEmpty();
    assertThat(report.metadata()).isEqualTo(JsonObject.EMPTY);
    assertThat(report.periodStart()).isNull();
    assertThat(report.periodEnd()).isNull();
  }

  // Behaviour case 21.
  @Test
  void clientProjectAndSprintAreTheTenantsAndLieUnderEachOther() {
    Placement one = tree(mine(), "one");
    Placement two = tree(mine(), "two");
    Placement bobs = tree(theirs(), "one");
    Sprint own = sprint(mine(), one, null, null);
    Sprint foreign = sprint(theirs(), bobs, null, null);
    String notTheirs = " does not belong to this user.";
    refuses(WEEKLY.withClientId(bobs.clientId()), "clientId: Client" + notTheirs);
    refuses(WEEKLY.withProjectId(bobs.projectId()), "projectId: Project" + notTheirs);
    refuses(WEEKLY.withSprintId(foreign.id()), "sprintId: Sprint" + notTheirs);
    refuses(WEEKLY.withSprintId(UUID.randomUUID()), "sprintId: Sprint" + notTheirs);
    refuses(
        WEEKLY.withSprintId(own.id()).withProjectId(two.projectId()),
        "sprintId: Sprint does not belong to selected project.");
    refuses(
        WEEKLY.withSprintId(own.id()).withClientId(two.clientId()),
        "sprintId: Sprint does not belong to selected client.");
    refuses(
        WEEKLY.withProjectId(one.projectId()).withClientId(two.clientId()),
        "projectId: Project does not belong to selected client.");
    assertThat(list(ReportFilter.ALL)).isEmpty();
    WorkLogReport report = add(WEEKLY.withSprintId(own.id()));
    assertThat(report.projectId()).isNull();
    assertThat(report.clientId()).isNull();
  }

  private void refuses(WorkLogReportDraft draft, String violation) {
    assertThat(violations(() -> add(draft))).containsExactly(violation);
  }

  @Test
  void aReportOnASprintNeedsOneAndTakesItsPeriod() {
    Placement place = tree(mine(), "one");
    LocalDate end = TODAY.plusDays(13);
    Sprint sprint = sprint(mine(), place, TODAY, end);
    WorkLogReportDraft draft = WEEKLY.withKind(ReportKind.SPRINT);
    assertThat(codes(() -> add(draft))).containsExactly("sprintId required");
    WorkLogReport report = add(draft.withSprintId(sprint.id()));
    assertThat(report.periodStart()).isEqualTo(TODAY);
    assertThat(report.periodEnd()).isEqualTo(end);
    WorkLogReport said = add(draft.withSprintId(sprint.id()).withPeriodEnd(TODAY.minusDays(9)));
    assertThat(said.periodStart()).isNull();
    assertThat(said.periodEnd()).isEqualTo(TODAY.minusDays(9));
    WorkLogReport other = add(WEEKLY.withSprintId(sprint.id()));
    assertThat(other.periodStart()).isNull();
  }

  @Test
  void allThatIsWrongWithTheFieldsIsToldTogether() {
    WorkLogReportDraft wrong =
        WorkLogReportDraft.of(ReportKind.SPRINT, " ")
            .withTitle("x".repeat(241))
            .withPeriodStart(TODAY)
            .withPeriodEnd(TODAY.minusDays(1))
            .withClientId(UUID.randomUUID());
    assertThat(codes(() -> add(wrong)))
        .containsExactly("title too_long", "contentMd blank", "periodEnd before");
    add(WEEKLY.withTitle("x".repeat(240)).withPeriodStart(TODAY).withPeriodEnd(TODAY));
  }

  @Test
  void reportsAreListedNewestFirst() {
    WorkLogReport first = add(WEEKLY);
    WorkLogReport second = add(WEEKLY);

    WorkLogReport third = add(WEEKLY);
    assertThat(list(ReportFilter.ALL)).containsExactly(third, second, first);
    List<WorkLogReport> sliced = new ArrayList<>();
    String token = null;
    do {
      Slice<WorkLogReport> slice = reports().slice(ReportFilter.ALL, 2, token);
      sliced.addAll(slice.items());
      token = slice.token();
    } while (token != null);
    assertThat(sliced).isEqualTo(list(ReportFilter.ALL));
    assertThat(reports().page(ReportFilter.ALL, 2, 2).total()).isEqualTo(3);
    assertThat(codes(() -> reports().slice(ReportFilter.ALL, 2, "x")))
        .containsExactly("token token");
    assertThat(theirs().reports().page(ReportFilter.ALL, 1, 9).items()).isEmpty();
  }

  @Test
  void everyFilterRestricts() {
    Placement place = tree(mine(), "one");
    Sprint sprint = sprint(mine(), place, null, null);
    WorkLogReport plain = add(WEEKLY);
    WorkLogReport monthly = add(WEEKLY.withKind(ReportKind.MONTHLY));
    WorkLogReport scheduled = add(WEEKLY.withCreatedVia(ReportOrigin.SCHEDULED));
    WorkLogReport client = add(WEEKLY.withClientId(place.clientId()));
    WorkLogReport project = add(WEEKLY.withProjectId(place.projectId()));
    WorkLogReport ofSprint = add(WEEKLY.withSprintId(sprint.id()));
    WorkLogReport dated = add(WEEKLY.withPeriodStart(TODAY).withPeriodEnd(TODAY.plusDays(6)));
    ReportFilter all = ReportFilter.ALL;
    assertThat(list(all)).hasSize(7).contains(plain);
    assertThat(list(all.withKinds(Set.of(ReportKind.MONTHLY)))).containsExactly(monthly);
    assertThat(list(all.withOrigins(Set.of(ReportOrigin.SCHEDULED)))).containsExactly(scheduled);
    assertThat(list(all.withClientId(place.clientId()))).containsExactly(client);
    assertThat(list(all.withProjectId(place.projectId()))).containsExactly(project);
    assertThat(list(all.withSprintId(sprint.id()))).containsExactly(ofSprint);
    LocalDate last = TODAY.plusDays(6);
    assertThat(list(ReportFilter.touching(last, last.plusYears(1)))).containsExactly(dated);
    assertThat(list(ReportFilter.touching(last.plusDays(1), last.plusYears(1)))).isEmpty();
    assertThat(list(ReportFilter.touching(LocalDate.MIN, TODAY))).containsExactly(dated);
    assertThat(list(ReportFilter.touching(LocalDate.MIN, TODAY.minusDays(1)))).isEmpty();
    assertThat(codes(() -> list(ReportFilter.touching(TODAY, TODAY.minusDays(1)))))
        .containsExactly("to before");
  }

  @Test
  void reportsAreTheirUsersAndAdminsSeeAll() {
    WorkLogReport adas = shared(ada()).reports().add(WEEKLY);
    WorkLogReport bobs = shared(bob()).reports().add(WEEKLY);
    assertThat(shared(bob()).reports().find(adas.id())).isEmpty();
    assertThat(shared(bob()).reports().page(ReportFilter.ALL, 1, 9).items()).containsExactly(bobs);
    ReportFilter ofAda = ReportFilter.ALL.withUserIds(Set.of(ada().id()));
    assertThat(shared(bob()).reports().page(ofAda, 1, 9).items()).isEmpty();
    thrown(WorklogException.NotFound.class, () -> shared(bob()).reports().delete(adas));
    workspace().users().update(bob(), draft -> draft.withRole(Role.ADMIN));
    assertThat(shared(bob()).reports().page(ReportFilter.ALL, 1, 9).items())
        .containsExactlyInAnyOrder(adas, bobs);
    assertThat(shared(bob()).reports().page(ofAda, 1, 9).items()).containsExactly(adas);
    shared(bob()).reports().delete(adas);
    assertThat(shared(ada()).reports().find(adas.id())).isEmpty();
  }

  @Test
  void aDeletedReportIsGone() {
    WorkLogReport report = add(WEEKLY);
    reports().delete(report);
    assertThat(reports().find(report.id())).isEmpty();
    thrown(WorklogException.NotFound.class, () -> reports().delete(report));
  }

  @Test
  void aReportOutlivesWhatItIsAbout() {
    Placement place = tree(mine(), "one");
    Sprint sprint = sprint(mine(), place, null, null);
    WorkLogReport report =
        add(
            WEEKLY
                .withClientId(place.clientId())
                .withProjectId(place.projectId())
                .withSprintId(sprint.id()));
    mine().hierarchy().sprints().delete(sprint);
    WorkLogReport left = reports().find(report.id()).orElseThrow();
    assertThat(left.sprintId()).isNull();
    assertThat(left.projectId()).isEqualTo(place.projectId());
    mine()
        .hierarchy()
        .clients()
        .delete(mine().hierarchy().clients().find(id(place.clientId())).orElseThrow());
    left = reports().find(report.id()).orElseThrow();
    assertThat(left.clientId()).isNull();
    assertThat(left.projectId()).isNull();
    assertThat(left.contentMd()).isEqualTo(report.contentMd());
  }

  @Test
  void aMoveLeavesReportsAsTheyWere() {
    Placement one = tree(mine(), "one");
    Placement two = tree(mine(), "two");
    WorkLogReport report = add(WEEKLY.withClientId(one.clientId()).withProjectId(one.projectId()));
    mine()
        .hierarchy()
        .projects()
        .update(
            mine().hierarchy().projects().find(id(one.projectId())).orElseThrow(),
            draft -> draft.withClientId(id(two.clientId())));
    assertThat(reports().find(report.id())).contains(report);
  }

  @Test
  void reportsOfOthersObjectToDeletingTheUserOfTheirClient() {
    Placement place = tree(shared(ada()), "one");
    shared(bob()).reports().add(WEEKLY.withClientId(place.clientId()));
    assertThat(
            thrown(WorklogException.GuardFailed.class, () -> workspace().users().delete(ada()))
                .unmet())
        .containsExactly("1 reports of other users belong to clients of this user");
    workspace().users().deleteDespiteOthers(ada());
    assertThat(shared(bob()).reports().page(ReportFilter.ALL, 1, 9).items())
        .singleElement()
        .matches(left -> left.clientId() == null);
  }
}
