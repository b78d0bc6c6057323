package dev.worklog.examples.spring;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** On a real PostgreSQL, started for this test. */
@DirtiesContext
class PostgresBillingTest extends BillingCases {

  @TempDir private static File folder;
  private static @Nullable EmbeddedPostgres server;

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry properties) throws IOException {
    EmbeddedPostgres started =
        EmbeddedPostgres.builder().setOverrideWorkingDirectory(folder).start();
    server = started;
    properties.add("spring.datasource.url", () -> started.getJdbcUrl("postgres", "postgres"));
  }

  @AfterAll
  static void stop() throws IOException {
    Objects.requireNonNull(server).close();
  }
}
