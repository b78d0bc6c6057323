package dev.worklog.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.worklog.Tenant;
import dev.worklog.enrichment.BulletSuggestion;
import dev.worklog.enrichment.SkillSuggestion;
import dev.worklog.enrichment.Suggestions;
import dev.worklog.exchange.CsvImport;
import dev.worklog.exchange.Ids;
import dev.worklog.identity.UserDraft;
import dev.worklog.json.JsonObject;
import dev.worklog.log.Batch;
import dev.worklog.log.BulletKind;
import dev.worklog.log.SignalKind;
import dev.worklog.log.WorkLog;
import dev.worklog.log.WorkLogDraft;
import dev.worklog.log.WorkLogFilter;
import dev.worklog.report.Dimension;
import dev.worklog.report.ReportRequest;
import dev.worklog.report.Rounding;
import dev.worklog.report.SummaryQuery;
import dev.worklog.tck.exchange.CsvFiles;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The same of reports, enrichment and exchange. */
abstract class RoomStatementCounts extends CountedTenant {

  RoomStatementCounts(DatabaseKind kind) {
    super(kind);
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

  @Test
  void enrichingALogTakesAsManyHoweverMuchIsSuggested() {
    enrich(suggestions(0, 1)); // Looks up whether the actor is an admin, once.
    assertThat(database.during(() -> enrich(suggestions(0, 1)))).hasSize(2);
    WorkLog log = tenant.logs().record(draft(0));
    // Two picks, a look at the log and its day, the log, its signals and bullets; the day is held
    // open; the log, signals, bullets.
    assertThat(database.during(() -> enrich(suggestions(0, 1)))).hasSize(11);
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
  void decidingAboutAllSignalsOfALogTakesFive() {
    WorkLog log = tenant.logs().record(draft(0));
    enrich(suggestions(0, 50));
    assertThat(
            database.during(() -> assertThat(tenant.enrichment().acceptAll(log.id())).hasSize(50)))
        .hasSize(5);
  }
}
