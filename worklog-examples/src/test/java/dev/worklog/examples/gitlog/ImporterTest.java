package dev.worklog.examples.gitlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.worklog.Tenant;
import dev.worklog.Workspace;
import dev.worklog.identity.Role;
import dev.worklog.identity.UserDraft;
import dev.worklog.inmemory.InMemoryStorage;
import dev.worklog.log.LinkSystem;
import dev.worklog.log.WorkLog;
import dev.worklog.log.WorkLogFilter;
import dev.worklog.log.WorkLogOrder;
import dev.worklog.log.WorkLogSource;
import dev.worklog.log.WorkLogStatus;
import dev.worklog.log.WorkLogView;
import dev.worklog.page.ProgressListener;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ImporterTest {

  private static final Author ADA = new Author("Ada", "ada@example.org");
  private static final Folders CORE = new Folders("core", "src");

  private final Workspace workspace = Workspace.on(InMemoryStorage.create());
  private final Tenant tenant =
      workspace.tenant(workspace.users().register(UserDraft.of("Admin").withRole(Role.ADMIN)).id());

  @AfterEach
  void closeWorkspace() {
    workspace.close();
  }

  private static Commit commit(String hash, Author author, @Nullable String key, Folders folders) {
    return commit(hash, author, key, folders, key == null ? "Work" : key + " Work");
  }

  private static Commit commit(
      String hash, Author author, @Nullable String key, Folders folders, String subject) {
    OffsetDateTime when = OffsetDateTime.parse("2026-03-01T23:30:00-05:00");
    return new Commit(
        "commit " + hash, hash, when, author, key, folders, 3, subject, subject, null);
  }

  private Imported run(Commit... commits) {
    return run(new History("engine", List.of(commits), List.of(), List.of()));
  }

  private Imported run(History history) {
    return new Importer(workspace, tenant, "https://example.org/browse/{key}")
        .run(history, ProgressListener.NONE);
  }

  private List<WorkLogView> views() {
    return tenant.logs().viewPage(WorkLogFilter.ALL, WorkLogOrder.OLDEST, 1, 100).items();
  }

  @Test
  void aCommitBecomesALogOfItsAuthorInTheStoryOfItsIssue() {
    run(commit("c1", ADA, "PROJ-7", CORE));
    WorkLogView view = views().get(0);
    assertThat(view.names())
        .extracting("client", "project", "epic", "feature", "story", "task")
        .containsExactly("engine", "engine", "core", "src", "PROJ-7", null);
    WorkLog log = view.log();
    assertThat(log.occurredOn()).isEqualTo(LocalDate.of(2026, 3, 1));
    assertThat(log.title()).isEqualTo("PROJ-7 Work");
    assertThat(log.status()).isEqualTo(WorkLogStatus.FINAL);
    assertThat(log.source()).isEqualTo(WorkLogSource.TICKET);
    assertThat(log.sourceRef()).isEqualTo("c1");
    assertThat(log.importKey()).isEqualTo("c1");
    assertThat(workspace.users().find(log.userId()).orElseThrow().displayName()).isEqualTo("Ada");
    assertThat(view.links())
        .extracting("system", "externalKey", "url")
        .containsExactly(tuple(LinkSystem.OTHER, "PROJ-7", "https://example.org/browse/PROJ-7"));
  }

  @Test
  void anAuthorIsOneUserWhateverTheCaseOfTheAddressOrTheName() {
    Imported imported =
        run(
            commit("c1", ADA, null, CORE),
            commit("c2", new Author("Ada Lovelace", "ADA@example.org"), null, CORE),
            commit("c3", new Author("Grace", ""), null, CORE),
            commit("c4", new Author("Grace", ""), null, CORE));
    assertThat(imported.authors().values())
        .containsExactlyInAnyOrder(Set.of("Ada", "Ada Lovelace"), Set.of("Grace"));
  }

  @Test
  void aSecondImportAddsNothing() {
    Commit[] commits = {
      commit("c1", ADA, "PROJ-7", CORE), commit("c2", new Author("Grace", ""), null, CORE)
    };
    Imported first = run(commits);
    List<WorkLogView> stored = views();
    Imported second = run(commits);
    assertThat(first.counts()).isEqualTo(new Imported.Counts(1, 1, 1, 1, 1, 2, 0));
    assertThat(second.counts()).isEqualTo(new Imported.Counts(1, 1, 1, 1, 0, 0, 2));
    assertThat(second.authors()).isEqualTo(first.authors());
    assertThat(views()).isEqualTo(stored);
  }

  @Test
  void whatTheLibraryRefusesCostsOnlyItself() {
    Imported imported =
        run(
            commit("c1", ADA, null, new Folders("d".repeat(201), "src")),
            commit("c2", new Author("G".repeat(256), ""), null, CORE),
            commit("c3", ADA, null, CORE, "half a \uD800 pair"),
            commit("c4", ADA, "PROJ-" + "7".repeat(300), CORE),
            commit("c5", ADA, null, CORE));
    assertThat(views()).extracting(view -> view.log().importKey()).containsExactly("c5");
    assertThat(imported.refused())
        .extracting(Rejected::place)
        .containsExactlyInAnyOrder("commit c1", "commit c2", "commit c3", "commit c4");
    assertThat(imported.refused()).allSatisfy(each -> assertThat(each.reason()).isNotBlank());
  }

  @Test
  void aLinkThatIsTooLongIsToldAndItsLogStays() {
    Imported imported = run(commit("c1", ADA, "PROJ-" + "7".repeat(190), CORE));
    assertThat(views()).hasSize(1);
    assertThat(imported.refused()).hasSize(1);
    assertThat(imported.refused().get(0).reason()).startsWith("its link: ");
  }

  @Test
  void aLongSubjectIsCutInTheTitleAndWholeInTheContent() {
    String subject = "🦤".repeat(2_040);
    run(commit("c1", ADA, null, CORE, subject), commit("c2", ADA, null, CORE, ""));
    assertThat(views())
        .extracting(view -> view.log().title(), view -> view.log().content())
        .containsExactly(
            tuple("🦤".repeat(239) + "…", subject), tuple("(no message)", "(no message)"));
  }

  @Test
  void sprintsAreThoseOfTheTags() {
    LocalDate day = LocalDate.of(2026, 3, 1);
    Commit plain = commit("c1", ADA, null, CORE);
    Commit inSprint =
        new Commit("commit c2", "c2", plain.authored(), ADA, null, CORE, 1, "In v1", "In v1", "v1");
    History history =
        new History(
            "engine",
            List.of(plain, inSprint),
            List.of(new History.Span("v1", day, day)),
            List.of());
    run(history);
    Imported again = run(history);
    assertThat(again.sprints()).containsOnlyKeys("v1");
    assertThat(views())
        .extracting(view -> view.log().importKey(), view -> view.names().sprint())
        .containsExactlyInAnyOrder(tuple("c1", null), tuple("c2", "v1"));
  }

  @Test
  void progressIsToldUpToTheTotal() {
    List<Long> heard = new ArrayList<>();
    History history =
        new History(
            "engine",
            List.of(commit("c1", ADA, null, CORE), commit("c2", new Author("G", ""), null, CORE)),
            List.of(),
            List.of());
    new Importer(workspace, tenant, null)
        .run(
            history,
            (done, total) -> {
              assertThat(total).isEqualTo(2);
              return heard.add(done);
            });
    assertThat(heard).isSorted().last().isEqualTo(2L);
  }
}
