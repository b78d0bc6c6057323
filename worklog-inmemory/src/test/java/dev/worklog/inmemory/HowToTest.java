package dev.worklog.inmemory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.worklog.Tenant;
import dev.worklog.Workspace;
import dev.worklog.errors.Violation;
import dev.worklog.errors.WorklogException;
import dev.worklog.hierarchy.Client;
import dev.worklog.hierarchy.ClientDraft;
import dev.worklog.hierarchy.Placement;
import dev.worklog.identity.AccessPolicy;
import dev.worklog.identity.BcryptHasher;
import dev.worklog.identity.User;
import dev.worklog.log.Batch;
import dev.worklog.log.Outcome;
import dev.worklog.log.StatusPolicy;
import dev.worklog.log.WorkLog;
import dev.worklog.log.WorkLogDraft;
import dev.worklog.log.WorkLogFilter;
import dev.worklog.page.Page;
import dev.worklog.page.Slice;
import dev.worklog.storage.Storage;
import dev.worklog.tck.storage.TransactionContract;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The code of the how-tos, run. */
class HowToTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final UUID ACME_ORG = UUID.fromString("00000000-0000-7000-8000-0000000000aa");

  private final List<String> heard = new ArrayList<>();

  @Test
  void aWorkspaceIsOpenedOnceAndSharedByAllRequests() {
    // docs: open
    Workspace workspace =
        Workspace.with(InMemoryStorage.create())
            .statusPolicy(StatusPolicy.ANY_TO_ANY)
            .access(AccessPolicy.OWN_OR_ADMIN)
            .listener((change, tx) -> tx.afterCommit(() -> heard.add(change.table().name())))
            .slowOperations(Duration.ofMillis(200), (what, took) -> heard.add(what + " " + took))
            .open();
    // docs: end
    try (workspace) {
      // docs: request
      User ada = workspace.users().link("employee-42", "Ada");
      Tenant acme = workspace.tenant(ACME_ORG, ada.id());
      // docs: end
      WorkLog log = workAndRead(workspace, acme, ada);
      assertThat(log.userId()).isEqualTo(ada.id());
      assertThat(log.tenantId()).isEqualTo(ACME_ORG);
      assertThat(heard).contains("users", "clients", "worklogs");
    }
  }

  private WorkLog workAndRead(Workspace workspace, Tenant acme, User ada) {
    // docs: transaction
    WorkLog log =
        workspace.transaction(
            tx -> {
              Tenant tenant = tx.tenant(ACME_ORG, ada.id());
              Client client = tenant.hierarchy().clients().add(ClientDraft.of("Initech"));
              WorkLogDraft visit = WorkLogDraft.of(TODAY, "First visit");
              return tenant.logs().record(visit.withPlacement(Placement.client(client.id())));
            });
    // docs: end
    // docs: lists
    WorkLogFilter march =
        WorkLogFilter.between(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31));
    Page<WorkLog> page = acme.logs().page(march, 1, 50);
    Slice<WorkLog> slice = acme.logs().slice(march, 50, null);
    // slice.token() leads on: acme.logs().slice(march, 50, slice.token())
    // docs: end
    assertThat(page.total()).isEqualTo(1);
    assertThat(slice.items()).containsExactly(log);
    // docs: update
    WorkLog changed = acme.logs().update(log, draft -> draft.withOutcome("They signed"));
    // docs: end
    assertThat(changed.version()).isEqualTo(2);
    return changed;
  }

  // docs: service
  static final class Timesheets {

    WorkLog book(Tenant tenant, UUID task, LocalDate day, Duration effort) {
      return tenant
          .logs()
          .record(
              WorkLogDraft.of(day, "Worked on it")
                  .withPlacement(Placement.task(task))
                  .withEffortMinutes((int) effort.toMinutes()));
    }
  }

  // docs: end

  @Test
  void aServiceIsTestedAgainstTheStorageInMemory() {
    // docs: test
    AtomicLong ids = new AtomicLong();
    Workspace workspace =
        Workspace.with(InMemoryStorage.create())
            .clock(InstantSource.fixed(Instant.parse("2026-03-02T09:00:00Z")))
            .ids(() -> new UUID(0x7000L, ids.incrementAndGet()))
            .passwordHasher(new BcryptHasher(4))
            .open();
    Tenant ada = workspace.tenant(workspace.users().link("42", "Ada").id());
    Placement login = ada.hierarchy().path(List.of("Acme", "Portal", "Q1", "Web", "Door", "Login"));
    UUID task = Objects.requireNonNull(login.taskId());

    WorkLog log = new Timesheets().book(ada, task, TODAY, Duration.ofHours(2));

    assertThat(log.placement()).isEqualTo(login);
    assertThat(log.createdAt()).isEqualTo(Instant.parse("2026-03-02T09:00:00Z"));
    // docs: end
  }

  @Test
  void messagesAreTranslatedByCodeAndArguments() {
    try (Workspace workspace = Workspace.on(InMemoryStorage.create())) {
      Tenant tenant = workspace.tenant(workspace.users().link("42", "Ada").id());
      WorkLogDraft draft = WorkLogDraft.of(TODAY, " ").withTitle("x".repeat(241));
      // docs: invalid
      Map<String, String> messages = new LinkedHashMap<>();
      try {
        tenant.logs().record(draft);
      } catch (WorklogException.Invalid e) {
        e.violations().forEach(violation -> messages.put(violation.path(), german(violation)));
      }
      // docs: end
      assertThat(messages)
          .containsExactly(
              Map.entry("title", "höchstens 240 Zeichen, nicht 241"),
              Map.entry("content", "darf nicht leer sein"));
    }
  }

  // docs: translate
  private static final Map<String, String> GERMAN =
      Map.of(
          "blank", "darf nicht leer sein", "too_long", "höchstens {max} Zeichen, nicht {actual}");

  private static String german(Violation violation) {
    String text = GERMAN.getOrDefault(violation.code(), violation.message());
    return Pattern.compile("\\{(\\w+)}")
        .matcher(text)
        .replaceAll(
            hole ->
                Matcher.quoteReplacement(String.valueOf(violation.arguments().get(hole.group(1)))));
  }

  // docs: end

  @Test
  void anImportAddsARowOnceAndSaysWhatCameOfEach() {
    try (Workspace workspace = Workspace.on(InMemoryStorage.create())) {
      Tenant tenant = workspace.tenant(workspace.users().link("42", "Ada").id());
      List<WorkLogDraft> drafts =
          List.of(
              WorkLogDraft.of(TODAY, "one").withImportKey("row-1"),
              WorkLogDraft.of(TODAY, " ").withImportKey("row-2"));
      assertThat(load(tenant, drafts)).containsExactly("1 added", "2: content: must not be blank");
      assertThat(load(tenant, drafts)).containsExactly("1 there", "2: content: must not be blank");
    }
  }

  private static List<String> load(Tenant tenant, List<WorkLogDraft> drafts) {
    List<String> told = new ArrayList<>();
    // docs: import
    List<Outcome> outcomes =
        tenant.logs().recordAll(drafts, Batch.ROW_BY_ROW, (done, total) -> !Thread.interrupted());
    for (int i = 0; i < outcomes.size(); i++) {
      int line = i + 1;
      Outcome outcome = outcomes.get(i);
      if (outcome instanceof Outcome.Recorded) {
        told.add(line + " added");
      } else if (outcome instanceof Outcome.AlreadyThere) {
        told.add(line + " there");
      } else if (outcome instanceof Outcome.Refused refused) {
        told.add(line + ": " + refused.why().getMessage());
      } else {
        told.add(line + " not tried");
      }
    }
    // docs: end
    return told;
  }

  // docs: contract
  static class MyTransactionTest extends TransactionContract {

    private final Storage storage = InMemoryStorage.create();

    @Override
    protected Storage storage() {
      return storage;
    }
  }

  // docs: end
}
