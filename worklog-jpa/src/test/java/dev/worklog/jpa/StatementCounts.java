package dev.worklog.jpa;

import static dev.worklog.log.LogTables.WORKLOGS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.worklog.Tenant;
import dev.worklog.enrichment.BulletSuggestion;
import dev.worklog.enrichment.SkillSuggestion;
import dev.worklog.enrichment.Suggestions;
import dev.worklog.exchange.CsvImport;
import dev.worklog.exchange.Ids;
import dev.worklog.hierarchy.Client;
import dev.worklog.hierarchy.ClientDraft;
import dev.worklog.hierarchy.Level;
import dev.worklog.hierarchy.Node;
import dev.worklog.hierarchy.Nodes;
import dev.worklog.hierarchy.Placement;
import dev.worklog.hierarchy.Project;
import dev.worklog.hierarchy.ProjectDraft;
import dev.worklog.hierarchy.Sprint;
import dev.worklog.hierarchy.SprintDraft;
import dev.worklog.hierarchy.Story;
import dev.worklog.hierarchy.Task;
import dev.worklog.identity.UserDraft;
import dev.worklog.json.JsonObject;
import dev.worklog.log.AttachmentDraft;
import dev.worklog.log.Batch;
import dev.worklog.log.BulletKind;
import dev.worklog.log.SignalKind;
import dev.worklog.log.WorkLog;
import dev.worklog.log.WorkLogBulletDraft;
import dev.worklog.log.WorkLogDraft;
import dev.worklog.log.WorkLogExternalLinkDraft;
import dev.worklog.log.WorkLogFilter;
import dev.worklog.log.WorkLogOrder;
import dev.worklog.log.WorkLogSkillSignalDraft;
import dev.worklog.page.ProgressListener;
import dev.worklog.report.Dimension;
import dev.worklog.report.ReportRequest;
import dev.worklog.report.Rounding;
import dev.worklog.report.SummaryQuery;
import dev.worklog.storage.Column;
import dev.worklog.storage.Storage;
import dev.worklog.tck.exchange.CsvFiles;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How many statements a call may send, whatever the number of rows. */
abstract class StatementCounts {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

  private final DatabaseKind kind;
  private final CountedDatabase database;
  private Tenant tenant;
  private Placement place;

  StatementCounts(DatabaseKind kind) {
    this.kind = kind;
    database = CountedDatabase.of(kind);
  }

  @BeforeEach
  void addTree() {
    tenant =
        database.workspace().tenant(database.workspace().users().register(UserDraft.of("A")).id());
    place = tenant.hierarchy().path(List.of("c", "p", "e", "f", "s", "t"));
  }

  private WorkLogDraft draft(int i) {
    return WorkLogDraft.of(TODAY.minusDays(i % 90), "work " + i)
        .withPlacement(Placement.NONE.withTaskId(place.taskId()))
        .withTags(List.of("a", "b"))
        .withImportKey("key " + i);
  }

  private List<WorkLogDraft> drafts(int count) {
    List<WorkLogDraft> drafts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      drafts.add(draft(i));
    }
    return drafts;
  }

  private void record(int count) {
    tenant.logs().recordAll(drafts(count), Batch.ALL_OR_NOTHING);
  }

  private <N extends Node> N node(Nodes<N, ?> nodes, @Nullable UUID id) {
    assertThat(id).isNotNull();
    return nodes.find(id).orElseThrow();
  }

  @Test
  void recordingALogWithATaskTakesThree() {
    WorkLogDraft draft = draft(0);
    assertThat(database.during(() -> tenant.logs().record(draft))).hasSize(withHold(3));
  }

  // In H2 a new log does not lock its user, so that a statement has to.
  private int withHold(int statements) {
    return kind == DatabaseKind.H2 ? statements + 1 : statements;
  }

  @Test
  void updatingALogTakesFour() {
    WorkLog log = tenant.logs().record(draft(0));
    assertThat(database.during(() -> tenant.logs().update(log, d -> d.withTitle("new"))))
        .hasSize(4);
  }

  @Test
  void retargetingALogTakesFive() {
    WorkLog log = tenant.logs().record(draft(0));
    Placement story = Placement.NONE.withStoryId(place.storyId());
    assertThat(database.during(() -> tenant.logs().update(log, d -> d.withPlacement(story))))
        .hasSize(5);
  }

  @Test
  void deletingALogTakesFour() {
    WorkLog log = tenant.logs().record(draft(0));
    addArtifacts(log, 10);
    assertThat(database.during(() -> tenant.logs().delete(log))).hasSize(4);
  }

  @Test
  void deletingANodeTakesFourHoweverMuchHangsBelow() {
    record(100);
    Client client = node(tenant.hierarchy().clients(), place.clientId());
    // PostgreSQL is told before and after when to check references.
    int expected = kind == DatabaseKind.POSTGRES ? 6 : 4;
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
  void aReportTakesFiveForEachThousandLogsAndThreeMore() {
    ReportRequest request = ReportRequest.custom(WorkLogFilter.ALL);
    record(10);
    tenant.reports().generate(request); // whether the actor is an admin is known from here on
    List<String> ten = database.during(() -> tenant.reports().generate(request));
    record(990, 10);
    List<String> thousand = database.during(() -> tenant.reports().generate(request));
    record(1_000, 1_000);
    List<String> more = database.during(() -> tenant.reports().generate(request));
    // The logs and four kinds of artifacts; users, projects and the report.
    assertThat(ten).hasSize(5 + 3);
    assertThat(thousand).hasSameSizeAs(ten);
    assertThat(more).hasSize(ten.size() + 5);
  }

  private void record(int count, int after) {
    List<WorkLogDraft> drafts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      drafts.add(draft(after + i));
    }
    tenant.logs().recordAll(drafts, Batch.ALL_OR_NOTHING);
  }

  private void addArtifacts(WorkLog log, int count) {
    for (int i = 0; i < count; i++) {
      tenant.logs().attachments().add(AttachmentDraft.of(log.id(), "key", "name"));
      tenant.logs().signals().add(WorkLogSkillSignalDraft.of(log.id(), "skill " + i));
      tenant.logs().bullets().add(WorkLogBulletDraft.of(log.id(), "text"));
      tenant.logs().links().add(WorkLogExternalLinkDraft.of(log.id(), "https://a.org/" + i));
    }
  }

  @Test
  void aSummaryTakesOneWhateverItIsGroupedBy() {
    record(100);
    WorkLogFilter month =
        WorkLogFilter.between(TODAY.withDayOfMonth(1), TODAY.withDayOfMonth(31))
            .withUserIds(Set.of(tenant.actorId()));
    for (Dimension dimension : Dimension.values()) {
      SummaryQuery query = SummaryQuery.of(month, dimension);
      assertThat(database.during(() -> tenant.reports().summarize(query))).hasSize(1);
    }
    SummaryQuery all =
        SummaryQuery.of(month, Dimension.USER, Dimension.PROJECT, Dimension.WEEK)
            .withFillGaps(true)
            .withRounding(Rounding.up(15));
    assertThat(database.during(() -> tenant.reports().summarize(all))).hasSize(1);
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
        .hasSize(withHold(kind == DatabaseKind.H2 ? 9 : 3));
  }

  private static UUID required(@Nullable UUID id) {
    if (id == null) {
      throw new AssertionError("no id");
    }
    return id;
  }

  @Test
  void aBatchTakesFiveHoweverLongItIs() {
    List<WorkLogDraft> few = drafts(20);
    List<WorkLogDraft> many = drafts(1_020).subList(20, 1_020);
    assertThat(database.during(() -> tenant.logs().recordAll(few, Batch.ALL_OR_NOTHING)))
        .hasSize(withHold(5));
    assertThat(database.during(() -> tenant.logs().recordAll(many, Batch.ALL_OR_NOTHING)))
        .hasSize(withHold(5));
    assertThat(tenant.logs().page(WorkLogFilter.ALL, 1, 1).total()).isEqualTo(1_020);
  }

  @Test
  void aBatchRowByRowTakesAsMany() {
    List<WorkLogDraft> drafts = drafts(1_000);
    assertThat(database.during(() -> tenant.logs().recordAll(drafts, Batch.ROW_BY_ROW)))
        .hasSize(withHold(5));
  }

  @Test
  void importingHundredsOfRowsWithAsManyTasksTakesAsManyAsTwenty() {
    List<String> twenty = importing("few", 20);
    // With what is above them, no more nodes than are looked up at once.
    List<String> hundreds = importing("many", 990);
    assertThat(hundreds).hasSameSizeAs(twenty);
    assertThat(importing("many", 990)).hasSize(1);
    assertThat(tenant.logs().page(WorkLogFilter.ALL, 1, 1).total()).isEqualTo(1_010);
  }

  private List<String> importing(String client, int count) {
    String[] lines = new String[count + 1];
    lines[0] = "Client,Project,Task,Description,Start date,Duration";
    for (int i = 0; i < count; i++) {
      lines[i + 1] = client + ",p,task " + i + ",work,2026-03-02,1:00";
    }
    return database.during(() -> tenant.exchange().importCsv(CsvFiles.of(lines), CsvImport.DETECT));
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

  // H2 cannot lock rows in a union: there the chains of node and parent are a statement each.
  private int withChains(int statements) {
    return kind == DatabaseKind.H2 ? statements + 1 : statements;
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
    assertThat(thousand).hasSameSizeAs(ten).hasSize(12);
  }

  private void backfills(long expected) {
    assertThat(tenant.logs().backfill(ProgressListener.NONE)).isEqualTo(expected);
  }

  @Test
  void exportAndImportTakeAsManyForTenLogsAsForAThousand() {
    record(10);
    List<String> tenOut = database.during(this::export);
    byte[] ten = export();
    List<String> tenIn = importing(ten);
    record(1_000);
    // A thousand fill a slice, so that another is asked for.
    assertThat(database.during(this::export)).hasSize(tenOut.size() + 1);
    byte[] thousand = export();
    assertThat(importing(thousand)).hasSameSizeAs(tenIn);
  }

  private byte[] export() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    tenant.exchange().exportTo(out);
    return out.toByteArray();
  }

  private List<String> importing(byte[] file) {
    UUID user = database.workspace().users().register(UserDraft.of("B")).id();
    Tenant other = database.workspace().tenant(user);
    return database.during(
        () -> other.exchange().importFrom(new ByteArrayInputStream(file), Ids.NEW));
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

  @Test
  void enrichingALogTakesAsManyHoweverMuchIsSuggested() {
    enrich(suggestions(0, 1)); // Looks up whether the actor is an admin, once.
    assertThat(database.during(() -> enrich(suggestions(0, 1)))).hasSize(2);
    WorkLog log = tenant.logs().record(draft(0));
    // Two picks, a look at the log and its day, the log, its signals and bullets; the day is held
    // open; the log, signals, bullets.
    assertThat(database.during(() -> enrich(suggestions(0, 1)))).hasSize(12);
    again(log);
    List<String> replaced = database.during(() -> enrich(suggestions(1, 2)));
    again(log);
    List<String> thousands = database.during(() -> enrich(suggestions(2, 1_002)));
    again(log);
    assertThat(database.during(() -> enrich(suggestions(1_002, 3_001))))
        .as("a thousand in a statement")
        .hasSizeBetween(thousands.size(), thousands.size() + 8);
    assertThat(thousands).hasSameSizeAs(replaced);
    assertThat(tenant.logs().signals().of(log.id())).hasSize(1_999);
  }

  private void again(WorkLog log) {
    tenant.enrichment().review(log.id());
    tenant.enrichment().rerun(log.id());
  }

  private void enrich(Suggestions suggestions) {
    tenant.enrichment().run(log -> suggestions, 10);
  }

  private static Suggestions suggestions(int from, int to) {
    List<SkillSuggestion> skills = new ArrayList<>();
    List<BulletSuggestion> bullets = new ArrayList<>();
    for (int i = from; i < to; i++) {
      skills.add(new SkillSuggestion("skill " + i, SignalKind.SKILL, 0.5, "evidence"));
      bullets.add(new BulletSuggestion(BulletKind.NOTE, "text " + i, JsonObject.EMPTY));
    }
    return new Suggestions(skills, bullets, "summary", JsonObject.EMPTY);
  }

  @Test
  void decidingAboutAllSignalsOfALogTakesSix() {
    WorkLog log = tenant.logs().record(draft(0));
    enrich(suggestions(0, 50));
    assertThat(
            database.during(() -> assertThat(tenant.enrichment().acceptAll(log.id())).hasSize(50)))
        .hasSize(6);
  }
}
