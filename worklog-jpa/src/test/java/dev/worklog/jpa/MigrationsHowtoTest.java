package dev.worklog.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The code of docs/howto/migrations.md. */
class MigrationsHowtoTest {

  private HikariDataSource dataSource;

  @BeforeEach
  void open() {
    dataSource = Servers.h2("howto");
  }

  @AfterEach
  void close() {
    Sql.execute(dataSource, "drop all objects");
    dataSource.close();
  }

  @Test
  void theApplicationMigratesWhenItStarts() {
    // docs: at-start
    SchemaMigrations.migrate(dataSource);
    JpaStorage storage = JpaStorage.on(dataSource);
    // docs: end
    MigrationCases.register(storage);

    // docs: back
    SchemaMigrations.rollbackAll(dataSource);
    // docs: end
    assertThat(Catalogue.of(dataSource)).isEmpty();
  }

  @Test
  void theSqlIsThereForThoseWhoRunItByHand() {
    // docs: by-hand
    String sql = SchemaMigrations.of(dataSource).sql();
    // docs: end
    Sql.execute(dataSource, sql);
    MigrationCases.register(JpaStorage.on(dataSource));
  }

  @Test
  void theTablesCanBeInASchemaOfTheirOwn() {
    Sql.execute(dataSource, "create schema worklog");
    // docs: own-schema
    SchemaMigrations.of(dataSource, "worklog").migrate();
    JpaStorage storage = JpaStorage.on(dataSource, "worklog");
    // docs: end
    MigrationCases.register(storage);
  }
}
