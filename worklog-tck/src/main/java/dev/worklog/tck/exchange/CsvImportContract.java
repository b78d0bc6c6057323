package dev.worklog.tck.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.worklog.Tenant;
import dev.worklog.errors.Violation;
import dev.worklog.exchange.CsvImport;
import dev.worklog.exchange.ImportResult;
import dev.worklog.exchange.ImportedRow;
import dev.worklog.hierarchy.Client;
import dev.worklog.hierarchy.NodeFilter;
import dev.worklog.identity.AccessPolicy;
import dev.worklog.identity.Actor;
import dev.worklog.log.WorkLog;
import dev.worklog.log.WorkLogFilter;
import dev.worklog.page.ProgressListener;
import dev.worklog.report.ClosedPeriodDraft;
import dev.worklog.tck.Race;
import dev.worklog.tck.Refusals;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Imports of CSV files: whose the logs are, where they belong, again, together, and in steps. */
public abstract class CsvImportContract extends CsvContract {

  private static final String HEADER =
      "User,Client,Project,Task,Description,Start date,Start time,Duration,Tags";

  /** For subclasses. */
  protected CsvImportContract() {}

  private static InputStream file(String... rows) {
    List<String> lines = new ArrayList<>(List.of(HEADER));
    lines.addAll(List.of(rows));
    return CsvFiles.of(lines.toArray(String[]::new));
  }

  private static String row(int i) {
    return "Ada,Acme,Portal,Task %d,Did it,%s,09:00,0:%02d:00,"
        .formatted(i % 50, LocalDate.of(2024, 1, 1).plusDays(i), i % 60);
  }

  private static String[] rows(int count) {
    String[] rows = new String[count];
    for (int i = 0; i < count; i++) {
      rows[i] = row(i);
    }
    return rows;
  }

  private ImportResult run(Tenant tenant, String... rows) {
    return tenant.exchange().importCsv(file(rows), CsvImport.DETECT);
  }

  private static List<String> messages(ImportResult result) {
    return result.rows().stream()
        .flatMap(row -> row.violations().stream())
        .map(Violation::toString)
        .toList();
  }

  @Test
  void rowsBelongToThoseWhomTheyName() {
    ImportResult result =
        team()
            .exchange()
            .importCsv(
                file(
                    "Ada,Acme,Portal,,Hers,2026-03-02,09:00,1:00,",
                    "Bob,Acme,Portal,,His,2026-03-02,09:00,1:00,"),
                knowing());
    assertThat(result.recorded()).isEqualTo(2);
    assertThat(views())
        .extracting(view -> view.log().content(), view -> view.log().userId())
        .containsExactlyInAnyOrder(tuple("Hers", ada().id()), tuple("His", bob().id()));
  }

  @Test
  void withoutAFunctionOnlyTheActorIsKnown() {
    ImportResult result =
        run(
            mine(),
            "ADA,Acme,Portal,,Hers,2026-03-02,09:00,1:00,",
            "Bob,Acme,Portal,,His,2026-03-02,09:00,1:00,");
    assertThat(CsvFiles.told(result))
        .containsExactly("2.1 recorded", "3.1 rejected user: unknown_user");
    assertThat(messages(result))
        .containsExactly("user: nobody is known as Bob; the option users says who it is");
  }

  @Test
  void rowsOfAUserWhoseRecordsTheActorMayNotWriteAreRejected() {
    ImportResult result =
        shared(ada())
            .exchange()
            .importCsv(file("Bob,Acme,Portal,,His,2026-03-02,09:00,1:00,"), knowing());
    assertThat(CsvFiles.told(result)).containsExactly("2.1 rejected user: forbidden");
    ImportResult nobody =
        mine()
            .exchange()
            .importCsv(
                file("Ada,Acme,Portal,,?,2026-03-02,09:00,1:00,"),
                CsvImport.DETECT.withUsers(user -> Optional.of(new UUID(1, 2))));
    assertThat(CsvFiles.told(nobody)).containsExactly("2.1 rejected user: unknown_user");
  }

  @Test
  void rowsThatNeedNodesWhichTheActorMayNotAddAreRejected() {
    mine().hierarchy().path(List.of("Acme", "Portal"));
    AccessPolicy reader =
        new AccessPolicy() {
          @Override
          public People readable(Actor actor) {
            return new People.Everyone();
          }

          @Override
          public boolean mayWrite(Actor actor, UUID owner) {
            return true;
          }

          @Override
          public boolean mayShape(Actor actor) {
            return false;
          }
        };
    Tenant tenant = with(storage()).access(reader).open().tenant(ada().id());
    ImportResult result =
        run(
            tenant,
            "Ada,Acme,Portal,,Known,2026-03-02,09:00,1:00,",
            "Ada,Acme,Other,,New,2026-03-02,09:00,1:00,");
    assertThat(CsvFiles.told(result)).containsExactly("2.1 recorded", "3.1 rejected forbidden");
  }

  @Test
  void theWholeRowIsKeptInTheMetadata() {
    run(mine(), "Ada,Acme,Portal,Design,Logo,2026-03-02,09:00,0:20:29,\"a, b\"");
    WorkLog log = views(mine()).get(0);
    assertThat(log.effortMinutes()).isEqualTo(20);
    assertThat(log.tags()).containsExactly("a", "b");
    assertThat(log.metadata().asMap())
        .isEqualTo(
            Map.of(
                "toggl",
                Map.of(
                    "User", "Ada",
                    "Client", "Acme",
                    "Project", "Portal",
                    "Task", "Design",
                    "Description", "Logo",
                    "Start date", "2026-03-02",
                    "Start time", "09:00",
                    "Duration", "0:20:29",
                    "Tags", "a, b")));
  }

  private static List<WorkLog> views(Tenant tenant) {
    return tenant.logs().page(WorkLogFilter.ALL, 1, 1_000).items();
  }

  @Test
  void aLaterFileThatOverlapsAddsOnlyWhatIsNew() {
    run(mine(), row(1), row(2), row(2), row(3));
    ImportResult later = run(mine(), row(4), row(3), row(2), row(2), row(2));
    assertThat(CsvFiles.told(later))
        .containsExactly(
            "2.1 recorded",
            "3.1 already_there",
            "4.1 already_there",
            "5.1 already_there",
            "6.1 recorded");
    assertThat(views(mine())).hasSize(6);
  }

  @Test
  void equalWorkForAnotherClientIsOtherWork() {
    run(mine(), "Ada,Acme,Website,Meetings,,2026-03-02,,1:00,");
    ImportResult other = run(mine(), "Ada,Initech,Website,Meetings,,2026-03-02,,1:00,");
    assertThat(other.recorded()).isEqualTo(1);
  }

  @Test
  void aRowThatIsThereButSaysSomethingElseIsTold() {
    run(mine(), "Ada,Acme,Portal,,Did it,2026-03-02,09:00,1:00,old");
    ImportResult again = run(mine(), "Ada,Acme,Portal,,Did it,2026-03-02,09:00,1:00,new");
    assertThat(again.rows())
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.status()).isEqualTo(ImportedRow.Status.ALREADY_THERE);
              assertThat(row.changed()).containsExactly("Tags");
              assertThat(row.logId()).isEqualTo(views(mine()).get(0).id());
            });
    assertThat(views(mine()).get(0).tags()).containsExactly("old");
  }

  @Test
  void anIdThatIsTwiceInAFileTellsWhatTheSecondRowSaysElse() {
    ImportResult result =
        mine()
            .exchange()
            .importCsv(
                CsvFiles.of(
                    "ID,Date,Begin,End,Duration,Customer,Project,Activity,Description",
                    "7,2026-03-02,09:00,10:00,1:00,Acme,Portal,Work,one",
                    "7,2026-03-03,09:00,11:00,2:00,Acme,Portal,Work,two"),
                CsvImport.DETECT);
    assertThat(CsvFiles.told(result)).containsExactly("2.1 recorded", "3.1 already_there");
    assertThat(result.rows().get(1).changed())
        .containsExactly("Date", "Description", "Duration", "End");
  }

  @Test
  void workThatIsLoggedLaterDoesNotChangeTheEntriesBefore() {
    String header = "Issue key,Summary,Log work,log work";
    String before = "PAY-1,Pay,one;2026-03-02;Ada;3600,";
    mine().exchange().importCsv(CsvFiles.of(header, before), CsvImport.DETECT);
    ImportResult later =
        mine()
            .exchange()
            .importCsv(CsvFiles.of(header, before + "two;2026-03-03;Ada;60"), CsvImport.DETECT);
    assertThat(CsvFiles.told(later)).containsExactly("2.1 already_there", "2.2 recorded");
    assertThat(later.rows().get(0).changed()).isEmpty();
  }

  @Test
  void aRowOfAClosedDayIsRejectedWithThatReason() {
    LocalDate march = LocalDate.of(2026, 3, 1);
    mine().periods().close(ClosedPeriodDraft.of(march, march.plusDays(30)));
    ImportResult result =
        run(
            mine(),
            "Ada,Acme,Portal,,Closed,2026-03-31,09:00,1:00,",
            "Ada,Acme,Portal,,Open,2026-04-01,09:00,1:00,");
    assertThat(CsvFiles.told(result)).containsExactly("2.1 rejected guard_failed", "3.1 recorded");
  }

  @Test
  void anEditedRowIsRecordedBesideTheOldOne() {
    run(mine(), "Ada,Acme,Portal,,Did it,2026-03-02,09:00,1:00,");
    ImportResult edited = run(mine(), "Ada,Acme,Portal,,Did it well,2026-03-02,09:00,1:00,");
    assertThat(edited.recorded()).isEqualTo(1);
    assertThat(views(mine()))
        .extracting(WorkLog::content)
        .containsExactlyInAnyOrder("Did it", "Did it well");
  }

  @Test
  void importingAgainAddsNoNodesThatWereRenamed() {
    run(mine(), row(1));
    Client acme = mine().hierarchy().clients().list(NodeFilter.ALL).get(0);
    mine().hierarchy().clients().update(acme, draft -> draft.withName("Acme Inc"));
    assertThat(run(mine(), row(1)).alreadyThere()).isEqualTo(1);
    assertThat(mine().hierarchy().clients().list(NodeFilter.ALL))
        .extracting(Client::name)
        .containsExactly("Acme Inc");
  }

  @Test
  void thousandsOfRowsAreRecordedInSteps() {
    String[] rows = rows(2_300);
    rows[1_200] = "Ada,Acme,Portal,,No day,,09:00,1:00,";
    List<String> told = new ArrayList<>();
    ImportResult result =
        mine()
            .exchange()
            .importCsv(
                file(rows),
                CsvImport.DETECT,
                (done, total) -> {
                  told.add(done + "/" + total);
                  return true;
                });
    assertThat(told).containsExactly("1000/2300", "2000/2300", "2300/2300");
    assertThat(result.recorded()).isEqualTo(2_299);
    assertThat(result.rejected()).isEqualTo(1);
    assertThat(mine().logs().page(WorkLogFilter.ALL, 1, 1).total()).isEqualTo(2_299);
    assertThat(mine().hierarchy().tasks().list(NodeFilter.ALL)).hasSize(50);
  }

  @Test
  void whatIsDoneBeforeAStopStaysAndTheRestIsTold() {
    ProgressListener stop = (done, total) -> false;
    ImportResult result = mine().exchange().importCsv(file(rows(1_500)), CsvImport.DETECT, stop);
    assertThat(result.recorded()).isEqualTo(1_000);
    assertThat(result.notTried()).isEqualTo(500);
    assertThat(run(mine(), rows(1_500)).recorded()).isEqualTo(500);
  }

  @Test
  void anImportInATransactionGoesWithIt() {
    Refusals.thrown(
        IllegalArgumentException.class,
        () ->
            workspace()
                .transaction(
                    tx -> {
                      assertThat(run(tx.tenant(ada().id()), rows(3)).recorded()).isEqualTo(3);
                      throw new IllegalArgumentException("on purpose");
                    }));
    assertThat(views(mine())).isEmpty();
    assertThat(mine().hierarchy().clients().list(NodeFilter.ALL)).isEmpty();
  }

  @Test
  void allWhoRaceWithOneFileAreToldTheSameLogs() {
    String[] rows = rows(60);
    List<ImportResult> told = Race.run(4, i -> run(mine(), rows));
    assertThat(told.stream().mapToInt(ImportResult::recorded).sum()).isEqualTo(60);
    List<UUID> ids = told.get(0).rows().stream().map(ImportedRow::logId).toList();
    assertThat(told)
        .allSatisfy(
            each ->
                assertThat(each.rows().stream().map(ImportedRow::logId).toList()).isEqualTo(ids));
    assertThat(views(mine())).hasSize(60);
    assertThat(mine().hierarchy().tasks().list(NodeFilter.ALL)).hasSize(50);
  }
}
