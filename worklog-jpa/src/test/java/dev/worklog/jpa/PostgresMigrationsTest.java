package dev.worklog.jpa;

import com.zaxxer.hikari.HikariDataSource;

class PostgresMigrationsTest extends ServerMigrationCases {

  @Override
  HikariDataSource open(String database) {
    return Servers.postgres(database);
  }

  @Override
  String createSchema(String schema) {
    Sql.execute(dataSource(), "create schema " + schema);
    return schema;
  }
}
