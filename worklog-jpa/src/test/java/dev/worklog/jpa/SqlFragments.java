package dev.worklog.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.worklog.Tenant;
import dev.worklog.Workspace;
import dev.worklog.errors.WorklogException;
import dev.worklog.hierarchy.NodeFilter;
import dev.worklog.hierarchy.Placement;
import dev.worklog.identity.User;
import dev.worklog.identity.UserDraft;
import dev.worklog.identity.UserFilter;
import dev.worklog.json.JsonObject;
import dev.worklog.log.AttachmentDraft;
import dev.worklog.log.WorkLog;
import dev.worklog.log.WorkLogBulletDraft;
import dev.worklog.log.WorkLogDraft;
import dev.worklog.log.WorkLogExternalLinkDraft;
import dev.worklog.log.WorkLogFilter;
import dev.worklog.log.WorkLogOrder;
import dev.worklog.log.WorkLogPresetDraft;
import dev.worklog.log.WorkLogSkillSignalDraft;
import dev.worklog.report.ClosedPeriod;
import dev.worklog.report.ClosedPeriodDraft;
import dev.worklog.report.Dimension;
import dev.worklog.report.Period;
import dev.worklog.report.ReportKind;
import dev.worklog.report.Summary;
import dev.worklog.report.SummaryQuery;
import dev.worklog.report.WorkLogReport;
import dev.worklog.report.WorkLogReportDraft;
import dev.worklog.tck.hierarchy.Rung;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Parts of SQL, HQL and JSON in every text that a caller may give: they are text. */
abstract class SqlFragments {

  private static final Map<DatabaseKind, Workspace> OPEN = new EnumMap<>(DatabaseKind.class);
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

  private static final List<String> FRAGMENTS =
      List.of(
          "'",
          "''",
          "\"",
          "`",
          "\\",
          "\\'",
          ";",
          "--",
          "/* */",
          "# x",
          "?",
          "??",
          ":p0",
          "?1",
          "$1",
          "%",
          "_",
          "%' or '1'='1",
          "' or 1=1 --",
          "\" or \"\"=\"",
          "'); delete from worklogs; --",
          "'; drop table users cascade; --",
          "\\'; truncate table clients; #",
          "' union select password_hash from users --",
          "x' || (select 1) || 'x",
          "{fn now()}",
          "{d '2026-01-01'}",
          "${jndi:ldap://x}",
          "#{1}",
          "$$ begin end $$",
          "E'\\x27'",
          "\u02bc or 1=1",
          "\uff07 or 1=1",
          "\u00bf'",
          "[\"a\"]",
          "\"],[\"",
          "{\"a\":\"b\"}",
          "NULL",
          "sleep(5)",
          "pg_sleep(5)",
          "e.id",
          "sql('1')",
          "function('x')");

  private final Workspace workspace;
  private User user;
  private Tenant tenant;

  SqlFragments(DatabaseKind kind) {
    workspace = open(kind);
  }

  private static synchronized Workspace open(DatabaseKind kind) {
    return Objects.requireNonNull(
        OPEN.computeIfAbsent(
            kind, each -> Workspace.on(JpaStorage.on(each.open("sql_fragments")))));
  }

  @BeforeEach
  void register() {
    user = workspace.users().register(UserDraft.of("Ada"));
    tenant = workspace.tenant(user.id());
  }

  private WorkLogDraft draft(String text) {
    return WorkLogDraft.of(TODAY, text)
        .withTitle(text)
        .withOutcome(text)
        .withImpact(text)
        .withNextSteps(text)
        .withSourceRef(text)
        .withImportKey(text)
        .withTags(List.of(text, "b"))
        .withMetadata(JsonObject.of(text, List.of(text)));
  }

  @Test
  void textsOfWorkLogsComeBackAsTheyWentIn() {
    for (String text : FRAGMENTS) {
      WorkLog log = tenant.logs().record(draft(text));
      assertThat(tenant.logs().find(log.id())).contains(log);
      assertThat(List.of(log.content(), log.title(), log.sourceRef())).containsOnly(text);
      assertThat(log.tags()).containsExactly(text, "b");
      WorkLog other = tenant.logs().update(log, draft -> draft.withTitle(text + text));
      assertThat(tenant.logs().find(log.id())).contains(other);
    }
    assertThat(count(WorkLogFilter.ALL)).isEqualTo(FRAGMENTS.size());
  }

  @Test
  void filtersFindWhatHoldsTheTextAndNothingElse() {
    FRAGMENTS.forEach(text -> tenant.logs().record(draft("<" + text + ">")));
    for (String text : FRAGMENTS) {
      String whole = "<" + text + ">";
      for (WorkLogFilter filter :
          List.of(
              WorkLogFilter.ALL.withText(whole),
              WorkLogFilter.ALL.withAnyTag(Set.of(whole)),
              WorkLogFilter.ALL.withAllTags(Set.of(whole, "b")))) {
        assertThat(tenant.logs().page(filter, 1, 10).items())
            .as(text)
            .extracting(WorkLog::content)
            .containsExactly(whole);
        assertThat(tenant.logs().viewPage(filter, WorkLogOrder.OLDEST, 1, 10).total())
            .as(text)
            .isEqualTo(1);
      }
      long holding = FRAGMENTS.stream().filter(each -> each.contains(text)).count();
      assertThat(count(WorkLogFilter.ALL.withText(text))).as(text).isGreaterThanOrEqualTo(holding);
    }
  }

  private long count(WorkLogFilter filter) {
    return tenant.logs().page(filter, 1, 1).total();
  }

  @Test
  void namesOfNodesComeBackAsTheyWentIn() {
    for (String text : FRAGMENTS) {
      List<String> names = Collections.nCopies(6, text);
      Placement place = tenant.hierarchy().path(names);
      assertThat(tenant.hierarchy().findPath(names)).as(text).contains(place);
      for (Rung<?, ?> rung : Rung.ALL.subList(0, 6)) {
        assertThat(rung.at(tenant, place).name()).isEqualTo(text);
      }
    }
    assertThat(tenant.hierarchy().clients().list(NodeFilter.ALL)).hasSameSizeAs(FRAGMENTS);
  }

  @Test
  void textsOfUsersComeBackAndAreFound() {
    for (String text : FRAGMENTS) {
      String ref = text + user.id();
      User linked = workspace.users().link(ref, text);
      assertThat(linked.displayName()).isEqualTo(text);
      assertThat(workspace.users().link(ref, "other")).isEqualTo(linked);
      assertThat(workspace.users().findByExternalRef(ref)).contains(linked);
      assertThat(workspace.users().findByEmail(text)).isEmpty();
      assertThat(workspace.users().page(UserFilter.ALL.withText(text), 1, 1_000).items())
          .contains(linked);
    }
  }

  @Test
  void textsOfWhatBelongsToLogsComeBackAsTheyWentIn() {
    UUID log = tenant.logs().record(draft("x")).id();
    for (String text : FRAGMENTS) {
      JsonObject json = JsonObject.of(text, text);
      var file =
          tenant
              .logs()
              .attachments()
              .add(AttachmentDraft.of(log, text, text).withDescription(text).withMetadata(json));
      assertThat(tenant.logs().attachments().find(file.id())).contains(file);
      var signal = tenant.logs().signals().add(WorkLogSkillSignalDraft.of(log, text));
      assertThat(tenant.logs().signals().find(signal.id())).contains(signal);
      var bullet = tenant.logs().bullets().add(WorkLogBulletDraft.of(log, text));
      assertThat(tenant.logs().bullets().find(bullet.id())).contains(bullet);
      String url = "https://example.org/?q=" + FRAGMENTS.indexOf(text);
      var link = tenant.logs().links().add(WorkLogExternalLinkDraft.of(log, url).withTitle(text));
      assertThat(tenant.logs().links().find(link.id())).contains(link);
      var preset =
          tenant.logs().presets().add(WorkLogPresetDraft.of(text).withDefaultTags(List.of(text)));
      assertThat(tenant.logs().presets().find(preset.id())).contains(preset);
    }
    assertThat(tenant.logs().presets().list()).hasSameSizeAs(FRAGMENTS);
  }

  @Test
  void textsOfReportsAndPeriodsComeBackAsTheyWentIn() {
    LocalDate day = TODAY;
    for (String text : FRAGMENTS) {
      JsonObject json = JsonObject.of(text, text);
      WorkLogReport report =
          tenant
              .reports()
              .add(
                  WorkLogReportDraft.of(ReportKind.CUSTOM, text)
                      .withTitle(text)
                      .withMetadata(json));
      assertThat(tenant.reports().find(report.id())).contains(report);
      day = day.plusDays(1);
      ClosedPeriod closed =
          tenant.periods().close(ClosedPeriodDraft.of(Period.day(day)).withReason(text));
      ClosedPeriod reopened = tenant.periods().reopen(closed, text);
      assertThat(tenant.periods().find(closed.id())).contains(reopened);
      assertThat(List.of(report.contentMd(), reopened.reason(), reopened.reopenReason()))
          .containsOnly(text);
    }
    assertThat(tenant.periods().list()).hasSameSizeAs(FRAGMENTS);
  }

  @Test
  void summariesSumUpWhatHoldsTheTextAndNothingElse() {
    FRAGMENTS.forEach(text -> tenant.logs().record(draft("<" + text + ">")));
    for (String text : FRAGMENTS) {
      String whole = "<" + text + ">";
      Summary summary =
          tenant
              .reports()
              .summarize(
                  SummaryQuery.of(
                      WorkLogFilter.ALL.withText(whole).withAnyTag(Set.of(whole)), Dimension.TAG));
      assertThat(summary.total().entries()).as(text).isEqualTo(1);
      assertThat(summary.groups())
          .as(text)
          .extracting(group -> group.key(Dimension.TAG).name())
          .containsExactlyInAnyOrder(whole, "b");
    }
  }

  @Test
  void tokensThatHoldFragmentsAreRefusedAndDoNoHarm() {
    FRAGMENTS.forEach(text -> tenant.logs().record(draft(text)));
    String token = Objects.requireNonNull(tenant.logs().slice(WorkLogFilter.ALL, 1, null).token());
    String made = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
    for (String text : FRAGMENTS) {
      for (String bad : List.of(text, token + text, encoded(text), encoded(made + text))) {
        assertThat(catchThrowable(() -> tenant.logs().slice(WorkLogFilter.ALL, 5, bad)))
            .as(bad)
            .isInstanceOf(WorklogException.Invalid.class);
      }
    }
    assertThat(count(WorkLogFilter.ALL)).isEqualTo(FRAGMENTS.size());
  }

  private static String encoded(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void slicesContinueAfterNamesThatHoldFragments() {
    FRAGMENTS.forEach(text -> tenant.hierarchy().path(List.of(text)));
    var nodes = tenant.hierarchy().clients();
    List<String> all = nodes.list(NodeFilter.ALL).stream().map(client -> client.name()).toList();
    List<String> sliced = new ArrayList<>();
    String token = null;
    do {
      var slice = nodes.slice(NodeFilter.ALL, 2, token);
      slice.items().forEach(client -> sliced.add(client.name()));
      token = slice.token();
    } while (token != null);
    assertThat(sliced).isEqualTo(all).containsExactlyInAnyOrderElementsOf(FRAGMENTS);
  }
}
