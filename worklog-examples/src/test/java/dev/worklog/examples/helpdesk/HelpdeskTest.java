package dev.worklog.examples.helpdesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.worklog.Workspace;
import dev.worklog.errors.WorklogException;
import dev.worklog.examples.databases.EmbeddedServer;
import dev.worklog.hierarchy.Level;
import dev.worklog.inmemory.InMemoryStorage;
import dev.worklog.jpa.JpaStorage;
import dev.worklog.log.WorkLog;
import dev.worklog.log.WorkLogFilter;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

class HelpdeskTest {

  private static final UUID ORGANISATION = new UUID(1, 1);
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final Duration HOUR = Duration.ofHours(1);

  @Nested
  class OnH2 extends Cases {
    @Override
    HikariDataSource database() {
      return pool("jdbc:h2:mem:" + UUID.randomUUID(), "sa");
    }
  }

  @Nested
  class OnPostgres extends Cases {

    private @Nullable EmbeddedServer server;

    @Override
    HikariDataSource database() throws IOException {
      server = EmbeddedServer.postgres();
      return pool(server.url(), server.user());
    }

    @AfterAll
    void stop() throws IOException {
      if (server != null) {
        server.close();
      }
    }
  }

  /** The application on a database, both started once. */
  @TestInstance(TestInstance.Lifecycle.PER_CLASS)
  abstract static class Cases {

    private HikariDataSource dataSource;
    private Embedding embedding;
    private Helpdesk helpdesk;
    private Workspace stored;
    private User ada;
    private Project portal;

    abstract HikariDataSource database() throws IOException;

    @BeforeAll
    void start() throws IOException, SQLException {
      dataSource = database();
      try (Connection connection = dataSource.getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("create schema worklog");
      }
      embedding = Embedding.on(dataSource);
      helpdesk = new Helpdesk(embedding.transactions(), embedding.worklog(), ORGANISATION);
      stored = Workspace.on(JpaStorage.on(dataSource, "worklog"));
      ada = new User("Ada");
      portal = new Project("Acme", "Portal");
      embedding
          .transactions()
          .call(
              entityManager -> {
                entityManager.persist(ada);
                entityManager.persist(portal);
                return "";
              });
    }

    @AfterAll
    void close() {
      stored.close();
      embedding.close();
      dataSource.close();
    }

    private boolean isClosed(Ticket ticket) {
      return embedding
          .transactions()
          .call(entityManager -> entityManager.find(Ticket.class, ticket.id()).isClosed());
    }

    private List<WorkLog> logs() {
      return stored
          .users()
          .findByExternalRef("user-" + ada.id())
          .map(
              user ->
                  stored
                      .tenant(ORGANISATION, user.id())
                      .logs()
                      .slice(WorkLogFilter.ALL, 100, null)
                      .items())
          .orElse(List.of());
    }

    @Test
    void aTicketAndItsWorkAreStoredTogether() {
      Ticket ticket = helpdesk.open(portal, "The login fails");
      WorkLog log = helpdesk.close(ticket, ada, DAY, "Fixed the login", HOUR);
      assertThat(isClosed(ticket)).isTrue();
      assertThat(logs()).contains(log);
      assertThat(log.placement().at(Level.PROJECT)).isNotNull();
    }

    @Test
    void whatCannotBeRecordedLeavesTheTicketOpen() {
      Ticket ticket = helpdesk.open(portal, "The login fails");
      List<WorkLog> before = logs();
      assertThatThrownBy(() -> helpdesk.close(ticket, ada, DAY, " ", HOUR))
          .isInstanceOf(WorklogException.Invalid.class);
      assertThat(isClosed(ticket)).isFalse();
      assertThat(logs()).isEqualTo(before);
    }

    @Test
    void whatFailsAfterTheWorkIsRecordedTakesItAlong() {
      Ticket ticket = helpdesk.open(portal, "The login fails");
      List<WorkLog> before = logs();
      assertThatThrownBy(
              () ->
                  embedding
                      .transactions()
                      .call(
                          entityManager -> {
                            var user = embedding.worklog().users().link("user-new", "New");
                            assertThat(embedding.worklog().users().find(user.id())).isPresent();
                            entityManager.find(Ticket.class, ticket.id()).close();
                            throw new IllegalStateException("the application failed");
                          }))
          .hasMessage("the application failed");
      assertThat(isClosed(ticket)).isFalse();
      assertThat(stored.users().findByExternalRef("user-new")).isEmpty();
      assertThat(logs()).isEqualTo(before);
    }

    @Test
    void aConflictThatIsCaughtLeavesTheTransactionUsable() {
      Ticket one = helpdesk.open(portal, "The login fails");
      Ticket two = helpdesk.open(portal, "The logout fails");
      helpdesk.record(List.of(one), ada, DAY, HOUR);
      assertThat(helpdesk.record(List.of(one, two), ada, DAY, HOUR))
          .extracting(WorkLog::content)
          .containsExactly("The logout fails");
    }

    @Test
    void outsideOfATransactionWorklogRefuses() {
      assertThatThrownBy(() -> embedding.worklog().users().link("user-1", "Ada"))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("no transaction to join");
    }

    @Test
    void actionsRunAfterTheCommitOfTheApplication() {
      List<String> told = new ArrayList<>();
      String result =
          embedding
              .transactions()
              .call(
                  entityManager -> {
                    embedding
                        .worklog()
                        .transaction(
                            tx -> {
                              tx.afterCommit(() -> told.add("committed"));
                              return "";
                            });
                    return "told before: " + told;
                  });
      assertThat(result).isEqualTo("told before: []");
      assertThat(told).containsExactly("committed");
    }

    @Test
    void theServiceIsTheSameOnTheStorageInMemory() {
      try (Workspace memory = Workspace.on(InMemoryStorage.create())) {
        Helpdesk inMemory = new Helpdesk(embedding.transactions(), memory, ORGANISATION);
        Ticket ticket = inMemory.open(portal, "The login fails");
        WorkLog log = inMemory.close(ticket, ada, DAY, "Fixed the login", HOUR);
        assertThat(memory.tenant(ORGANISATION, log.userId()).logs().find(log.id())).contains(log);
      }
    }
  }

  private static HikariDataSource pool(String url, String user) {
    HikariDataSource pool = new HikariDataSource();
    pool.setJdbcUrl(url);
    pool.setUsername(user);
    pool.setPassword("");
    return pool;
  }
}
