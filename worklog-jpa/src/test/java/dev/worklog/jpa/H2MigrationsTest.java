package dev.worklog.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class H2MigrationsTest extends MigrationCases {

  @Override
  HikariDataSource open(String database) {
    return Servers.h2(database);
  }

  @Override
  String createSchema(String schema) {
    Sql.execute(dataSource(), "create schema " + schema);
    return schema;
  }

  @Test
  void threadsThatMigrateAtOnceDoNotCollide() throws Exception {
    Callable<@Nullable Void> migrate =
        () -> {
          SchemaMigrations.migrate(dataSource());
          return null;
        };

    Together.run(List.of(migrate, migrate, migrate));

    assertThat(Catalogue.of(dataSource()))
        .containsExactlyElementsOf(DescribedCatalogue.on(database()));
  }
}
