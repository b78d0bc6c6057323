package dev.worklog.tck.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.worklog.Tenant;
import dev.worklog.Workspace;
import dev.worklog.errors.WorklogException;
import dev.worklog.exchange.Ids;
import dev.worklog.exchange.Imported;
import dev.worklog.exchange.UserMapping;
import dev.worklog.hierarchy.Placement;
import dev.worklog.log.Batch;
import dev.worklog.log.WorkLog;
import dev.worklog.log.WorkLogDraft;
import dev.worklog.log.WorkLogFilter;
import dev.worklog.page.ProgressListener;
import dev.worklog.report.ReportFilter;
import dev.worklog.report.ReportRequest;
import dev.worklog.report.WorkLogReport;
import dev.worklog.tck.Refusals;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

/** Whole tenants out and in: what goes along, who may do it, and how it is stopped. */
public abstract class WholeTenantContract extends ExchangeContract {

  /** For subclasses. */
  protected WholeTenantContract() {}

  @Test
  void versionsTimesAndStatusComeBackAndWhatWasDeletedStaysDeleted() {
    WorkLog log = fill(mine(), "kept");
    WorkLog edited = mine().logs().update(log, draft -> draft.withTitle("new"));
    WorkLog archived = mine().logs().archive(edited);
    WorkLog deleted = fill(mine(), "deleted");
    mine().logs().delete(deleted);
    List<String> file = export(mine());
    assertThat(String.join("\n", file)).doesNotContain("did deleted");
    clear(mine());
    Files.read(mine().exchange(), file, Ids.SAME);
    assertThat(logs(mine())).containsExactly(archived);
    assertThat(archived.version()).isEqualTo(3);
    assertThat(mine().logs().unarchive(archived).status()).isEqualTo(log.status());
  }

  @Test
  void thousandsOfRowsAreWrittenAndReadInSteps() {
    List<WorkLogDraft> drafts = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      drafts.add(WorkLogDraft.of(TODAY, "work " + i));
    }
    mine().logs().recordAll(drafts, Batch.ALL_OR_NOTHING);
    List<Long> heard = new ArrayList<>();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    mine()
        .exchange()
        .exportTo(
            out,
            (done, total) -> {
              assertThat(total).isEqualTo(-1);
              return heard.add(done);
            });
    assertThat(heard).containsExactly(1_000L, 2_000L);
    List<String> file = List.of(out.toString(StandardCharsets.UTF_8).split("\n", -1));
    Tenant other = empty();
    heard.clear();
    Imported imported =
        other
            .exchange()
            .importFrom(
                Files.stream(file), Ids.NEW, UserMapping.BY_RULE, (done, total) -> heard.add(done));
    assertThat(heard).containsExactly(1_000L, 2_000L);
    assertThat(imported.contents().rows()).containsEntry("worklogs", 2_000L);
    assertThat(Files.body(Files.numbered(export(other))))
        .isEqualTo(Files.body(Files.numbered(file)));
  }

  @Test
  void whoeverStopsAnImportLeavesNothing() {
    fill(mine(), "work");
    List<String> file = export(mine());
    Tenant other = empty();
    List<Long> heard = new ArrayList<>();
    Refusals.thrown(
        CancellationException.class,
        () ->
            other
                .exchange()
                .importFrom(
                    Files.stream(file),
                    Ids.NEW,
                    UserMapping.BY_RULE,
                    (done, total) -> {
                      heard.add(done);
                      return heard.size() < 3;
                    }));
    assertThat(heard).containsExactly(1L, 2L, 3L);
    assertThat(export(other)).hasSize(3);
  }

  @Test
  void whoeverStopsAnExportHasAFileThatIsRefused() {
    fill(mine(), "work");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Refusals.thrown(
        CancellationException.class, () -> mine().exchange().exportTo(out, (done, total) -> false));
    List<String> file = List.of(out.toString(StandardCharsets.UTF_8).split("\n", -1));
    assertThat(Refusals.codes(() -> Files.read(empty().exchange(), file, Ids.NEW))).hasSize(1);
  }

  @Test
  void aStreamThatFailsIsSeen() {
    IOException full = new IOException("full");
    OutputStream out =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw full;
          }
        };
    assertThat(Refusals.thrown(UncheckedIOException.class, () -> mine().exchange().exportTo(out)))
        .hasCause(full);
  }

  @Test
  void onlyWhoMayWorkOverEverybodysRecordsExportsAndImports() {
    List<String> file = export(mine());
    Refusals.thrown(WorklogException.Forbidden.class, () -> export(shared(ada())));
    Refusals.thrown(
        WorklogException.Forbidden.class,
        () -> Files.read(shared(ada()).exchange(), file, Ids.NEW));
    Tenant all = workspace().tenant(shared(ada()).id(), admin().id());
    assertThat(Files.read(all.exchange(), export(all), Ids.NEW).contents().total()).isZero();
  }

  @Test
  void listenersHearEveryRowThatIsImported() {
    fill(mine(), "work");
    List<String> file = export(mine());
    List<String> heard = new ArrayList<>();
    Workspace listened =
        with(storage()).listener((change, transaction) -> heard.add(change.table().name())).open();
    Tenant other = empty();
    Imported imported =
        Files.read(listened.tenant(other.id(), other.actorId()).exchange(), file, Ids.NEW);
    assertThat(heard)
        .hasSize((int) imported.contents().total())
        .contains("clients", "tasks", "worklogs", "worklog_bullets");
  }

  @Test
  void aReportIsToldTheNewIdsOfWhatItWasMadeFrom() {
    WorkLog log = fill(mine(), "work");
    WorkLogFilter below =
        WorkLogFilter.ALL.withUnder(Placement.NONE.withClientId(log.placement().clientId()));
    mine().reports().generate(ReportRequest.custom(below));
    List<String> file = export(mine());
    Tenant other = empty();
    Files.read(other.exchange(), file, Ids.NEW);
    Tenant there = workspace().tenant(other.id(), ada().id());
    WorkLogReport copy = there.reports().page(ReportFilter.ALL, 1, 10).items().get(0);
    WorkLog copied = there.logs().page(WorkLogFilter.ALL, 1, 10).items().get(0);
    assertThat(copy.metadata().toString())
        .contains(copied.id().toString(), String.valueOf(copied.placement().clientId()))
        .doesNotContain(log.id().toString(), String.valueOf(log.placement().clientId()));
    WorkLogReport again = there.reports().remake(copy);
    assertThat(again.contentMd()).isEqualTo(copy.contentMd());
    assertThat(there.reports().isStale(again)).isFalse();
  }

  @Test
  void anImportTakesPartInATransaction() {
    fill(mine(), "work");
    List<String> file = export(mine());
    Tenant other = empty();
    Refusals.thrown(
        IllegalArgumentException.class,
        () ->
            workspace()
                .transaction(
                    tx -> {
                      Tenant inside = tx.tenant(other.id(), other.actorId());
                      Files.read(inside.exchange(), file, Ids.NEW);
                      assertThat(logs(inside)).hasSize(1);
                      throw new IllegalArgumentException("on purpose");
                    }));
    assertThat(export(other)).hasSize(3);
  }

  @Test
  @SuppressWarnings("NullAway") // that is the point
  void everyArgumentIsNeeded() {
    Refusals.thrown(NullPointerException.class, () -> mine().exchange().exportTo(null));
    Refusals.thrown(
        NullPointerException.class,
        () -> mine().exchange().exportTo(new ByteArrayOutputStream(), null));
    List<String> file = export(mine());
    Refusals.thrown(NullPointerException.class, () -> mine().exchange().importFrom(null, Ids.NEW));
    Refusals.thrown(
        NullPointerException.class, () -> mine().exchange().importFrom(Files.stream(file), null));
    Refusals.thrown(
        NullPointerException.class,
        () ->
            mine().exchange().importFrom(Files.stream(file), Ids.NEW, null, ProgressListener.NONE));
  }
}
