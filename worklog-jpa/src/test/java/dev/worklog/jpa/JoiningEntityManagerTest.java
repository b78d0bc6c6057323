package dev.worklog.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.worklog.Workspace;
import dev.worklog.errors.WorklogException;
import dev.worklog.hierarchy.ClientDraft;
import dev.worklog.identity.User;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.hibernate.jpa.HibernatePersistenceProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Transactions of an application's entity manager that worklog takes part in. */
class JoiningEntityManagerTest {

  private static final Map<DatabaseKind, Host> HOSTS = new EnumMap<>(DatabaseKind.class);

  @AfterAll
  static void closeHosts() {
    HOSTS.values().forEach(Host::close);
    HOSTS.clear();
  }

  // Servers start with the first test that needs them.
  private static Host host(DatabaseKind kind) {
    return HOSTS.computeIfAbsent(kind, Host::open);
  }

  @ParameterizedTest
  @EnumSource
  void bothAreCommittedTogether(DatabaseKind kind) {
    Host host = host(kind);
    String reference = host.newReference();
    try (EntityManager entityManager = host.begin();
        Workspace joined = host.joined(() -> entityManager)) {
      entityManager.persist(new Account(reference));
      joined.users().link(reference, "Ada");
      assertThat(joined.users().findByExternalRef(reference)).isPresent();
      assertThat(host.worklog().users().findByExternalRef(reference)).isEmpty();
      entityManager.getTransaction().commit();
    }
    assertThat(host.account(reference)).isTrue();
    assertThat(host.worklog().users().findByExternalRef(reference)).isPresent();
  }

  @ParameterizedTest
  @EnumSource
  void whatTheApplicationRollsBackIsGone(DatabaseKind kind) {
    Host host = host(kind);
    String reference = host.newReference();
    try (EntityManager entityManager = host.begin();
        Workspace joined = host.joined(() -> entityManager)) {
      entityManager.persist(new Account(reference));
      joined.users().link(reference, "Ada");
      entityManager.getTransaction().rollback();
    }
    assertThat(host.account(reference)).isFalse();
    assertThat(host.worklog().users().findByExternalRef(reference)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void aCaughtConflictLeavesTheTransactionUsable(DatabaseKind kind) {
    Host host = host(kind);
    String reference = host.newReference();
    User ada;
    try (EntityManager entityManager = host.begin();
        Workspace joined = host.joined(() -> entityManager)) {
      entityManager.persist(new Account(reference));
      ada = joined.users().link(reference, "Ada");
      var clients = joined.tenant(ada.id()).hierarchy().clients();
      clients.add(ClientDraft.of("Acme"));
      assertThatThrownBy(() -> clients.add(ClientDraft.of("Acme")))
          .isInstanceOfSatisfying(
              WorklogException.Conflict.class,
              conflict -> assertThat(conflict.key()).isEqualTo("uk_clients_tenant_id_name"));
      assertThat(entityManager.getTransaction().getRollbackOnly()).isFalse();
      clients.add(ClientDraft.of("Other"));
      entityManager.getTransaction().commit();
    }
    var hierarchy = host.worklog().tenant(ada.id()).hierarchy();
    assertThat(host.account(reference)).isTrue();
    assertThat(hierarchy.findPath(List.of("Acme"))).isPresent();
    assertThat(hierarchy.findPath(List.of("Other"))).isPresent();
  }

  @ParameterizedTest
  @EnumSource
  void aRefusedValueIsTheSameErrorAsAnywhere(DatabaseKind kind) {
    Host host = host(kind);
    try (EntityManager entityManager = host.begin();
        Workspace joined = host.joined(() -> entityManager)) {
      assertThatThrownBy(() -> joined.users().link(" ", " "))
          .isInstanceOf(WorklogException.Invalid.class);
      entityManager.getTransaction().rollback();
    }
  }

  @ParameterizedTest
  @EnumSource
  void pendingChangesAreThereForForeignKeys(DatabaseKind kind) {
    Host host = host(kind);
    String reference = host.newReference();
    try (EntityManager entityManager = host.begin();
        Workspace joined = host.joined(() -> entityManager)) {
      assertThatThrownBy(() -> joined.users().link(reference, "Ada"))
          .isInstanceOf(WorklogException.StorageFailure.class)
          .message()
          .containsIgnoringCase("fk_users_accounts");
      entityManager.persist(new Account(reference));
      joined.users().link(reference, "Ada");
      entityManager.getTransaction().commit();
    }
    assertThat(host.worklog().users().findByExternalRef(reference)).isPresent();
  }

  @ParameterizedTest
  @EnumSource
  void withoutATransactionItRefuses(DatabaseKind kind) {
    Host host = host(kind);
    try (EntityManager entityManager = host.entityManagers().createEntityManager();
        Workspace joined = host.joined(() -> entityManager)) {
      assertThatThrownBy(() -> joined.users().findByExternalRef("nobody"))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("no transaction to join");
    }
    try (Workspace joined = host.joined(() -> null)) {
      assertThatThrownBy(() -> joined.users().findByExternalRef("nobody"))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("no transaction to join");
    }
  }

  @ParameterizedTest
  @EnumSource
  void theEntityManagerStaysOpenAndInItsTransaction(DatabaseKind kind) {
    Host host = host(kind);
    String reference = host.newReference();
    try (EntityManager entityManager = host.begin()) {
      entityManager.persist(new Account(reference));
      try (Workspace joined = host.joined(() -> entityManager)) {
        joined.users().link(reference, "Ada");
      }
      assertThat(entityManager.isOpen()).isTrue();
      assertThat(entityManager.getTransaction().isActive()).isTrue();
      assertThat(host.account(reference)).isFalse();
      assertThat(entityManager.find(Account.class, reference).reference()).isEqualTo(reference);
      entityManager.getTransaction().rollback();
    }
    assertThat(host.dataSource().isClosed()).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void oneStorageServesManyEntityManagers(DatabaseKind kind) {
    Host host = host(kind);
    List<EntityManager> current = new ArrayList<>();
    String first = host.newReference();
    String second = host.newReference();
    try (Workspace joined = host.joined(() -> current.get(0))) {
      for (String reference : List.of(first, second)) {
        try (EntityManager entityManager = host.begin()) {
          current.add(0, entityManager);
          entityManager.persist(new Account(reference));
          joined.users().link(reference, "Ada");
          entityManager.getTransaction().commit();
        }
      }
    }
    assertThat(host.worklog().users().findByExternalRef(first)).isPresent();
    assertThat(host.worklog().users().findByExternalRef(second)).isPresent();
  }

  @ParameterizedTest
  @EnumSource
  void actionsRunWhenTheApplicationTellsOfItsCommit(DatabaseKind kind) {
    Host host = host(kind);
    List<Runnable> registered = new ArrayList<>();
    List<String> ran = new ArrayList<>();
    try (EntityManager entityManager = host.begin();
        Workspace joined =
            Workspace.on(host.storage(() -> entityManager).withCommits(registered::add))) {
      joined.transaction(
          tx -> {
            tx.afterCommit(() -> ran.add("after"));
            return "";
          });
      assertThat(ran).isEmpty();
      entityManager.getTransaction().commit();
      registered.forEach(Runnable::run);
    }
    assertThat(ran).containsExactly("after");
  }

  /** An application: a database, a persistence unit of its own, and worklog in the same schema. */
  private record Host(
      HikariDataSource dataSource, EntityManagerFactory entityManagers, Workspace worklog) {

    static Host open(DatabaseKind kind) {
      HikariDataSource dataSource = kind.open("joined_host");
      String text = kind == DatabaseKind.MARIADB ? " collate utf8mb4_nopad_bin" : "";
      Sql.execute(
          dataSource,
          "create table accounts (reference varchar(255)" + text + " not null primary key)");
      Sql.execute(
          dataSource,
          "alter table users add constraint fk_users_accounts foreign key (external_ref)"
              + " references accounts (reference)");
      EntityManagerFactory entityManagers =
          new PersistenceConfiguration("host")
              .provider(HibernatePersistenceProvider.class.getName())
              .property("jakarta.persistence.nonJtaDataSource", dataSource)
              .managedClass(Account.class)
              .createEntityManagerFactory();
      return new Host(dataSource, entityManagers, Workspace.on(JpaStorage.on(dataSource)));
    }

    String newReference() {
      return UUID.randomUUID().toString();
    }

    EntityManager begin() {
      EntityManager entityManager = entityManagers.createEntityManager();
      entityManager.getTransaction().begin();
      return entityManager;
    }

    JpaStorage storage(Supplier<@Nullable EntityManager> current) {
      return JpaStorage.joining(dataSource, current);
    }

    Workspace joined(Supplier<@Nullable EntityManager> current) {
      return Workspace.on(storage(current));
    }

    boolean account(String reference) {
      try (EntityManager entityManager = entityManagers.createEntityManager()) {
        return entityManager.find(Account.class, reference) != null;
      }
    }

    void close() {
      worklog.close();
      entityManagers.close();
      dataSource.close();
    }
  }
}
