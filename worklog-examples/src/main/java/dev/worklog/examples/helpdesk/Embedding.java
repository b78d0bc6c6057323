package dev.worklog.examples.helpdesk;

import dev.worklog.Workspace;
import dev.worklog.jpa.JpaStorage;
import dev.worklog.jpa.SchemaMigrations;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.util.Map;
import javax.sql.DataSource;

/**
 * How the application starts: its persistence unit, and worklog in its transactions. Closed at the
 * end of the application.
 */
public record Embedding(
    EntityManagerFactory entityManagers, Transactions transactions, Workspace worklog)
    implements AutoCloseable {

  /**
   * Starts on a database, which stays open.
   *
   * @param dataSource of a database with a schema {@code worklog}
   */
  public static Embedding on(DataSource dataSource) {
    // docs: start
    SchemaMigrations.of(dataSource, "worklog").migrate();
    EntityManagerFactory entityManagers =
        Persistence.createEntityManagerFactory(
            "helpdesk", Map.of("jakarta.persistence.nonJtaDataSource", dataSource));
    Transactions transactions = new Transactions(entityManagers);
    JpaStorage storage = JpaStorage.joining(dataSource, transactions::current, "worklog");
    Workspace worklog = Workspace.on(storage.withCommits(transactions::afterCommit));
    // docs: end
    return new Embedding(entityManagers, transactions, worklog);
  }

  @Override
  public void close() {
    worklog.close();
    entityManagers.close();
  }
}
