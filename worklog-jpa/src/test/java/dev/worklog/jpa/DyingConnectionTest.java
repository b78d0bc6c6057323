package dev.worklog.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.worklog.Tenant;
import dev.worklog.Workspace;
import dev.worklog.errors.WorklogException;
import dev.worklog.identity.UserDraft;
import dev.worklog.log.WorkLogDraft;
import dev.worklog.log.WorkLogFilter;
import dev.worklog.tck.Refusals;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The database ends a session in mid-transaction. */
class DyingConnectionTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

  @Test
  void onH2NothingIsHalfDone() throws SQLException {
    try (HikariDataSource dataSource = DatabaseKind.H2.open("dying")) {
      dies(dataSource);
    }
  }

  @Test
  void onPostgresNothingIsHalfDone() throws SQLException {
    try (HikariDataSource dataSource = DatabaseKind.POSTGRES.open("dying")) {
      dies(dataSource);
    }
  }

  @Test
  void onMariadbNothingIsHalfDone() throws SQLException {
    try (HikariDataSource dataSource = DatabaseKind.MARIADB.open("dying")) {
      dies(dataSource);
    }
  }

  private static void dies(HikariDataSource dataSource) throws SQLException {
    try (Workspace workspace = Workspace.on(JpaStorage.on(dataSource));
        Connection killer = dataSource.getConnection()) {
      UUID user = workspace.users().register(UserDraft.of("Ada")).id();
      Tenant tenant = workspace.tenant(user);
      dies(workspace, () -> killOthers(killer), user, true);
      evict(dataSource);
      assertThat(tenant.logs().page(WorkLogFilter.ALL, 1, 1).total()).isZero();
      dies(workspace, () -> killOthers(killer), user, false);
      evict(dataSource);
      assertThat(tenant.logs().page(WorkLogFilter.ALL, 1, 1).total()).isZero();
      tenant.logs().record(WorkLogDraft.of(TODAY, "after"));
      assertThat(tenant.logs().page(WorkLogFilter.ALL, 1, 1).total()).isEqualTo(1);
    }
  }

  // The pool would hand out sessions that it has looked at a moment ago, killed or not.
  private static void evict(HikariDataSource dataSource) {
    dataSource.getHikariPoolMXBean().softEvictConnections();
  }

  /** Before another call, or before the commit alone. */
  private static void dies(Workspace workspace, Runnable kill, UUID user, boolean callAfter) {
    List<String> committed = new ArrayList<>();
    Refusals.thrown(
        WorklogException.StorageFailure.class,
        () ->
            workspace.transaction(
                transaction -> {
                  transaction.afterCommit(() -> committed.add("committed"));
                  transaction.tenant(user).logs().record(WorkLogDraft.of(TODAY, "first"));
                  kill.run();
                  if (callAfter) {
                    transaction.tenant(user).logs().record(WorkLogDraft.of(TODAY, "second"));
                  }
                  return user;
                }));
    assertThat(committed).isEmpty();
  }

  private static void killOthers(Connection connection) {
    try (Statement statement = connection.createStatement()) {
      switch (Database.of(connection)) {
        case H2 ->
            statement.execute(
                "select abort_session(session_id) from information_schema.sessions"
                    + " where session_id <> session_id()");
        case POSTGRESQL ->
            statement.execute(
                "select pg_terminate_backend(pid, 5000) from pg_stat_activity"
                    + " where datname = current_database() and pid <> pg_backend_pid()");
        case MARIADB -> killOthers(statement);
      }
    } catch (SQLException e) {
      throw new AssertionError("could not kill", e);
    }
  }

  private static void killOthers(Statement statement) throws SQLException {
    List<Long> ids = new ArrayList<>();
    try (ResultSet others =
        statement.executeQuery(
            "select id from information_schema.processlist"
                + " where db = database() and id <> connection_id()")) {
      while (others.next()) {
        ids.add(others.getLong(1));
      }
    }
    for (long id : ids) {
      statement.execute("kill " + id);
    }
  }
}
