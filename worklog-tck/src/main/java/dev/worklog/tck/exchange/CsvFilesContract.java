package dev.worklog.tck.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.worklog.exchange.CsvFormat;
import dev.worklog.exchange.CsvImport;
import dev.worklog.exchange.DateOrder;
import dev.worklog.exchange.ImportResult;
import dev.worklog.log.WorkLogView;
import dev.worklog.tck.Refusals;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Three files of each format, row by row; each of them again, which adds nothing. */
public abstract class CsvFilesContract extends CsvContract {

  /** For subclasses. */
  protected CsvFilesContract() {}

  private void imported(CsvFormat format, String file, String... told) {
    imported(format, file, knowing(), told);
  }

  private void imported(CsvFormat format, String file, CsvImport options, String... told) {
    long before = total();
    ImportResult result = team().exchange().importCsv(CsvFiles.open(file), options);
    assertThat(result.format()).as(file).isEqualTo(format);
    assertThat(CsvFiles.told(result)).as(file).containsExactly(told);
    assertThat(total() - before).as(file).isEqualTo(result.recorded());
    ImportResult again = team().exchange().importCsv(CsvFiles.open(file), options);
    assertThat(again.recorded()).as(file).isZero();
    assertThat(again.alreadyThere()).as(file).isEqualTo(result.recorded() + result.alreadyThere());
    assertThat(again.rejected()).as(file).isEqualTo(result.rejected());
    assertThat(again.rows()).as(file).allMatch(row -> row.changed().isEmpty());
    assertThat(total() - before).as(file).isEqualTo(result.recorded());
  }

  private List<String> logs() {
    return views().stream().map(CsvFilesContract::line).toList();
  }

  private static String line(WorkLogView view) {
    String sprint = view.names().sprint() == null ? "" : " in " + view.names().sprint();
    return view.log().occurredOn()
        + " "
        + view.log().effortMinutes()
        + " "
        + view.log().content()
        + ": "
        + view.names().client()
        + " > "
        + view.names().project()
        + " > "
        + view.names().epic()
        + " > "
        + view.names().story()
        + " > "
        + view.names().task()
        + sprint;
  }

  @Test
  void toggl() {
    imported(
        CsvFormat.TOGGL,
        "toggl-detailed",
        "2.1 recorded",
        "3.1 recorded",
        "5.1 recorded",
        "6.1 recorded",
        "7.1 recorded",
        "8.1 recorded",
        "9.1 recorded",
        "10.1 rejected Duration: required",
        "11.1 rejected user: unknown_user",
        "12.1 rejected Duration: duration");
    assertThat(logs())
        .contains(
            "2026-03-02 90 Login page, first draft: Acme > Portal > General > General > Design",
            "2026-03-02 20 Call with Zoë\nabout the \"new\" menu:"
                + " Acme > Portal > null > null > null",
            "2026-03-02 75 Night shift: Acme > Portal > General > General > Design",
            "2026-03-03 10 Design: Acme > Portal > General > General > Design",
            "2026-03-04 5 Paperwork: null > null > null > null > null");
    imported(
        CsvFormat.TOGGL,
        "toggl-us",
        "2.1 recorded",
        "3.1 recorded",
        "4.1 recorded",
        "5.1 recorded",
        "6.1 rejected End time: before",
        "7.1 rejected Start date: date, End date: date",
        "8.1 rejected Start time: date",
        "10.1 rejected Billable: unknown_value");
    assertThat(logs())
        .contains(
            "2026-03-02 30 After midnight: Internal > Portal > null > null > null",
            "2026-03-02 90 Past noon: Internal > Portal > null > null > null",
            "2026-03-03 1865 Forgotten timer: Internal > Portal > null > null > null",
            "2026-03-25 60 No project: null > null > null > null > null");
    imported(
        CsvFormat.TOGGL,
        "toggl-tabs",
        "2.1 recorded",
        "3.1 recorded",
        "4.1 rejected cells",
        "5.1 rejected cells",
        "6.1 recorded");
    assertThat(logs())
        .contains(
            "2026-03-02 60 Übergabe: Müller & Söhne > Portal > null > null > null",
            "2025-12-31 240 Émigré café: Müller & Söhne > Portal > null > null > null");
  }

  @Test
  void clockify() {
    imported(
        CsvFormat.CLOCKIFY,
        "clockify-detailed",
        "2.1 recorded",
        "3.1 recorded",
        "4.1 recorded",
        "5.1 recorded",
        "6.1 rejected User: required",
        "7.1 rejected Duration (h): duration");
    assertThat(Refusals.codes(() -> run("clockify-ambiguous")))
        .containsExactly("dateOrder ambiguous");
    imported(
        CsvFormat.CLOCKIFY,
        "clockify-ambiguous",
        knowing().withDateOrder(DateOrder.DAY_FIRST),
        "2.1 recorded",
        "3.1 recorded",
        "4.1 recorded",
        "5.1 rejected Start Date: date, End Date: date");
    imported(
        CsvFormat.CLOCKIFY,
        "clockify-windows",
        "2.1 recorded",
        "3.1 recorded",
        "4.1 rejected End Time: before",
        "5.1 rejected Duration: required");
    assertThat(logs())
        .containsExactlyInAnyOrder(
            "2025-10-15 30 Release notes: Acme > Portal > General > General > Docs",
            "2025-10-16 30 Pager duty: Acme > Portal > null > null > null",
            "2025-10-17 20 Only a decimal: Acme > Portal > null > null > null",
            "2025-10-17 30 (no description): null > null > null > null > null",
            "2026-02-28 210 Über Mitternacht:"
                + " Internal > Größe – Maße > General > General > Prüfung",
            "2026-03-01 0 Nothing took place: Internal > Größe – Maße > null > null > null",
            "2026-04-03 90 Planning: Acme > Portal > null > null > null",
            "2026-06-05 20 Review, with coffee: Acme > Portal > null > null > null",
            "2026-07-07 15 Standing call: Acme > Portal > null > null > null");
  }

  @Test
  void harvest() {
    imported(
        CsvFormat.HARVEST,
        "harvest-detailed",
        "2.1 recorded",
        "3.1 recorded",
        "4.1 recorded",
        "5.1 recorded",
        "7.1 recorded",
        "8.1 rejected Hours: required");
    imported(
        CsvFormat.HARVEST,
        "harvest-comma",
        "2.1 recorded",
        "3.1 recorded",
        "4.1 rejected Hours: duration",
        "5.1 recorded",
        "6.1 rejected Date: date");
    imported(
        CsvFormat.HARVEST,
        "harvest-times",
        "2.1 recorded",
        "3.1 rejected Hours: duration",
        "4.1 recorded",
        "5.1 rejected user: unknown_user",
        "6.1 rejected Date: required");
    assertThat(logs())
        .containsExactlyInAnyOrder(
            "2026-03-02 105 Search index: Acme > Portal > General > General > Programming",
            "2026-03-02 15 Meetings: Acme > Portal > General > General > Meetings",
            "2026-03-02 15 Meetings: Acme > Portal > General > General > Meetings",
            "2026-03-03 140 Two lines:\nthe second:"
                + " Acme > Portal > General > General > Programming",
            "2026-03-03 60 No client: Internal > Portal > General > General > Programming",
            "2026-03-02 75 Größe angepasst:"
                + " Bäckerei Grün > Website > General > General > Entwurf",
            "2026-03-02 45 Preise; Öffnungszeiten:"
                + " Bäckerei Grün > Website > General > General > Entwurf",
            "2026-03-03 1 Wenig: Bäckerei Grün > Website > General > General > Entwurf",
            "2026-03-02 90 Late: Acme > Portal > General > General > Programming",
            "2026-03-14 2310 A long week: Acme > Portal > General > General > Programming");
  }

  @Test
  void kimai() {
    imported(
        CsvFormat.KIMAI,
        "kimai-export",
        "2.1 recorded",
        "3.1 recorded",
        "4.1 recorded",
        "5.1 rejected Duration: required");
    imported(
        CsvFormat.KIMAI,
        "kimai-ids",
        "2.1 recorded",
        "3.1 recorded",
        "4.1 already_there",
        "5.1 recorded",
        "6.1 rejected Begin: date, End: date");
    imported(
        CsvFormat.KIMAI,
        "kimai-from-to",
        "2.1 recorded",
        "3.1 recorded",
        "4.1 recorded",
        "5.1 rejected Project: too_long",
        "6.1 rejected From: date, To: date");
    assertThat(logs())
        .containsExactlyInAnyOrder(
            "2026-03-02 90 Parser: Acme > Portal > General > General > Development",
            "2026-03-02 120 Operations: Acme > Portal > General > General > Operations",
            "2026-03-03 150 With a break of half an hour:"
                + " Acme > Portal > General > General > Development",
            "2026-03-02 75 Same: Acme > Portal > General > General > Development",
            "2026-03-02 75 Same: Acme > Portal > General > General > Development",
            "2026-03-03 20 Comma: Acme > Portal > General > General > Development",
            "2026-03-25 510 A day's work: Internal > Portal > General > General > Development",
            "2026-03-25 240 Into the night: Internal > Portal > General > General > Operations",
            "2026-03-26 60 No project: null > null > null > null > null");
  }

  @Test
  void solidtime() {
    imported(
        CsvFormat.SOLIDTIME,
        "solidtime-detailed",
        "2.1 recorded",
        "3.1 recorded",
        "4.1 recorded",
        "5.1 rejected Duration: required");
    imported(
        CsvFormat.SOLIDTIME,
        "solidtime-offsets",
        "2.1 recorded",
        "3.1 recorded",
        "4.1 recorded",
        "5.1 rejected Start: date");
    imported(
        CsvFormat.SOLIDTIME,
        "solidtime-durations",
        "2.1 recorded",
        "3.1 recorded",
        "4.1 recorded",
        "5.1 rejected Duration: duration",
        "6.1 recorded",
        "7.1 rejected Duration: duration");
    assertThat(logs())
        .containsExactlyInAnyOrder(
            "2026-03-02 50 Fix the build: Acme > Portal > General > General > CI",
            "2026-03-02 31 Deploy: Acme > Portal > null > null > null",
            "2026-03-03 0 Portal: Acme > Portal > null > null > null",
            "2026-03-01 60 Early bird: Acme > Portal > null > null > null",
            "2026-03-29 60 Over the change of the clock: Acme > Portal > null > null > null",
            "2026-03-30 60 As it stands: Acme > Portal > null > null > null",
            "2026-03-02 1590 More than a day: Internal > Portal > null > null > null",
            "2026-03-03 90 In words: Internal > Portal > null > null > null",
            "2026-03-03 90 In minutes: Internal > Portal > null > null > null",
            "2026-03-03 1 In seconds: Internal > Portal > null > null > null");
  }

  @Test
  void jira() {
    imported(
        CsvFormat.JIRA,
        "jira-cloud",
        "2.1 rejected Time Spent: no_work, Assignee: required",
        "3.1 recorded",
        "3.2 recorded",
        "4.1 recorded",
        "5.1 recorded",
        "6.1 recorded",
        "7.1 rejected Time Spent: no_work",
        "8.1 recorded",
        "8.2 rejected Log Work: date, Log Work: duration",
        "8.3 rejected Time Spent: unaccounted",
        "9.1 rejected user: unknown_user");
    assertThat(logs())
        .containsExactlyInAnyOrder(
            "2026-03-05 90 Form; and its checks: Internal > Payments"
                + " > PAY-1 Checkout > PAY-2 Pay by card > null in Sprint 2",
            "2026-03-06 60 Pay by card: Internal > Payments"
                + " > PAY-1 Checkout > PAY-2 Pay by card > null in Sprint 2",
            "2026-03-17 null Card number field: Internal > Payments > PAY-1 Checkout"
                + " > PAY-2 Pay by card > PAY-3 Card number field in Sprint 2",
            "2026-03-17 30 Orphaned step: Internal > Payments > General"
                + " > Issue 10999 Refunds > PAY-4 Orphaned step",
            "2026-03-17 10 No epic: Internal > Payments > General > PAY-5 No epic > null"
                + " in Sprint 2",
            "2026-03-17 60 Partly logged: Internal > Payments > PAY-1 Checkout"
                + " > PAY-7 Partly logged > null");
    imported(
        CsvFormat.JIRA,
        "jira-server",
        "2.1 recorded",
        "3.1 recorded",
        "4.1 recorded",
        "5.1 recorded",
        "6.1 rejected Assignee: required",
        "7.1 recorded");
    assertThat(logs())
        .contains(
            "2026-03-02 null Größenrechner: Internal > Größen > GRÜ-1 Größenrechner > null > null",
            "2026-03-02 90 Maße eingeben: Internal > Größen > GRÜ-1 Größenrechner"
                + " > GRÜ-2 Maße eingeben > null in Frühling",
            "2026-03-02 31 Prüfung: Internal > Größen > GRÜ-1 Größenrechner"
                + " > GRÜ-2 Maße eingeben > GRÜ-3 Prüfung",
            "2026-03-02 10 Weit weg: Internal > Größen > GRÜ-77 > GRÜ-4 Weit weg > null",
            "2026-03-02 10 Waise: Internal > Größen > General > Issue 298 > GRÜ-6 Waise");
    imported(
        CsvFormat.JIRA,
        "jira-plain",
        "2.1 recorded",
        "3.1 recorded",
        "4.1 recorded",
        "5.1 recorded",
        "6.1 rejected Time Spent: duration",
        "7.1 rejected Issue key: required",
        "8.1 recorded",
        "9.1 rejected Log Work: required");
    assertThat(logs())
        .contains(
            "2026-03-05 2 a;b;c: Internal > OPS > General > OPS-6 Logged > null",
            "2026-03-25 10 Its own parent: Internal > OPS > General > OPS-4 Its own parent > null");
  }
}
