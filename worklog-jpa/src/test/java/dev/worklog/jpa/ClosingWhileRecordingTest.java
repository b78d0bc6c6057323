package dev.worklog.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.worklog.Tenant;
import dev.worklog.Workspace;
import dev.worklog.errors.WorklogException;
import dev.worklog.hierarchy.Placement;
import dev.worklog.identity.UserDraft;
import dev.worklog.log.WorkLog;
import dev.worklog.log.WorkLogDraft;
import dev.worklog.log.WorkLogFilter;
import dev.worklog.report.ClosedPeriodDraft;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who waits for one who closes sees what is closed, though its statement began before. */
class ClosingWhileRecordingTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @ParameterizedTest
  @EnumSource
  void aRecordingThatWaitsForAClosingIsRefused(DatabaseKind kind) {
    whileClosing(
        kind,
        "recording_while_closing",
        (tenant, place) -> tenant.logs().record(WorkLogDraft.of(DAY, "late").withPlacement(place)));
  }

  @ParameterizedTest
  @EnumSource
  void anUpdateThatWaitsForAClosingIsRefused(DatabaseKind kind) {
    whileClosing(
        kind,
        "updating_while_closing",
        (tenant, place) -> {
          WorkLog log = tenant.logs().page(WorkLogFilter.ALL, 1, 1).items().get(0);
          return tenant.logs().update(log, draft -> draft.withOccurredOn(DAY));
        });
  }

  private interface Late {
    WorkLog write(Tenant tenant, Placement place);
  }

  private static void whileClosing(DatabaseKind kind, String database, Late late) {
    ExecutorService other = Executors.newSingleThreadExecutor();
    try (HikariDataSource dataSource = kind.open(database);
        Workspace workspace = Workspace.on(JpaStorage.on(dataSource))) {
      Tenant tenant = workspace.tenant(workspace.users().register(UserDraft.of("Ada")).id());
      Placement place = tenant.hierarchy().path(List.of("c", "p", "e", "f", "s", "t"));
      tenant.logs().record(WorkLogDraft.of(DAY.plusDays(1), "open").withPlacement(place));
      CompletableFuture<WorkLog> written =
          workspace.transaction(
              tx -> {
                tx.tenant(tenant.actorId()).periods().close(ClosedPeriodDraft.of(DAY, DAY));
                CompletableFuture<WorkLog> begun =
                    CompletableFuture.supplyAsync(() -> late.write(tenant, place), other);
                await(() -> waits(kind, dataSource));
                assertThat(begun).isNotDone();
                return begun;
              });
      assertThatThrownBy(written::join)
          .isInstanceOf(CompletionException.class)
          .hasCauseInstanceOf(WorklogException.GuardFailed.class);
    } finally {
      other.shutdownNow();
    }
  }

  private static void await(Supplier<Boolean> condition) {
    Instant end = Instant.now().plus(PATIENCE);
    while (!condition.get()) {
      assertThat(Instant.now()).as("nobody waits").isBefore(end);
    }
  }

  /** Whether a transaction waits for a lock of another. */
  private static boolean waits(DatabaseKind kind, HikariDataSource dataSource) {
    String sql =
        switch (kind) {
          case H2 -> "select 1 from information_schema.sessions where blocker_id is not null";
          case POSTGRES ->
              "select 1 from pg_stat_activity where datname = current_database()"
                  + " and wait_event_type = 'Lock'";
          case MARIADB ->
              "show global status where variable_name = 'Innodb_row_lock_current_waits'"
                  + " and value <> '0'";
        };
    return !Sql.rows(dataSource, sql).isEmpty();
  }
}
