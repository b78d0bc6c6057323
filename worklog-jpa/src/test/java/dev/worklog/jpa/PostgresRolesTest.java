package dev.worklog.jpa;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.worklog.Tenant;
import dev.worklog.Workspace;
import dev.worklog.hierarchy.Client;
import dev.worklog.hierarchy.ClientDraft;
import dev.worklog.hierarchy.Placement;
import dev.worklog.identity.UserDraft;
import dev.worklog.log.WorkLog;
import dev.worklog.log.WorkLogDraft;
import dev.worklog.report.ClosedPeriod;
import dev.worklog.report.ClosedPeriodDraft;
import dev.worklog.report.Period;
import dev.worklog.report.ReportRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One role owns the tables, another one reads and writes rows, as the how-to sets them up. */
class PostgresRolesTest {

  private static final Path HOWTO = Path.of("..", "docs", "howto", "database-roles.md");

  private static HikariDataSource administrator;
  private static HikariDataSource owner;
  private static HikariDataSource application;
  private static JpaStorage storage;

  @BeforeAll
  static void followTheHowto() throws IOException {
    administrator = Servers.postgres("roles");
    Sql.execute(administrator, sqlOfTheHowto());
    owner = Servers.postgres("roles", "worklog_owner");
    application = Servers.postgres("roles", "worklog_app");
    storage = migrateAndOpen(owner, application);
  }

  private static JpaStorage migrateAndOpen(
      DataSource ownerDataSource, DataSource applicationDataSource) {
    // docs: two-roles
    SchemaMigrations.of(ownerDataSource, "worklog").migrate();
    JpaStorage storage = JpaStorage.on(applicationDataSource, "worklog");
    // docs: end
    return storage;
  }

  @AfterAll
  static void close() {
    storage.close();
    application.close();
    owner.close();
    administrator.close();
  }

  private static String sqlOfTheHowto() throws IOException {
    String[] blocks = Files.readString(HOWTO, UTF_8).split("```", -1);
    return Stream.of(blocks)
        .filter(block -> block.startsWith("sql\n"))
        .map(block -> block.substring("sql\n".length()))
        .collect(Collectors.joining("\n"));
  }

  @Test
  void theStorageNeedsNoMoreThanReadingAndWritingRows() {
    Workspace workspace = Workspace.on(storage);
    Tenant tenant = workspace.tenant(workspace.users().register(UserDraft.of("Ada")).id());
    Client client = tenant.hierarchy().clients().add(ClientDraft.of("Acme"));
    WorkLog log =
        tenant
            .logs()
            .record(
                WorkLogDraft.of(LocalDate.of(2026, 3, 2), "Did it")
                    .withPlacement(Placement.NONE.withClientId(client.id())));
    tenant.hierarchy().clients().delete(client);

    assertThat(tenant.logs().find(log.id()).orElseThrow().placement()).isEqualTo(Placement.NONE);
    tenant.reports().generate(ReportRequest.monthly(YearMonth.of(2026, 3)));
    ClosedPeriod closed =
        tenant.periods().close(ClosedPeriodDraft.of(Period.day(log.occurredOn())));
    tenant.periods().reopen(closed, "not yet");
    tenant.logs().delete(tenant.logs().find(log.id()).orElseThrow());
  }

  @Test
  void theStoragesRoleCanNeitherChangeNorEmptyTables() {
    assertThatThrownBy(() -> Sql.execute(application, "drop table worklog.users"))
        .hasMessageContaining("must be owner");
    assertThatThrownBy(() -> Sql.execute(application, "create table worklog.mine (id int)"))
        .hasMessageContaining("permission denied");
    assertThatThrownBy(() -> Sql.execute(application, "truncate worklog.users"))
        .hasMessageContaining("permission denied");
  }

  @Test
  void tablesOfALaterMigrationAreOpenToTheStoragesRole() {
    Sql.execute(owner, "create table worklog.later (id int)");
    Sql.execute(application, "insert into worklog.later values (1)");

    assertThat(Sql.rows(application, "select id from worklog.later")).containsExactly("1");
    Sql.execute(owner, "drop table worklog.later");
  }
}
