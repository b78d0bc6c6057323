package dev.worklog.jpa;

import com.zaxxer.hikari.HikariDataSource;
import dev.worklog.storage.Storage;

/** A migrated storage on each database, opened once for all tests. */
final class Databases {

  private Databases() {}

  static Storage h2() {
    return H2.HELD.storage();
  }

  static HikariDataSource h2Source() {
    return H2.HELD.dataSource();
  }

  static Storage h2File() {
    return H2File.HELD.storage();
  }

  static Storage postgres() {
    return Postgres.HELD.storage();
  }

  static HikariDataSource postgresSource() {
    return Postgres.HELD.dataSource();
  }

  static Storage mariadb() {
    return Mariadb.HELD.storage();
  }

  static HikariDataSource mariadbSource() {
    return Mariadb.HELD.dataSource();
  }

  private static Held open(HikariDataSource dataSource) {
    SchemaMigrations.migrate(dataSource);
    return new Held(dataSource, JpaStorage.on(dataSource));
  }

  private record Held(HikariDataSource dataSource, Storage storage) {}

  private static final class H2 {
    static final Held HELD = open(Servers.h2("contract"));
  }

  private static final class H2File {
    static final Held HELD = open(Servers.h2File("contract"));
  }

  private static final class Postgres {
    static final Held HELD = open(Servers.postgres("contract"));
  }

  private static final class Mariadb {
    static final Held HELD = open(Servers.mariadb("contract"));
  }
}
