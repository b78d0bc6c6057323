package dev.worklog.jpa;

import static dev.worklog.log.LogTables.WORKLOGS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.worklog.Tenant;
import dev.worklog.hierarchy.Client;
import dev.worklog.hierarchy.ClientDraft;
import dev.worklog.hierarchy.Level;
import dev.worklog.hierarchy.Placement;
import dev.worklog.hierarchy.Project;
import dev.worklog.hierarchy.ProjectDraft;
import dev.worklog.hierarchy.Sprint;
import dev.worklog.hierarchy.SprintDraft;
import dev.worklog.hierarchy.Story;
import dev.worklog.hierarchy.Task;
import dev.worklog.log.Batch;
import dev.worklog.log.Outcome;
import dev.worklog.log.WorkLog;
import dev.worklog.log.WorkLogDraft;
import dev.worklog.log.WorkLogFilter;
import dev.worklog.log.WorkLogOrder;
import dev.worklog.page.ProgressListener;
import dev.worklog.report.ClosedPeriodDraft;
import dev.worklog.storage.Column;
import dev.worklog.storage.Storage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How many statements a call on logs and nodes may send, whatever the number of rows. */
abstract class StatementCounts extends CountedTenant {

  StatementCounts(DatabaseKind kind) {
    super(kind);
  }

  @Test
  void recordingALogTakesTwoWithATaskAndWithout() {
    recordingTakesTwo(draft(0));
    recordingTakesTwo(WorkLogDraft.of(TODAY, "nowhere"));
  }

  private void recordingTakesTwo(WorkLogDraft draft) {
    assertThat(database.during(() -> tenant.logs().record(draft))).hasSize(2);
  }

  @Test
  void soItDoesAfterTheLastClosedDayAndBeforeThatThree() {
    tenant.periods().close(ClosedPeriodDraft.of(TODAY.minusDays(1), TODAY.minusDays(1)));
    recordingTakesTwo(draft(0));
    recordingTakesTwo(WorkLogDraft.of(TODAY, "nowhere"));
    assertThat(database.during(() -> tenant.logs().record(draft(2)))).hasSize(3);
    WorkLogDraft nowhere = WorkLogDraft.of(TODAY.minusDays(2), "nowhere");
    // In H2 a new log does not lock its user, so that a statement has to.
    assertThat(database.during(() -> tenant.logs().record(nowhere)))
        .hasSize(kind == DatabaseKind.H2 ? 3 : 2);
  }

  @Test
  void aTransactionLooksOnceAtWhatItHoldsOpen() {
    tenant.periods().close(ClosedPeriodDraft.of(TODAY.minusDays(1), TODAY.minusDays(1)));
    WorkLogDraft draft = draft(2).withImportKey(null);
    assertThat(
            database.during(
                () ->
                    database
                        .workspace()
                        .transaction(
                            tx -> {
                              Tenant same = tx.tenant(tenant.actorId());
                              same.logs().record(draft);
                              return same.logs().record(draft);
                            })))
        .hasSize(3 + 2);
  }

  @Test
  void closingTakesFive() {
    ClosedPeriodDraft draft = ClosedPeriodDraft.of(TODAY, TODAY);
    // The user, who is then locked, what is closed already, the period, and up to when.
    assertThat(database.during(() -> tenant.periods().close(draft))).hasSize(5);
  }

  @Test
  void updatingALogTakesThree() {
    WorkLog log = tenant.logs().record(draft(0));
    assertThat(database.during(() -> tenant.logs().update(log, d -> d.withTitle("new"))))
        .hasSize(3);
  }

  @Test
  void retargetingALogTakesThree() {
    WorkLog log = tenant.logs().record(draft(0));
    Placement story = Placement.NONE.withStoryId(place.storyId());
    assertThat(database.during(() -> tenant.logs().update(log, d -> d.withPlacement(story))))
        .hasSize(3);
  }

  @Test
  void deletingALogTakesThree() {
    WorkLog log = tenant.logs().record(draft(0));
    addArtifacts(log, 10);
    assertThat(database.during(() -> tenant.logs().delete(log))).hasSize(3);
  }

  @Test
  void deletingANodeTakesAConstantNumberHoweverMuchHangsBelow() {
    record(100);
    Client client = node(tenant.hierarchy().clients(), place.clientId());
    // H2 holds nobody's periods open; PostgreSQL is told before and after when to check references.
    int expected = kind == DatabaseKind.H2 ? 3 : kind == DatabaseKind.POSTGRES ? 6 : 4;
    assertThat(database.during(() -> tenant.hierarchy().clients().delete(client)))
        .hasSize(expected);
  }

  @Test
  void aPageOfLogsWithNamesAndArtifactsTakesSixAndASliceFive() {
    record(60);
    tenant.logs().page(WorkLogFilter.ALL, 1, 60).items().forEach(log -> addArtifacts(log, 2));
    assertThat(
            database.during(
                () ->
                    assertThat(
                            tenant
                                .logs()
                                .viewPage(WorkLogFilter.ALL, WorkLogOrder.NEWEST, 1, 50)
                                .items())
                        .hasSize(50)
                        .allMatch(view -> view.bullets().size() == 2)))
        .hasSize(6);
    assertThat(
            database.during(
                () -> tenant.logs().viewSlice(WorkLogFilter.ALL, WorkLogOrder.NEWEST, 50, null)))
        .hasSize(5);
  }

  @Test
  void theChainsOfAnyPlacementTakeOne() {
    Sprint sprint =
        tenant.hierarchy().sprints().add(SprintDraft.of(required(place.projectId()), "s"));
    Placement all = place.withSprintId(sprint.id());
    assertThat(database.during(() -> tenant.hierarchy().resolve(all))).hasSize(1);
    WorkLogDraft draft = draft(0).withPlacement(all);
    // H2 cannot lock rows in a union: there it is a statement for each of the seven levels.
    assertThat(database.during(() -> tenant.logs().record(draft)))
        .hasSize(kind == DatabaseKind.H2 ? 8 : 2);
  }

  @Test
  void aBatchTakesThreeHoweverLongItIs() {
    List<WorkLogDraft> few = drafts(20);
    List<WorkLogDraft> many = drafts(1_020).subList(20, 1_020);
    assertThat(database.during(() -> tenant.logs().recordAll(few, Batch.ALL_OR_NOTHING)))
        .hasSize(3);
    assertThat(database.during(() -> tenant.logs().recordAll(many, Batch.ALL_OR_NOTHING)))
        .hasSize(3);
    assertThat(tenant.logs().page(WorkLogFilter.ALL, 1, 1).total()).isEqualTo(1_020);
  }

  @Test
  void aBatchOfClosedMonthsTakesTwoMore() {
    tenant.periods().close(ClosedPeriodDraft.of(TODAY, TODAY));
    List<WorkLogDraft> drafts = drafts(1_000);
    assertThat(
            database.during(
                () ->
                    assertThat(tenant.logs().recordAll(drafts, Batch.ROW_BY_ROW))
                        .hasAtLeastOneElementOfType(Outcome.Refused.class)
                        .hasAtLeastOneElementOfType(Outcome.Recorded.class)))
        .hasSize(5);
  }

  @Test
  void aBatchRowByRowTakesAsMany() {
    List<WorkLogDraft> drafts = drafts(1_000);
    assertThat(database.during(() -> tenant.logs().recordAll(drafts, Batch.ROW_BY_ROW))).hasSize(3);
  }

  @Test
  void movingASubtreeTakesAsManyForTenLogsAsForAThousand() {
    record(10);
    Project to =
        tenant.hierarchy().projects().add(ProjectDraft.of(required(place.clientId()), "other"));
    List<String> ten = moveEpic(to.id());
    record(1_000);
    List<String> thousand = moveEpic(required(place.projectId()));
    assertThat(thousand).hasSameSizeAs(ten).hasSize(withChains(7));
    assertThat(
            tenant
                .logs()
                .page(
                    WorkLogFilter.ALL.withUnder(Placement.NONE.withProjectId(place.projectId())),
                    1,
                    1)
                .total())
        .isEqualTo(1_000);
  }

  private List<String> moveEpic(UUID projectId) {
    var seen = node(tenant.hierarchy().epics(), place.epicId());
    return database.during(
        () -> tenant.hierarchy().epics().update(seen, draft -> draft.withProjectId(projectId)));
  }

  @Test
  void renamingANodeTakesTwo() {
    Story story = node(tenant.hierarchy().stories(), place.storyId());
    assertThat(
            database.during(
                () -> tenant.hierarchy().stories().update(story, draft -> draft.withName("new"))))
        .hasSize(2);
  }

  @Test
  void movingAProjectToAnotherClientTakesAConstantNumber() {
    record(100);
    Project project = node(tenant.hierarchy().projects(), place.projectId());
    Client to = tenant.hierarchy().clients().add(ClientDraft.of("other"));
    assertThat(
            database.during(
                () ->
                    tenant
                        .hierarchy()
                        .projects()
                        .update(project, draft -> draft.withClientId(to.id()))))
        .hasSize(withChains(9));
  }

  @Test
  void movingATaskTakesAConstantNumber() {
    record(100);
    Task task = node(tenant.hierarchy().tasks(), place.taskId());
    Placement other = tenant.hierarchy().path(List.of("c", "p", "e", "f", "other"));
    assertThat(
            database.during(
                () ->
                    tenant
                        .hierarchy()
                        .tasks()
                        .update(task, draft -> draft.withStoryId(required(other.storyId())))))
        .hasSize(withChains(7));
  }

  @Test
  void backfillTakesAsManyForTenLogsAsForAThousand() {
    importBare(10);
    List<String> ten = database.during(() -> backfills(10));
    importBare(1_000);
    List<String> thousand = database.during(() -> backfills(1_000));
    assertThat(thousand).hasSameSizeAs(ten).hasSize(6);
  }

  private void backfills(long expected) {
    assertThat(tenant.logs().backfill(ProgressListener.NONE)).isEqualTo(expected);
  }

  /** Stores logs that name nothing but their task. */
  private void importBare(int count) {
    WorkLog like = tenant.logs().record(draft(0).withImportKey(null));
    List<WorkLog> bare = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Map<Column<WorkLog, ?>, @Nullable Object> other = new HashMap<>();
      other.put(WORKLOGS.column("id"), UUID.randomUUID());
      for (Level level : Level.TASK.above()) {
        other.put(WORKLOGS.column(level.column()), null);
      }
      bare.add(WORKLOGS.with(like, other));
    }
    database
        .storage()
        .transaction(
            Storage.Access.WRITE,
            transaction -> {
              transaction.rows(WORKLOGS, like.tenantId()).insert(bare);
              return bare;
            });
  }
}
