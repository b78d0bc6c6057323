package dev.worklog.inmemory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.worklog.Tenant;
import dev.worklog.Workspace;
import dev.worklog.hierarchy.Client;
import dev.worklog.hierarchy.ClientDraft;
import dev.worklog.hierarchy.Placement;
import dev.worklog.log.BulletKind;
import dev.worklog.log.WorkLog;
import dev.worklog.log.WorkLogBulletDraft;
import dev.worklog.log.WorkLogDraft;
import dev.worklog.log.WorkLogFilter;
import dev.worklog.report.ReportContent;
import dev.worklog.report.ReportEntry;
import dev.worklog.report.ReportFilter;
import dev.worklog.report.ReportRequest;
import dev.worklog.report.ReportTemplate;
import dev.worklog.report.Resume;
import dev.worklog.report.WorkLogReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The code of the how-to of reports, run. */
class ReportHowToTest {

  private final LocalDate today = LocalDate.of(2026, 3, 2);
  private final YearMonth march = YearMonth.of(2026, 3);
  private Workspace workspace;
  private Tenant tenant;
  private UUID acme;

  @BeforeEach
  void record() {
    workspace = Workspace.on(InMemoryStorage.create());
    tenant = workspace.tenant(workspace.users().link("employee-42", "Ada").id());
    Client client = tenant.hierarchy().clients().add(ClientDraft.of("Acme"));
    acme = client.id();
    WorkLogDraft draft = WorkLogDraft.of(today, "Fixed the *flaky* test");
    WorkLog log = tenant.logs().record(draft.withPlacement(Placement.client(acme)));
    tenant
        .logs()
        .bullets()
        .add(
            WorkLogBulletDraft.of(log.id(), "Made the suite reliable")
                .withKind(BulletKind.RESUME)
                .withIsSelected(true));
  }

  @AfterEach
  void close() {
    workspace.close();
  }

  @Test
  void reportsAreKeptAndListed() {
    // docs: keep
    WorkLogReport week = tenant.reports().generate(ReportRequest.weekly(today));
    WorkLogReport month =
        tenant.reports().generate(ReportRequest.monthly(march).under(Placement.client(acme)));
    List<WorkLogReport> newest = tenant.reports().page(ReportFilter.ALL, 1, 20).items();
    // docs: end
    assertThat(newest).containsExactlyInAnyOrder(week, month);
    assertThat(week.contentMd()).contains("Fixed the \\*flaky\\* test");
    assertThat(month.clientId()).isEqualTo(acme);
  }

  @Test
  void aReportIsWrittenInEveryFormat(@TempDir Path folder) throws IOException {
    // docs: write
    ReportContent content = tenant.reports().preview(ReportRequest.monthly(march));
    Files.writeString(folder.resolve("march.md"), content.markdown());
    Files.writeString(folder.resolve("march.html"), content.html());
    Files.writeString(folder.resolve("march.csv"), content.csv());
    Files.writeString(folder.resolve("march.json"), content.json());
    // docs: end
    for (String ending : List.of("md", "html", "csv", "json")) {
      assertThat(folder.resolve("march." + ending)).content().contains("flaky");
    }
  }

  @Test
  void aTemplateGivesItsOwnWordsAndAStaleReportIsMadeAnew() {
    // docs: template
    ReportTemplate brief =
        content -> {
          StringBuilder text =
              new StringBuilder("# " + ReportContent.escape(content.title()) + "\n");
          for (ReportEntry entry : content.entries()) {
            text.append("\n- ").append(ReportContent.escape(entry.headline()));
          }
          return text.toString();
        };
    WorkLogReport report = tenant.reports().generate(ReportRequest.weekly(today), brief);
    // docs: end
    assertThat(report.contentMd())
        .isEqualTo("# Weekly report 2026-W10\n\n- Fixed the \\*flaky\\* test");
    UUID old = report.id();
    tenant.logs().record(WorkLogDraft.of(today, "More"));
    // docs: stale
    if (tenant.reports().isStale(report)) {
      report = tenant.reports().remake(report, brief);
    }
    // docs: end
    assertThat(report.id()).isNotEqualTo(old);
    assertThat(report.contentMd()).endsWith("- More");
    assertThat(tenant.reports().find(old)).isPresent();
  }

  @Test
  void aResumeShowsSelectedBullets(@TempDir Path folder) throws IOException {
    // docs: resume
    Resume resume = tenant.reports().resume(WorkLogFilter.ALL);
    Files.writeString(folder.resolve("resume.md"), resume.markdown());
    // docs: end
    assertThat(folder.resolve("resume.md")).content().contains("Made the suite reliable");
  }
}
