package dev.worklog.jpa;

import com.zaxxer.hikari.HikariDataSource;

class MariadbMigrationsTest extends ServerMigrationCases {

  @Override
  HikariDataSource open(String database) {
    return Servers.mariadb(database);
  }

  @Override
  String createSchema(String schema) {
    // One server has all databases of all tests.
    String name = schema + "_" + databaseName();
    Sql.execute(dataSource(), "create database " + name);
    return name;
  }
}
