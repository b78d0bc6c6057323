package dev.worklog.jpa;

import java.sql.Connection;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.SingletonScopeManager;
import liquibase.UpdateSummaryEnum;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.logging.core.NoOpLogService;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.ui.LoggerUIService;
import org.jspecify.annotations.Nullable;

/**
 * Runs Liquibase so that it says nothing, sends nothing, and shares nothing with a Liquibase of the
 * application: its settings are those of a thread, which its children inherit, and so each run has
 * a thread of its own. One run at a time, for some of what it keeps is static.
 */
final class LiquibaseRun {

  private static final String CHANGELOG = "worklog-migrations/changelog.xml";
  private static final Object ONE_AT_A_TIME = new Object();

  private static final Map<String, Object> SETTINGS =
      Map.of(
          Scope.Attr.logService.name(),
          new NoOpLogService(),
          Scope.Attr.ui.name(),
          new LoggerUIService(),
          // else it asks a server on the Internet whether to send usage data
          "liquibase.analytics.enabled",
          false,
          // a class path may hold this library twice
          "liquibase.duplicateFileMode",
          "SILENT",
          "liquibase.changelogLockPollRate",
          1L);

  private LiquibaseRun() {}

  /** What Liquibase is asked to do. */
  @FunctionalInterface
  interface Step {
    void run(Liquibase liquibase) throws LiquibaseException;
  }

  /** Runs the step on the connection, which stays open, in the schema or the default one. */
  static void run(Connection connection, @Nullable String schema, Step step)
      throws LiquibaseException {
    FutureTask<@Nullable Void> task =
        new FutureTask<>(
            () -> {
              Scope.setScopeManager(new SingletonScopeManager());
              Scope.child(SETTINGS, () -> step.run(liquibase(connection, schema)));
              return null;
            });
    synchronized (ONE_AT_A_TIME) {
      Thread thread = new Thread(task, "worklog-migrations");
      thread.setDaemon(true);
      thread.start();
      finish(task);
    }
  }

  /** Waits for the end, however often this thread is interrupted: a half migration helps nobody. */
  private static void finish(FutureTask<?> task) throws LiquibaseException {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          task.get();
          return;
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } catch (ExecutionException e) {
      if (e.getCause() instanceof LiquibaseException failure) {
        throw failure;
      }
      throw new LiquibaseException(e.getCause());
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static Liquibase liquibase(Connection connection, @Nullable String schema)
      throws LiquibaseException {
    Database database =
        DatabaseFactory.getInstance()
            .findCorrectDatabaseImplementation(new JdbcConnection(connection));
    database.setDatabaseChangeLogTableName("worklog_changelog");
    database.setDatabaseChangeLogLockTableName("worklog_changelog_lock");
    if (schema == null) {
      database.setOutputDefaultCatalog(false);
      database.setOutputDefaultSchema(false);
    } else if (database.supports(liquibase.structure.core.Schema.class)) {
      database.setDefaultSchemaName(schema);
      database.setLiquibaseSchemaName(schema);
    } else {
      database.setDefaultCatalogName(schema);
      database.setLiquibaseCatalogName(schema);
    }
    Liquibase liquibase =
        new Liquibase(
            CHANGELOG,
            new ClassLoaderResourceAccessor(LiquibaseRun.class.getClassLoader()),
            database);
    liquibase.setShowSummary(UpdateSummaryEnum.OFF);
    liquibase.setChangeLogParameter("schema", schema == null ? "" : schema + ".");
    return liquibase;
  }
}
