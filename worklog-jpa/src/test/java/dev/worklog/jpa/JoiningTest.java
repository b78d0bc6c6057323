package dev.worklog.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.worklog.Workspace;
import dev.worklog.errors.WorklogException;
import dev.worklog.hierarchy.ClientDraft;
import dev.worklog.identity.User;
import dev.worklog.identity.UserDraft;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Transactions of an application that worklog takes part in. */
class JoiningTest {

  enum Kind {
    H2,
    POSTGRES,
    MARIADB;

    HikariDataSource dataSource() {
      return switch (this) {
        case H2 -> Databases.h2Source();
        case POSTGRES -> Databases.postgresSource();
        case MARIADB -> Databases.mariadbSource();
      };
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatTheApplicationRollsBackIsGone(Kind kind) throws SQLException {
    UUID[] id = new UUID[1];
    try (Connection connection = begin(kind);
        Workspace workspace = Workspace.on(JpaStorage.joining(SharedConnection.of(connection)))) {
      id[0] = workspace.users().register(UserDraft.of("Ada")).id();
      assertThat(workspace.users().find(id[0])).isPresent();
      connection.rollback();
    }
    assertThat(Workspace.on(JpaStorage.on(kind.dataSource())).users().find(id[0])).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void aCaughtConflictLeavesTheTransactionUsable(Kind kind) throws SQLException {
    User ada;
    try (Connection connection = begin(kind);
        Workspace workspace = Workspace.on(JpaStorage.joining(SharedConnection.of(connection)))) {
      ada = workspace.users().register(UserDraft.of("Ada"));
      var clients = workspace.tenant(ada.id()).hierarchy().clients();
      clients.add(ClientDraft.of("Acme"));
      assertThatThrownBy(() -> clients.add(ClientDraft.of("Acme")))
          .isInstanceOf(WorklogException.Conflict.class);
      clients.add(ClientDraft.of("Other"));
      connection.commit();
    }
    Workspace after = Workspace.on(JpaStorage.on(kind.dataSource()));
    assertThat(after.tenant(ada.id()).hierarchy().findPath(List.of("Acme"))).isPresent();
    assertThat(after.tenant(ada.id()).hierarchy().findPath(List.of("Other"))).isPresent();
  }

  @ParameterizedTest
  @EnumSource
  void withoutATransactionItRefuses(Kind kind) throws SQLException {
    try (Connection connection = kind.dataSource().getConnection();
        Workspace workspace = Workspace.on(JpaStorage.joining(SharedConnection.of(connection)))) {
      assertThatThrownBy(() -> workspace.users().register(UserDraft.of("Ada")))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("no transaction to join");
    }
  }

  @ParameterizedTest
  @EnumSource
  void actionsAfterTheCommitNeedSomebodyWhoTellsOfIt(Kind kind) throws SQLException {
    try (Connection connection = begin(kind)) {
      List<Runnable> registered = new ArrayList<>();
      JpaStorage untold = JpaStorage.joining(SharedConnection.of(connection));
      JpaStorage told = untold.withCommits(registered::add);
      assertThatThrownBy(
              () ->
                  Workspace.on(untold)
                      .transaction(
                          tx -> {
                            tx.afterCommit(() -> {});
                            return "";
                          }))
          .isInstanceOf(IllegalStateException.class);
      List<String> ran = new ArrayList<>();
      Workspace.on(told)
          .transaction(
              tx -> {
                tx.afterCommit(() -> ran.add("after"));
                return "";
              });
      assertThat(ran).isEmpty();
      connection.commit();
      registered.forEach(Runnable::run);
      assertThat(ran).containsExactly("after");
    }
  }

  @ParameterizedTest
  @EnumSource
  void theTablesMayBeInASchemaOfTheirOwn(Kind kind) throws SQLException {
    Sql.execute(kind.dataSource(), "create schema joined_own");
    SchemaMigrations.of(kind.dataSource(), "joined_own").migrate();
    UUID id;
    try (Connection connection = begin(kind);
        Workspace workspace =
            Workspace.on(JpaStorage.joining(SharedConnection.of(connection), "joined_own"))) {
      id = workspace.users().register(UserDraft.of("Ada")).id();
      connection.commit();
    }
    try (Workspace own = Workspace.on(JpaStorage.on(kind.dataSource(), "joined_own"));
        Workspace other = Workspace.on(JpaStorage.on(kind.dataSource()))) {
      assertThat(own.users().find(id)).isPresent();
      assertThat(other.users().find(id)).isEmpty();
    }
  }

  private static Connection begin(Kind kind) throws SQLException {
    Connection connection = kind.dataSource().getConnection();
    connection.setAutoCommit(false);
    return connection;
  }
}
