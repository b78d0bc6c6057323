package dev.worklog.benchmarks.database;

import com.zaxxer.hikari.HikariDataSource;
import dev.worklog.Workspace;
import dev.worklog.jpa.JpaStorage;

/** A database that the library and statements by hand use, on the same connections. */
record Opened(HikariDataSource dataSource, Workspace workspace) implements AutoCloseable {

  static Opened database(String name) {
    HikariDataSource dataSource = Server.current().pool(name);
    Workspace workspace = Workspace.with(JpaStorage.on(dataSource)).access(new Team()).open();
    return new Opened(dataSource, workspace);
  }

  @Override
  public void close() {
    workspace.close();
    dataSource.close();
  }
}
