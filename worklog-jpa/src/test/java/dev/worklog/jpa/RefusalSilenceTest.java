package dev.worklog.jpa;

import static dev.worklog.log.LogTables.WORKLOGS;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.worklog.Tenant;
import dev.worklog.Workspace;
import dev.worklog.errors.WorklogException;
import dev.worklog.hierarchy.ClientDraft;
import dev.worklog.identity.UserDraft;
import dev.worklog.log.WorkLog;
import dev.worklog.log.WorkLogDraft;
import dev.worklog.storage.Rows;
import dev.worklog.storage.Storage;
import dev.worklog.tck.Refusals;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.logging.Level;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a database refuses is thrown and not logged too: the application may expect it. */
class RefusalSilenceTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

  @ParameterizedTest
  @EnumSource
  void aRefusalIsThrownAndNotLogged(DatabaseKind kind) {
    try (HikariDataSource dataSource = kind.open("refusals");
        Silence silence = new Silence(Level.WARNING);
        JpaStorage storage = JpaStorage.on(dataSource)) {
      refuse(storage, workspace(storage));
      assertThat(silence.said()).isEmpty();
    }
  }

  /** A workspace that does not tell of a slow machine. */
  private static Workspace workspace(Storage storage) {
    return Workspace.with(storage)
        .slowOperations(Duration.ofDays(1), (operation, took) -> {})
        .open();
  }

  private static void refuse(Storage storage, Workspace workspace) {
    Tenant tenant = workspace.tenant(workspace.users().register(UserDraft.of("Ada")).id());
    WorkLog log = tenant.logs().record(WorkLogDraft.of(TODAY, "once"));
    tenant.logs().update(log, draft -> draft.withTitle("another"));
    tenant.hierarchy().clients().add(ClientDraft.of("Acme"));

    Refusals.conflict(() -> tenant.hierarchy().clients().add(ClientDraft.of("Acme")));
    WorkLog nobodys = with(log, "user_id", UUID.randomUUID());
    WorkLog broken = with(log, "effort_minutes", -1);
    for (WorkLog refused : List.of(log, another(nobodys), another(broken))) {
      WorkLog fine = another(log);
      Refusals.conflict(() -> write(storage, rows -> rows.insert(List.of(refused))));
      Refusals.conflict(() -> write(storage, rows -> rows.insert(List.of(fine, refused))));
    }
    WorkLog stale = with(log, "version", log.version() + 1);
    Refusals.thrown(
        WorklogException.StaleVersion.class,
        () -> write(storage, rows -> rows.update(List.of(stale))));
    Refusals.thrown(
        WorklogException.StaleVersion.class,
        () -> write(storage, rows -> rows.update(List.of(stale, stale))));
  }

  private static WorkLog another(WorkLog log) {
    return with(log, "id", UUID.randomUUID());
  }

  private static WorkLog with(WorkLog log, String column, Object value) {
    return WORKLOGS.with(log, Map.of(WORKLOGS.column(column), value));
  }

  private static void write(Storage storage, Consumer<Rows<WorkLog>> work) {
    storage.transaction(
        Storage.Access.WRITE,
        transaction -> {
          work.accept(transaction.rows(WORKLOGS, null));
          return work;
        });
  }
}
