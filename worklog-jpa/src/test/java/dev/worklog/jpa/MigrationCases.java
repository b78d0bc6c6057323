package dev.worklog.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.worklog.Tenant;
import dev.worklog.Workspace;
import dev.worklog.errors.WorklogException;
import dev.worklog.hierarchy.Placement;
import dev.worklog.identity.User;
import dev.worklog.identity.UserDraft;
import dev.worklog.log.WorkLogDraft;
import dev.worklog.report.ClosedPeriod;
import dev.worklog.report.ClosedPeriodDraft;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What migrations do on every database. */
abstract class MigrationCases {

  private static final AtomicInteger DATABASES = new AtomicInteger();

  private HikariDataSource dataSource;
  private String name;

  /** Opens an empty database. */
  abstract HikariDataSource open(String database);

  /** Begins a schema of that name beside the default one. */
  abstract String createSchema(String schema);

  @BeforeEach
  void openDatabase() {
    name = "migration" + DATABASES.incrementAndGet();
    dataSource = open(name);
  }

  @AfterEach
  void closeDatabase() {
    dataSource.close();
  }

  final HikariDataSource dataSource() {
    return dataSource;
  }

  final String databaseName() {
    return name;
  }

  final Database database() {
    try (Connection connection = dataSource.getConnection()) {
      return Database.of(connection);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void theCatalogueIsWhatTheTablesAreDescribedAs() {
    SchemaMigrations.migrate(dataSource);

    assertThat(Catalogue.of(dataSource))
        .containsExactlyElementsOf(DescribedCatalogue.on(database()));
  }

  @Test
  void rollingAllBackLeavesNothingButAnEmptyChangelog() {
    SchemaMigrations.migrate(dataSource);

    SchemaMigrations.rollbackAll(dataSource);

    assertThat(Catalogue.of(dataSource)).isEmpty();
    assertThat(Sql.rows(dataSource, "select * from worklog_changelog")).isEmpty();
    assertThat(tables()).containsExactlyInAnyOrder("worklog_changelog", "worklog_changelog_lock");
  }

  @Test
  void migratingAgainAfterRollingAllBackLeavesAnEqualCatalogue() {
    SchemaMigrations.migrate(dataSource);
    SchemaMigrations.rollbackAll(dataSource);

    SchemaMigrations.migrate(dataSource);

    assertThat(Catalogue.of(dataSource))
        .containsExactlyElementsOf(DescribedCatalogue.on(database()));
  }

  @Test
  void migratingAnUpToDateDatabaseChangesNothing() {
    SchemaMigrations.migrate(dataSource);
    List<String> changelog = changelog();
    register(JpaStorage.on(dataSource));

    SchemaMigrations.migrate(dataSource);

    assertThat(changelog()).isEqualTo(changelog);
    assertThat(Catalogue.of(dataSource))
        .containsExactlyElementsOf(DescribedCatalogue.on(database()));
    assertThat(Sql.rows(dataSource, "select display_name from users")).containsExactly("Ada");
  }

  @Test
  void whatWasClosedBeforeTheColumnWasThereStaysClosed() {
    SchemaMigrations.migrate(dataSource);
    LocalDate day = LocalDate.of(2026, 3, 2);
    try (Workspace workspace = Workspace.on(JpaStorage.on(dataSource))) {
      User ada = workspace.users().register(UserDraft.of("Ada"));
      User bob = workspace.users().register(UserDraft.of("Bob"));
      Tenant tenant = workspace.tenant(ada.id());
      ClosedPeriod reopened =
          tenant.periods().close(ClosedPeriodDraft.of(day.plusDays(9), day.plusDays(9)));
      tenant.periods().close(ClosedPeriodDraft.of(day, day));
      tenant.periods().reopen(reopened, "too early");
      Sql.execute(dataSource, "update users set closed_until = null");
      Sql.execute(
          dataSource, "delete from worklog_changelog where id = '0.1-closed_periods-closed_until'");

      SchemaMigrations.migrate(dataSource);

      assertThat(Sql.rows(dataSource, "select closed_until from users order by display_name"))
          .containsExactly(day.toString(), "null");
      assertThat(workspace.users().find(ada.id())).contains(ada);
      assertThat(workspace.users().find(bob.id())).contains(bob);
      Placement place = tenant.hierarchy().path(List.of("a client"));
      assertThatThrownBy(
              () -> tenant.logs().record(WorkLogDraft.of(day, "late").withPlacement(place)))
          .isInstanceOf(WorklogException.GuardFailed.class);
    }
  }

  @Test
  void everyStepIsLabelledByItsContextAndNamedWithoutAPathOfThisMachine() {
    SchemaMigrations.migrate(dataSource);

    assertThat(Sql.rows(dataSource, "select distinct labels, filename from worklog_changelog"))
        .containsExactlyInAnyOrder(
            "identity | worklog-migrations/identity.xml",
            "hierarchy | worklog-migrations/hierarchy.xml",
            "log | worklog-migrations/log.xml",
            "log | worklog-migrations/enrichment.xml",
            "report | worklog-migrations/report.xml",
            "report | worklog-migrations/periods.xml");
  }

  @Test
  void printingTheSqlChangesNothing() {
    String sql = SchemaMigrations.of(dataSource).sql();

    assertThat(sql.toLowerCase(Locale.ROOT))
        .contains("create table worklogs")
        .doesNotContain("jdbc:");
    assertThat(tables()).isEmpty();
  }

  @Test
  void thePrintedSqlMigratesWhenItIsRunByHand() {
    Sql.execute(dataSource, SchemaMigrations.of(dataSource).sql());

    assertThat(Catalogue.of(dataSource))
        .containsExactlyElementsOf(DescribedCatalogue.on(database()));
    List<String> changelog = changelog();
    SchemaMigrations.migrate(dataSource);
    assertThat(changelog()).isEqualTo(changelog);
    SchemaMigrations.rollbackAll(dataSource);
    assertThat(Catalogue.of(dataSource)).isEmpty();
  }

  @Test
  void migratesASchemaOfTheApplicationsChoice() {
    String schema = createSchema("apart");
    SchemaMigrations migrations = SchemaMigrations.of(dataSource, schema);

    migrations.migrate();

    assertThat(Catalogue.of(dataSource, schema))
        .containsExactlyElementsOf(DescribedCatalogue.on(database()));
    assertThat(tables()).isEmpty();
    register(JpaStorage.on(dataSource, schema));
    assertThat(Sql.rows(dataSource, "select display_name from " + schema + ".users"))
        .containsExactly("Ada");
    migrations.rollbackAll();
    assertThat(Catalogue.of(dataSource, schema)).isEmpty();
  }

  @Test
  void theConnectionGoesBackToThePoolAsItWas() throws SQLException {
    String schema = createSchema("apart");
    try (Connection only = dataSource.getConnection()) {
      ConnectionState before = ConnectionState.of(only);
      String defaultSchema = only.getSchema();

      SchemaMigrations.of(SharedConnection.of(only), schema).migrate();

      assertThat(ConnectionState.of(only)).isEqualTo(before);
      assertThat(only.getSchema()).isEqualTo(defaultSchema);
    }
  }

  @Test
  void theSqlForAnotherSchemaMigratesThatSchema() {
    String schema = createSchema("apart");

    Sql.execute(dataSource, SchemaMigrations.of(dataSource, schema).sql());

    assertThat(Catalogue.of(dataSource, schema))
        .containsExactlyElementsOf(DescribedCatalogue.on(database()));
    assertThat(tables()).isEmpty();
  }

  @Test
  void aSchemaWhoseNameWouldNeedQuotesIsRefused() {
    assertThatThrownBy(() -> SchemaMigrations.of(dataSource, "my; drop table users"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'my; drop table users'");
  }

  @Test
  void theStorageSaysHowToMakeAMissingSchema() {
    assertThatThrownBy(() -> JpaStorage.on(dataSource))
        .isInstanceOf(WorklogException.StorageFailure.class)
        .hasMessage(
            "The database has no tables of worklog; SchemaMigrations.migrate(dataSource) adds"
                + " them.");
  }

  @Test
  void theStorageNamesTheTablesAndColumnsThatAreMissing() {
    SchemaMigrations.migrate(dataSource);
    Sql.execute(dataSource, "drop table worklog_presets");
    Sql.execute(dataSource, "alter table clients drop column notes");

    assertThatThrownBy(() -> JpaStorage.on(dataSource))
        .isInstanceOf(WorklogException.StorageFailure.class)
        .hasMessage(
            "The database lacks the column clients.notes, the table worklog_presets;"
                + " SchemaMigrations.migrate(dataSource) adds what a newer version brought.");
  }

  @Test
  void theStorageNamesTheCallForTheSchemaThatItWasGiven() {
    String schema = createSchema("apart");

    assertThatThrownBy(() -> JpaStorage.on(dataSource, schema))
        .hasMessage(
            "The schema %1$s has no tables of worklog; SchemaMigrations.of(dataSource,"
                    .formatted(schema)
                + " \"%1$s\").migrate() adds them.".formatted(schema));
  }

  @Test
  void nothingIsSaidAndNobodyIsAsked() {
    try (Silence silence = new Silence()) {
      SchemaMigrations.migrate(dataSource);
      SchemaMigrations.migrate(dataSource);
      SchemaMigrations.of(dataSource).sql();
      SchemaMigrations.rollbackAll(dataSource);

      assertThat(silence.said()).isEmpty();
      assertThat(silence.hosts()).isSubsetOf("localhost", "127.0.0.1");
    }
  }

  final List<String> tables() {
    String schema =
        switch (database()) {
          case H2 -> "'PUBLIC'";
          case POSTGRESQL -> "'public'";
          case MARIADB -> "database()";
        };
    return Sql.rows(
        dataSource,
        "select lower(table_name) from information_schema.tables where table_schema = " + schema);
  }

  final List<String> changelog() {
    return Sql.rows(dataSource, "select * from worklog_changelog order by orderexecuted");
  }

  static void register(JpaStorage storage) {
    try (storage) {
      Workspace.on(storage).users().register(UserDraft.of("Ada"));
    }
  }
}
