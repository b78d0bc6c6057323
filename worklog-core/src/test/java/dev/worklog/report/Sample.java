package dev.worklog.report;

import dev.worklog.hierarchy.Placement;
import dev.worklog.json.JsonObject;
import dev.worklog.log.BulletKind;
import dev.worklog.log.EnrichmentStatus;
import dev.worklog.log.LinkSystem;
import dev.worklog.log.LogTables;
import dev.worklog.log.PlacementNames;
import dev.worklog.log.SignalKind;
import dev.worklog.log.SignalSource;
import dev.worklog.log.SignalStatus;
import dev.worklog.log.WorkLog;
import dev.worklog.log.WorkLogBullet;
import dev.worklog.log.WorkLogExternalLink;
import dev.worklog.log.WorkLogSkillSignal;
import dev.worklog.log.WorkLogSource;
import dev.worklog.log.WorkLogStatus;
import dev.worklog.log.WorkLogView;
import dev.worklog.log.WorkType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Contents of reports made by hand. */
final class Sample {

  static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  static final Instant NOW = Instant.parse("2026-04-01T08:00:00Z");
  private static final UUID TENANT = id(1);
  private static final PlacementNames NOWHERE =
      new PlacementNames(null, null, null, null, null, null, null);

  private Sample() {}

  static UUID id(long number) {
    return new UUID(0x7000, number);
  }

  /** A month of two projects and something that belongs to none. */
  static ReportContent month() {
    ReportEntry first =
        entry(10, 0, "Fixed the *flaky* test", "It was a race.\nBoth sides wait now.", 90, "Acme");
    ReportEntry second = entry(11, 3, "", "Traced a slow query | twice", 45, "Globex");
    ReportEntry third = entry(12, 9, "Read a book", "Read a book", null, null);
    WorkLogView view = first.view();
    ReportEntry full =
        new ReportEntry(
            new WorkLogView(
                said(view.log(), "Green for a week", "Releases wait no more", "Sign-out"),
                view.names(),
                List.of(),
                List.of(
                    signal(1, "Java", SignalStatus.ACCEPTED),
                    signal(2, "C", SignalStatus.REJECTED)),
                List.of(bullet("Cut a release to 20 minutes", true), bullet("hidden", false)),
                List.of(link("https://example.org/browse/ACME-7", "ACME-7", "Sign-in"))),
            "Ada");
    return content("Monthly report 2026-03", List.of(full, second, third), "Lead");
  }

  static ReportContent content(String title, List<ReportEntry> entries, String role) {
    return new ReportContent(
        ReportKind.MONTHLY,
        title,
        LocalDate.of(2026, 3, 1),
        LocalDate.of(2026, 3, 31),
        NOWHERE,
        entries,
        Map.of(id(201), role),
        NOW);
  }

  /** The same text wherever somebody may type. */
  static ReportContent everywhere(String text) {
    ReportEntry plain = entry(10, 0, text, "more " + text, 90, text);
    WorkLogView view = plain.view();
    ReportEntry full =
        new ReportEntry(
            new WorkLogView(
                said(view.log(), text, text, text),
                view.names(),
                List.of(),
                List.of(signal(1, text, SignalStatus.ACCEPTED)),
                List.of(bullet(text, true)),
                List.of(link("https://example.org/1", text, text))),
            text);
    ReportEntry untitled = entry(11, 1, "", text, null, null);
    return content(text, List.of(full, untitled), text);
  }

  static ReportEntry entry(
      long number,
      int daysLater,
      String title,
      String content,
      @Nullable Integer minutes,
      @Nullable String client) {
    Placement placement =
        client == null
            ? Placement.NONE
            : Placement.NONE.withClientId(id(100 + client.length() % 100)).withProjectId(id(201));
    PlacementNames names =
        client == null
            ? NOWHERE
            : new PlacementNames(client, client + " Portal", null, null, null, null, null);
    WorkLog log =
        new WorkLog(
            id(number),
            TENANT,
            TENANT,
            DAY.plusDays(daysLater),
            title,
            placement,
            WorkType.DELIVERY,
            WorkLogStatus.FINAL,
            null,
            content,
            "",
            "",
            "",
            minutes,
            number % 2 == 0,
            List.of("a", "b"),
            WorkLogSource.MANUAL,
            "",
            null,
            JsonObject.of("deep", Map.of("x", 1)),
            EnrichmentStatus.PENDING,
            JsonObject.EMPTY,
            "",
            1,
            NOW,
            NOW);
    return new ReportEntry(
        new WorkLogView(log, names, List.of(), List.of(), List.of(), List.of()), "Ada");
  }

  /** The same of another user. */
  static ReportEntry by(ReportEntry entry, long user, String person) {
    WorkLog log =
        LogTables.WORKLOGS.with(
            entry.log(), Map.of(LogTables.WORKLOGS.column("user_id"), id(user)));
    PlacementNames names = entry.view().names();
    return new ReportEntry(
        new WorkLogView(log, names, List.of(), List.of(), List.of(), List.of()), person);
  }

  private static WorkLog said(WorkLog log, String outcome, String impact, String nextSteps) {
    return new WorkLog(
        log.id(),
        log.tenantId(),
        log.userId(),
        log.occurredOn(),
        log.title(),
        log.placement(),
        log.workType(),
        log.status(),
        null,
        log.content(),
        outcome,
        impact,
        nextSteps,
        log.effortMinutes(),
        log.isBillable(),
        log.tags(),
        log.source(),
        log.sourceRef(),
        null,
        log.metadata(),
        log.enrichmentStatus(),
        log.enrichmentSuggestions(),
        "",
        1,
        NOW,
        NOW);
  }

  private static WorkLogSkillSignal signal(long number, String name, SignalStatus status) {
    return new WorkLogSkillSignal(
        id(300 + number),
        TENANT,
        id(10),
        name,
        SignalKind.SKILL,
        0.5,
        SignalSource.AI,
        status,
        "",
        JsonObject.EMPTY,
        1,
        NOW);
  }

  static WorkLogBullet bullet(String text, boolean selected) {
    return new WorkLogBullet(
        id(400),
        TENANT,
        id(10),
        BulletKind.RESUME,
        text,
        false,
        selected,
        0,
        JsonObject.of("minutes", 20),
        JsonObject.EMPTY,
        1,
        NOW);
  }

  static WorkLogExternalLink link(String url, String key, String title) {
    return new WorkLogExternalLink(
        id(500), TENANT, id(10), LinkSystem.JIRA, key, url, title, JsonObject.EMPTY, 1, NOW);
  }
}
