package dev.worklog.benchmarks.database;

import com.zaxxer.hikari.HikariDataSource;
import dev.worklog.benchmarks.data.Dataset;
import dev.worklog.benchmarks.data.Member;
import dev.worklog.hierarchy.HierarchyTables;
import dev.worklog.hierarchy.Level;
import dev.worklog.identity.IdentityTables;
import dev.worklog.jpa.SchemaMigrations;
import dev.worklog.log.LogTables;
import dev.worklog.log.WorkLog;
import dev.worklog.storage.Column;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Datasets in databases, made once and kept. */
enum Stored {
  /** Work logs as the library keeps them; those of the busiest tenant have artifacts. */
  LOGS,
  /** Work logs that name nothing but the deepest of their places. */
  BARE,
  /** Users and hierarchies alone. */
  PEOPLE;

  private static final long SEED = 1;

  /** The data of this size, as every database of it has them. */
  static Dataset of(int logs) {
    return Dataset.of(SEED, logs);
  }

  /** The name of a database that is only read. */
  String database(int logs) {
    Server server = Server.current();
    String name = name().toLowerCase(Locale.ROOT) + "_" + logs;
    if (server.has(name)) {
      migrate(name);
    } else {
      String loading = name + "_loading";
      server.create(loading);
      load(loading, of(logs));
      server.rename(loading, name);
    }
    return name;
  }

  /** The name of a copy of it to be written, which takes the place of the last one. */
  String copy(int logs) {
    String name = database(logs);
    String copy = "copy_of_" + name;
    Server.current().copy(name, copy);
    return copy;
  }

  private static void migrate(String database) {
    try (HikariDataSource dataSource = Server.current().pool(database)) {
      SchemaMigrations.migrate(dataSource);
    }
  }

  private void load(String database, Dataset data) {
    migrate(database);
    try {
      Server.current().fill(database, connection -> fill(connection, data));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  // The data are known to fit together.
  private void fill(Connection connection, Dataset data) throws SQLException {
    people(connection, data);
    switch (this) {
      case LOGS -> {
        Copy.into(connection, LogTables.WORKLOGS, data.logs());
        artifacts(connection, data);
      }
      case BARE -> Copy.into(connection, LogTables.WORKLOGS, data.logs().map(Stored::bare));
      case PEOPLE -> {}
    }
  }

  /** The log with nothing but the deepest of its places and its sprint. */
  static WorkLog bare(WorkLog log) {
    boolean below = false;
    Map<Column<WorkLog, ?>, @Nullable Object> nothing = new HashMap<>();
    for (int i = Level.CHAIN.size() - 1; i >= 0; i--) {
      Level level = Level.CHAIN.get(i);
      if (below) {
        nothing.put(LogTables.WORKLOGS.column(level.column()), null);
      }
      below |= log.placement().at(level) != null;
    }
    return LogTables.WORKLOGS.with(log, nothing);
  }

  private static void people(Connection connection, Dataset data) throws SQLException {
    Copy.into(connection, IdentityTables.USERS, data.members().stream().map(Member::user));
    Copy.into(connection, HierarchyTables.CLIENTS, data.clients().stream());
    Copy.into(connection, HierarchyTables.PROJECTS, data.projects().stream());
    Copy.into(connection, HierarchyTables.EPICS, data.epics().stream());
    Copy.into(connection, HierarchyTables.FEATURES, data.features().stream());
    Copy.into(connection, HierarchyTables.STORIES, data.stories().stream());
    Copy.into(connection, HierarchyTables.TASKS, data.tasks().stream());
    Copy.into(connection, HierarchyTables.SPRINTS, data.sprints().stream());
  }

  private static void artifacts(Connection connection, Dataset data) throws SQLException {
    UUID busiest = data.members().get(0).tenantId();
    ArtifactData artifacts = new ArtifactData(data, busiest);
    Copy.into(connection, LogTables.ATTACHMENTS, artifacts.attachments());
    Copy.into(connection, LogTables.SIGNALS, artifacts.signals());
    Copy.into(connection, LogTables.BULLETS, artifacts.bullets());
    Copy.into(connection, LogTables.LINKS, artifacts.links());
  }
}
