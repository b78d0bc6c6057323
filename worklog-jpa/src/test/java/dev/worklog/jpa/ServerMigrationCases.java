package dev.worklog.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What migrations do on a database that several applications share. */
abstract class ServerMigrationCases extends MigrationCases {

  @Test
  void applicationsThatStartAtOnceDoNotCollide() throws Exception {
    try (OtherApplication one = new OtherApplication();
        OtherApplication other = new OtherApplication()) {
      Together.run(
          List.of(
              () -> {
                one.migrate(dataSource());
                return null;
              },
              () -> {
                other.migrate(dataSource());
                return null;
              }));
    }

    assertThat(Catalogue.of(dataSource()))
        .containsExactlyElementsOf(DescribedCatalogue.on(database()));
    assertThat(
            Sql.rows(dataSource(), "select count(*) - count(distinct id) from worklog_changelog"))
        .containsExactly("0");
  }

  @Test
  void aMigrationThatWasKilledDoesNotHoldUpTheNext() {
    SchemaMigrations.migrate(dataSource());
    Sql.execute(
        dataSource(),
        "update worklog_changelog_lock set locked = true, lockedby = 'a process that is gone',"
            + " lockgranted = current_timestamp");

    SchemaMigrations.rollbackAll(dataSource());

    assertThat(Catalogue.of(dataSource())).isEmpty();
  }
}
