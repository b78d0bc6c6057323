package dev.worklog.jpa;

import dev.worklog.errors.WorklogException;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.exception.LiquibaseException;
import org.jspecify.annotations.Nullable;

/**
 * Makes and changes the schema of worklog, by versioned steps that can be taken back. What is done
 * is kept in tables of their own, {@code worklog_changelog} and {@code worklog_changelog_lock}, so
 * that a Liquibase of the application and this one do not see each other's steps. Applications that
 * start at once wait for each other. Nothing is printed or logged; what fails is thrown. The role
 * of the data source must own the schema, or be allowed to create in it. Safe between threads.
 */
public final class SchemaMigrations {

  // It becomes a part of statements; what no database has to quote means the same on all.
  private static final Pattern SCHEMA = Pattern.compile("[a-z_][a-z0-9_]{0,62}");

  private final DataSource dataSource;
  private final @Nullable String schema;

  private SchemaMigrations(DataSource dataSource, @Nullable String schema) {
    this.dataSource = Objects.requireNonNull(dataSource, "dataSource");
    this.schema = schema;
  }

  /** The migrations of the default schema of the data source. */
  public static SchemaMigrations of(DataSource dataSource) {
    return new SchemaMigrations(dataSource, null);
  }

  /**
   * The migrations of the schema of that name, which must exist. On MariaDB, where a schema is a
   * database, of that database.
   *
   * @throws IllegalArgumentException if the name is not of lower-case letters, digits and
   *     underscores
   */
  public static SchemaMigrations of(DataSource dataSource, String schema) {
    return new SchemaMigrations(dataSource, checked(schema));
  }

  static String checked(String schema) {
    if (!SCHEMA.matcher(schema).matches()) {
      throw new IllegalArgumentException(
          "a schema's name has lower-case letters, digits and underscores; this is '"
              + schema
              + "'");
    }
    return schema;
  }

  /**
   * Brings the default schema of the data source up to date; changes nothing if it is.
   *
   * @throws WorklogException.StorageFailure if the database cannot be reached or refuses a step;
   *     what was done before it stays, and the next call goes on from there
   */
  public static void migrate(DataSource dataSource) {
    of(dataSource).migrate();
  }

  /**
   * Takes back every step in the default schema of the data source, with all data.
   *
   * @throws WorklogException.StorageFailure if the database cannot be reached or refuses a step
   */
  public static void rollbackAll(DataSource dataSource) {
    of(dataSource).rollbackAll();
  }

  /** Brings the schema up to date, as {@link #migrate(DataSource)} does. */
  public void migrate() {
    runAlone(liquibase -> liquibase.update(new Contexts(), new LabelExpression()));
  }

  /** Takes back every step, with all data, as {@link #rollbackAll(DataSource)} does. */
  public void rollbackAll() {
    runAlone(liquibase -> liquibase.rollback(Integer.MAX_VALUE, ""));
  }

  /**
   * The SQL that {@link #migrate()} would run now, for those who run it by hand. It notes the steps
   * as done. Nothing in the database changes.
   */
  @SuppressWarnings("deprecation") // what replaces it takes no parameters of the changelog
  public String sql() {
    StringWriter sql = new StringWriter();
    run(
        connection ->
            LiquibaseRun.run(
                connection,
                schema,
                liquibase -> liquibase.update(new Contexts(), new LabelExpression(), sql)));
    // A URL may hold more than the name of a server.
    return sql.toString().replaceAll("(?m)^-- +Against: .*\\R", "");
  }

  private void runAlone(LiquibaseRun.Step step) {
    run(
        connection -> {
          MigrationLock lock = MigrationLock.of(Database.of(connection));
          lock.acquire(connection);
          try {
            LiquibaseRun.run(
                connection,
                schema,
                liquibase -> {
                  if (lock.isHeldAcrossApplications()) {
                    forgetTheDead(liquibase);
                  }
                  step.run(liquibase);
                });
          } finally {
            lock.release(connection);
          }
        });
  }

  // Liquibase marks a row while it works. A process that was killed leaves the mark, for which the
  // next one would wait in vain. Whoever holds our lock knows that nobody else is at work.
  private static void forgetTheDead(Liquibase liquibase) throws LiquibaseException {
    if (liquibase.listLocks().length > 0) {
      liquibase.forceReleaseLocks();
    }
  }

  private void run(Work work) {
    try (Connection connection = dataSource.getConnection()) {
      ConnectionState before = ConnectionState.of(connection);
      try {
        work.on(connection);
      } finally {
        before.restore(connection);
      }
    } catch (SQLException e) {
      throw new WorklogException.StorageFailure("the database cannot be reached", e);
    } catch (LiquibaseException e) {
      throw new WorklogException.StorageFailure(
          "the schema was not migrated: " + e.getMessage(), e);
    }
  }

  @FunctionalInterface
  private interface Work {
    void on(Connection connection) throws SQLException, LiquibaseException;
  }
}
