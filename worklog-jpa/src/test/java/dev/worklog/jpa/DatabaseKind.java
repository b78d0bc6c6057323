package dev.worklog.jpa;

import com.zaxxer.hikari.HikariDataSource;

/** The databases, for tests that want one of their own in each. */
enum DatabaseKind {
  H2,
  POSTGRES,
  MARIADB;

  /** A pool on a new migrated database of this name. */
  HikariDataSource open(String name) {
    HikariDataSource dataSource =
        switch (this) {
          case H2 -> Servers.h2(name);
          case POSTGRES -> Servers.postgres(name);
          case MARIADB -> Servers.mariadb(name);
        };
    SchemaMigrations.migrate(dataSource);
    return dataSource;
  }
}
