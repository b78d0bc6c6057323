package dev.worklog.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.worklog.Tenant;
import dev.worklog.Workspace;
import dev.worklog.hierarchy.Client;
import dev.worklog.hierarchy.ClientDraft;
import dev.worklog.hierarchy.Placement;
import dev.worklog.identity.User;
import dev.worklog.identity.UserDraft;
import dev.worklog.log.WorkLog;
import dev.worklog.log.WorkLogDraft;
import dev.worklog.tck.SteppingClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who keeps {@code updated_at} on PostgreSQL. */
class PostgresUpdatedAtTest {

  private static final Instant PAST = Instant.parse("2020-01-01T00:00:00Z");

  private static HikariDataSource dataSource;
  private static JpaStorage storage;

  private Workspace workspace;
  private Tenant tenant;
  private Client client;

  @BeforeAll
  static void open() {
    dataSource = Servers.postgres("updated_at");
    SchemaMigrations.migrate(dataSource);
    storage = JpaStorage.on(dataSource);
  }

  @AfterAll
  static void close() {
    storage.close();
    dataSource.close();
  }

  @BeforeEach
  void addClient() {
    workspace = Workspace.with(storage).clock(new SteppingClock(PAST)).open();
    tenant = workspace.tenant(workspace.users().register(UserDraft.of("Ada")).id());
    client = tenant.hierarchy().clients().add(ClientDraft.of("Acme"));
  }

  @Test
  void rawSqlThatChangesARowMovesIt() {
    change("notes = 'new'");

    assertThat(isNow()).isEqualTo("t");
    assertThat(stored().version()).isEqualTo(client.version());
  }

  @Test
  void rawSqlThatChangesNothingLeavesIt() {
    change("notes = notes");

    assertThat(stored()).isEqualTo(client);
  }

  @Test
  void rawSqlThatSetsItIsObeyed() {
    change("notes = 'new', updated_at = '2021-01-01 00:00:00Z'");

    assertThat(stored().updatedAt()).isEqualTo(Instant.parse("2021-01-01T00:00:00Z"));
  }

  @Test
  void theLibrarySetsItByItsOwnClock() {
    Client updated =
        tenant.hierarchy().clients().update(client, draft -> draft.withNotes("by the library"));

    assertThat(stored()).isEqualTo(updated);
    assertThat(updated.updatedAt()).isBefore(PAST.plusSeconds(3600));
  }

  @Test
  void aDeleteRuleChangesNeitherItNorTheVersion() {
    WorkLog log =
        tenant
            .logs()
            .record(
                WorkLogDraft.of(LocalDate.of(2020, 1, 1), "Did it")
                    .withPlacement(Placement.NONE.withClientId(client.id())));

    Sql.execute(dataSource, "delete from clients where id = '" + client.id() + "'");

    WorkLog left = tenant.logs().find(log.id()).orElseThrow();
    assertThat(left.placement()).isEqualTo(Placement.NONE);
    assertThat(left.version()).isEqualTo(log.version());
    assertThat(left.updatedAt()).isEqualTo(log.updatedAt());
  }

  @Test
  void rawSqlThatChangesAUserMovesItAndThatClosesDaysDoesNot() {
    UUID id = tenant.actorId();
    User ada = workspace.users().find(id).orElseThrow();

    Sql.execute(dataSource, "update users set closed_until = '2020-01-31' where id = '" + id + "'");
    assertThat(workspace.users().find(id)).contains(ada);

    Sql.execute(dataSource, "update users set display_name = 'new' where id = '" + id + "'");
    User renamed = workspace.users().find(id).orElseThrow();
    assertThat(renamed.updatedAt()).isAfter(ada.updatedAt());
    assertThat(renamed.version()).isEqualTo(ada.version());
  }

  private void change(String assignments) {
    Sql.execute(
        dataSource, "update clients set " + assignments + " where id = '" + client.id() + "'");
  }

  private String isNow() {
    return Sql.rows(
            dataSource,
            "select updated_at between now() - interval '1 hour' and now() from clients where id = '"
                + client.id()
                + "'")
        .get(0);
  }

  private Client stored() {
    return tenant.hierarchy().clients().find(client.id()).orElseThrow();
  }
}
