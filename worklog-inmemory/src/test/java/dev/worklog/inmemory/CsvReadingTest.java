package dev.worklog.inmemory;

import static dev.worklog.tck.Refusals.codes;
import static dev.worklog.tck.Refusals.violations;
import static org.assertj.core.api.Assertions.assertThat;

import dev.worklog.Tenant;
import dev.worklog.Workspace;
import dev.worklog.exchange.CsvFormat;
import dev.worklog.exchange.CsvImport;
import dev.worklog.exchange.DateOrder;
import dev.worklog.exchange.ImportResult;
import dev.worklog.identity.UserDraft;
import dev.worklog.log.WorkLog;
import dev.worklog.log.WorkLogFilter;
import dev.worklog.log.WorkLogOrder;
import dev.worklog.log.WorkLogView;
import dev.worklog.tck.exchange.CsvFiles;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How cells and files are read. */
class CsvReadingTest {

  private static final String HEADER = "Start date,Start time,End time,Duration,Description";

  private final Tenant tenant = tenant();

  private static Tenant tenant() {
    Workspace workspace = Workspace.on(InMemoryStorage.create());
    return workspace.tenant(workspace.users().register(UserDraft.of("Ada")).id());
  }

  private ImportResult run(CsvImport options, String... lines) {
    return tenant.exchange().importCsv(CsvFiles.of(lines), options);
  }

  private ImportResult run(String... lines) {
    return run(CsvImport.DETECT, lines);
  }

  private List<WorkLog> logs() {
    return tenant.logs().page(WorkLogFilter.ALL, WorkLogOrder.OLDEST, 1, 100).items();
  }

  private WorkLogView only(CsvImport options, String... lines) {
    Tenant fresh = tenant();
    ImportResult result = fresh.exchange().importCsv(CsvFiles.of(lines), options);
    assertThat(result.recorded()).as("%s", result.rows()).isEqualTo(1);
    return fresh.logs().viewPage(WorkLogFilter.ALL, WorkLogOrder.OLDEST, 1, 1).items().get(0);
  }

  @Test
  void daysAreReadInEveryUsualSpelling() {
    for (String day :
        List.of(
            "2026-03-04",
            "2026/3/4",
            "04.03.2026",
            "4.3.26",
            "04/Mar/26",
            "4 March 2026",
            "\"Mar 4, 2026\"",
            "03/04/2026",
            "3-4-26",
            "2026-03-04T09:00",
            "2026-03-04 09:00:00.123",
            "2026-03-04T09:00:00Z",
            "04/Mar/26 9:15 AM")) {
      CsvImport options = CsvImport.DETECT.withDateOrder(DateOrder.MONTH_FIRST);
      WorkLogView view = only(options, HEADER, day + ",,,1,x");
      assertThat(view.log().occurredOn()).as(day).isEqualTo(LocalDate.of(2026, 3, 4));
    }
  }

  @Test
  void whatIsNoDayIsRejected() {
    for (String day :
        List.of("2026-02-29", "yesterday", "04/Foo/26", "2026-3", "1/2", "9:00", "31.04.2026")) {
      assertThat(CsvFiles.told(run(HEADER, day + ",,,1,x")))
          .as(day)
          .singleElement()
          .asString()
          .startsWith("2.1 rejected Start date: ");
    }
  }

  @Test
  void clocksOfTwelveHoursBeginWithTwelve() {
    Map.of(
            "12:00 AM,12:30 AM", 30,
            "12:00 AM,12:00 PM", 720,
            "11:59am,12:01 p.m.", 2,
            "9:00 PM,1:00 AM", 240,
            "09:00,09:00:29", 0,
            "09:00:00,09:00:30", 1,
            "9:00\u202FAM,9:05\u00A0AM", 5)
        .forEach(
            (times, minutes) ->
                assertThat(
                        only(CsvImport.DETECT, HEADER, "2026-03-04," + times + ",,x")
                            .log()
                            .effortMinutes())
                    .as(times)
                    .isEqualTo(minutes));
  }

  @Test
  void lengthsAreReadInEveryUsualSpelling() {
    Map.ofEntries(
            Map.entry("01:30:00", 90),
            Map.entry("1:30", 90),
            Map.entry("100:00:00", 6_000),
            Map.entry("0:00:29", 0),
            Map.entry("0:00:30", 1),
            Map.entry("1.5", 90),
            Map.entry("\"1,5\"", 90),
            Map.entry("0.33", 20),
            Map.entry("0", 0),
            Map.entry("1h 30m", 90),
            Map.entry("1h30min", 90),
            Map.entry("90 minutes", 90),
            Map.entry("2 hours", 120),
            Map.entry("1.5h", 90),
            Map.entry("3600s", 60))
        .forEach(
            (length, minutes) ->
                assertThat(
                        only(CsvImport.DETECT, HEADER, "2026-03-04,,," + length + ",x")
                            .log()
                            .effortMinutes())
                    .as(length)
                    .isEqualTo(minutes));
  }

  @Test
  void whatIsNoLengthIsRejected() {
    for (String length :
        List.of(
            "-1",
            "-0:30",
            "1:60",
            "1:00:60",
            "\"1.234,5\"",
            "2d",
            "long",
            "1e3",
            "999999999",
            "999999999:00")) {
      assertThat(CsvFiles.told(run(HEADER, "2026-03-04,,," + length + ",x")))
          .as(length)
          .containsExactly("2.1 rejected Duration: duration");
    }
    assertThat(logs()).isEmpty();
  }

  @Test
  void theDatesOfTheFileTellTheirOrder() {
    run(HEADER, "03/04/2026,,,1,x", "25/04/2026,,,1,x");
    assertThat(logs())
        .extracting(WorkLog::occurredOn)
        .containsExactly(LocalDate.of(2026, 4, 3), LocalDate.of(2026, 4, 25));
  }

  @Test
  void datesThatDoNotTellTheirOrderAreNotGuessed() {
    assertThat(violations(() -> run(HEADER, "03/04/2026,,,1,x", "13/13/2026,,,1,x")))
        .containsExactly(
            "dateOrder: must be given: the file has 03/04/2026 and nothing that tells day from"
                + " month");
    assertThat(violations(() -> run(HEADER, "25/04/2026,,,1,x", "04/25/2026,,,1,x")))
        .containsExactly("dateOrder: must be given: the file has 25/04/2026 and 04/25/2026");
    assertThat(logs()).isEmpty();
    assertThat(run(HEADER, "03/03/2026,,,1,x").recorded()).isEqualTo(1);
    CsvImport monthFirst = CsvImport.DETECT.withDateOrder(DateOrder.MONTH_FIRST);
    assertThat(CsvFiles.told(run(monthFirst, HEADER, "25/04/2026,,,1,x", "04/25/2026,,,1,x")))
        .containsExactly("2.1 rejected Start date: date", "3.1 recorded");
  }

  @Test
  void aZoneTurnsOffsetsAndMeasuresAcrossAChangeOfTheClock() {
    CsvImport berlin = CsvImport.DETECT.withZone(ZoneId.of("Europe/Berlin"));
    String header = "Start,End,Description";
    WorkLog early = only(berlin, header, "2026-03-01T23:30:00Z,2026-03-02T00:30:00+0000,x").log();
    assertThat(early.occurredOn()).isEqualTo(LocalDate.of(2026, 3, 2));
    assertThat(early.effortMinutes()).isEqualTo(60);
    String night = "2026-03-29 01:00,2026-03-29 04:00,x";
    assertThat(only(berlin, header, night).log().effortMinutes()).isEqualTo(120);
    assertThat(only(CsvImport.DETECT, header, night).log().effortMinutes()).isEqualTo(180);
  }

  @Test
  void betweenTwoOffsetsTheClockMayHaveBeenChanged() {
    CsvImport berlin = CsvImport.DETECT.withZone(ZoneId.of("Europe/Berlin"));
    String header = "Start,End,Description";
    Map.of(
            "2026-10-25T00:15:00Z,2026-10-25T01:30:00Z", 75,
            "2026-10-25T00:45:00Z,2026-10-25T01:15:00Z", 30,
            "2026-10-25T02:45:00+02:00,2026-10-25T02:15:00+01:00", 30,
            "2026-03-29T00:30:00+01:00,2026-03-29T03:30:00+02:00", 120)
        .forEach(
            (times, minutes) -> {
              for (CsvImport options : List.of(CsvImport.DETECT, berlin)) {
                assertThat(only(options, header, times + ",x").log().effortMinutes())
                    .as(times)
                    .isEqualTo(minutes);
              }
            });
    assertThat(CsvFiles.told(run(header, "2026-10-25T02:15:00+01:00,2026-10-25T02:45:00+02:00,x")))
        .containsExactly("2.1 rejected End: before");
  }

  @Test
  void anOffsetThatStandsApartFromItsDayIsNotGuessedAt() {
    CsvImport berlin = CsvImport.DETECT.withZone(ZoneId.of("Europe/Berlin"));
    String row = "2026-03-02,23:30Z,23:45Z,,x";
    assertThat(CsvFiles.told(run(berlin, HEADER, row)))
        .containsExactly("2.1 rejected Start time: date, End time: date");
    assertThat(only(CsvImport.DETECT, HEADER, row).log().effortMinutes()).isEqualTo(15);
  }

  @Test
  void wholeNumbersOfKimaiAreSecondsUnlessSoManyHoursFit() {
    String header = "Date,Begin,End,Customer,Activity,";
    Map.of(
            "Duration\n2026-03-02,09:00,10:30,A,X,5400", 90,
            "Duration\n2026-03-02,09:00,10:30,A,X,3600", 60,
            "Duration\n2026-03-02,09:00,17:00,A,X,8", 480,
            "Duration\n2026-03-02,09:00,10:30,A,X,1.5", 90,
            "Duration\n2026-03-02,09:00,09:00,A,X,0", 0,
            "Duration (decimal)\n2026-03-02,09:00,09:50,A,X,1", 60)
        .forEach(
            (file, minutes) ->
                assertThat(only(CsvImport.DETECT, header + file).log().effortMinutes())
                    .as(file)
                    .isEqualTo(minutes));
    assertThat(CsvFiles.told(run(header + "Duration\n2026-03-02,,,A,X,5400")))
        .containsExactly("2.1 rejected Duration: duration");
  }

  @Test
  void nobodysRowsAreBookedOnTheActor() {
    for (String column : List.of("User", "Member", "Name", "Username", "Email", "Last Name")) {
      ImportResult result = run("Start date,Duration,Description," + column, "2026-03-02,1,x,Bob");
      assertThat(CsvFiles.told(result)).containsExactly("2.1 rejected user: unknown_user");
    }
  }

  @Test
  void aCellOfNoBreakSpacesIsEmpty() {
    WorkLogView view =
        only(
            CsvImport.DETECT,
            "Client,Project,Start date,Duration,Description",
            "\u00a0,\u202f\u00a0,2026-03-02,1,\u00a0x\u00a0");
    assertThat(view.log().content()).isEqualTo("x");
    assertThat(view.names().client()).isNull();
  }

  @Test
  void aHeaderThatLacksSomethingSaysWhatAndWhatThereIs() {
    assertThat(
            violations(
                () -> run(CsvImport.DETECT.withFormat(CsvFormat.TOGGL), "User,Start time", "a,b")))
        .containsExactly(
            "header: toggl lacks Start date and Duration or End time or Stop time; found: User,"
                + " Start time");
    assertThat(violations(() -> run("User,Project", "a,b")))
        .singleElement()
        .asString()
        .startsWith("header: jira lacks Issue key or Key and Summary and ")
        .contains("harvest lacks Date and Hours;")
        .endsWith("; found: User, Project");
    assertThat(codes(() -> run(""))).containsExactly("header required");
    assertThat(run(HEADER).rows()).isEmpty();
  }

  @Test
  void aFormatThatIsGivenGoesBeforeTheHeader() {
    CsvImport harvest = CsvImport.DETECT.withFormat(CsvFormat.HARVEST);
    ImportResult result = run(harvest, "Date,Hours,Customer,Duration", "2026-03-04,1,Acme,");
    assertThat(result.format()).isEqualTo(CsvFormat.HARVEST);
    assertThat(run("Date,Hours,Customer,Duration").format()).isEqualTo(CsvFormat.KIMAI);
  }

  @Test
  void whatIsNoCsvIsRefusedAsAWhole() {
    assertThat(codes(() -> run(HEADER, "2026-03-04,,,1,x", "2026-03-04,,,1,\"open", "and on")))
        .containsExactly("file csv");
    assertThat(codes(() -> run(HEADER, "2026-03-04,,,1,\"a\"b"))).containsExactly("file csv");
    assertThat(logs()).isEmpty();
  }

  @Test
  void theCharacterSetIsToldByItsMarkOrByItsBytes() {
    String text = HEADER + "\n2026-03-04,,,1,Größe €";
    for (Charset charset :
        List.of(StandardCharsets.UTF_8, Charset.forName("windows-1252"), StandardCharsets.UTF_16)) {
      assertThat(content(text.getBytes(charset), CsvImport.DETECT))
          .as("%s", charset)
          .isEqualTo("Größe €");
    }
    assertThat(content(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE), CsvImport.DETECT))
        .isEqualTo("Größe €");
    Charset latin9 = Charset.forName("ISO-8859-15");
    assertThat(content(text.getBytes(latin9), CsvImport.DETECT.withCharset(latin9)))
        .isEqualTo("Größe €");
    byte[] neither = (HEADER + "\n2026-03-04,,,1,?").getBytes(StandardCharsets.US_ASCII);
    neither[neither.length - 1] = (byte) 0x81;
    assertThat(codes(() -> content(neither, CsvImport.DETECT))).containsExactly("charset charset");
    assertThat(
            violations(
                () -> content(neither, CsvImport.DETECT.withCharset(StandardCharsets.UTF_8))))
        .containsExactly("charset: the file is no UTF-8; give the charset that it is in");
  }

  private static String content(byte[] file, CsvImport options) {
    Tenant fresh = tenant();
    fresh.exchange().importCsv(new ByteArrayInputStream(file), options);
    return fresh.logs().page(WorkLogFilter.ALL, 1, 1).items().get(0).content();
  }

  @Test
  void aRowIsTheSameHoweverItIsSpelled() {
    run(
        "Start date,Start time,End date,End time,Description",
        "2026-03-04,13:00,2026-03-04,14:30,x");
    ImportResult again =
        run(
            "Description;End time;Start date;Start time;Duration;Tags",
            "x;2:30 PM;04.03.2026;1:00 PM;1,5;new");
    assertThat(again.alreadyThere()).isEqualTo(1);
    assertThat(again.rows().get(0).changed())
        .containsExactly("Duration", "End date", "End time", "Start date", "Start time", "Tags");
  }

  @Test
  void aClientIsGivenToRowsThatNameNone() {
    String header = "Start date,Duration,Client,Project,Description";
    CsvImport acme = CsvImport.DETECT.withClient(" Acme ");
    assertThat(only(acme, header, "2026-03-04,1,,,x").names().client()).isEqualTo("Acme");
    assertThat(only(acme, header, "2026-03-04,1,,Portal,x").names().client()).isEqualTo("Acme");
    assertThat(only(acme, header, "2026-03-04,1,Initech,,x").names().client()).isEqualTo("Initech");
    assertThat(codes(() -> run(acme.withClient(" "), header))).containsExactly("client blank");
    assertThat(codes(() -> run(acme.withClient("x".repeat(201)), header)))
        .containsExactly("client too_long");
  }

  @Test
  void textThatNoStorageHoldsIsRejectedWithItsRow() {
    assertThat(CsvFiles.told(run(HEADER, "2026-03-04,,,1,\u0000", "2026-03-04,,,1,x")))
        .satisfiesExactly(
            told -> assertThat(told).startsWith("2.1 rejected"),
            told -> assertThat(told).isEqualTo("3.1 recorded"));
  }
}
