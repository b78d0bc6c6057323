package dev.worklog.examples.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.worklog.Workspace;
import dev.worklog.errors.WorklogException;
import dev.worklog.jpa.JpaStorage;
import dev.worklog.log.WorkLog;
import dev.worklog.log.WorkLogDraft;
import dev.worklog.log.WorkLogFilter;
import dev.worklog.log.WorkLogStatus;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.metamodel.EntityType;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.hibernate.Version;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The whole application on a database: its own records and the work logs change together. */
@SpringBootTest
@Import(BillingCases.Fakes.class)
abstract class BillingCases {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  @Autowired private Billing billing;
  @Autowired private Users users;
  @Autowired private Projects projects;
  @Autowired private Invoices invoices;
  @Autowired private Workspace worklog;
  @Autowired private SentInvoices sent;
  @Autowired private TransactionTemplate transaction;
  @Autowired private EntityManagerFactory entityManagers;
  @Autowired private JdbcTemplate sql;
  @Autowired private DataSource dataSource;

  private Workspace stored;
  private long ada;
  private long portal;

  @TestConfiguration
  static class Fakes {
    @Bean
    @Primary
    SentInvoices sent() {
      return new SentInvoices();
    }
  }

  @BeforeEach
  void addUserAndProject() {
    stored = Workspace.on(JpaStorage.on(dataSource, WorklogConfiguration.SCHEMA));
    ada = users.save(new User("Ada")).id();
    portal = projects.save(new Project("Acme", "Portal " + ada, 9_000)).id();
  }

  @AfterEach
  void close() {
    stored.close();
  }

  private static WorkLogDraft hour(String what) {
    return WorkLogDraft.of(DAY, what).withEffortMinutes(60);
  }

  private List<WorkLog> logs() {
    return stored
        .users()
        .findByExternalRef("user-" + ada)
        .map(user -> stored.tenant(Billing.AGENCY, user.id()).logs())
        .map(logs -> logs.slice(WorkLogFilter.ALL, 100, null).items())
        .orElse(List.of());
  }

  private long openMinutes() {
    return projects.findById(portal).orElseThrow().openMinutes();
  }

  @Test
  void bothAreCommittedTogether() {
    WorkLog log = billing.book(ada, portal, hour("Fixed the login"));
    assertThat(logs()).containsExactly(log);
    assertThat(openMinutes()).isEqualTo(60);
  }

  @Test
  void whatWorklogRefusesRollsBothBack() {
    assertThatThrownBy(() -> billing.book(ada, portal, hour(" ")))
        .isInstanceOf(WorklogException.Invalid.class);
    assertThat(logs()).isEmpty();
    assertThat(openMinutes()).isZero();
  }

  @Test
  void whatTheApplicationThrowsRollsBothBack() {
    assertThatThrownBy(
            () ->
                transaction.executeWithoutResult(
                    status -> {
                      billing.book(ada, portal, hour("Fixed the login"));
                      assertThat(logs()).isEmpty();
                      throw new IllegalStateException("the application failed");
                    }))
        .hasMessage("the application failed");
    assertThat(logs()).isEmpty();
    assertThat(stored.users().findByExternalRef("user-" + ada)).isEmpty();
    assertThat(openMinutes()).isZero();
  }

  @Test
  void aCaughtConflictLeavesTheTransactionUsable() {
    WorkLogDraft one = hour("Fixed the login").withImportKey("1");
    WorkLogDraft two = hour("Fixed the logout").withImportKey("2");
    assertThat(billing.bookTimesheet(ada, portal, List.of(one))).isEqualTo(1);
    assertThat(billing.bookTimesheet(ada, portal, List.of(one, two))).isEqualTo(1);
    assertThat(logs()).extracting(WorkLog::importKey).containsExactlyInAnyOrder("1", "2");
    assertThat(openMinutes()).isEqualTo(120);
  }

  @Test
  void anInvoiceIsSentAfterTheCommit() {
    billing.book(ada, portal, hour("Fixed the login"));
    List<Long> before = sent.minutes();
    transaction.executeWithoutResult(
        status -> {
          billing.bill(portal);
          assertThat(sent.minutes()).isEqualTo(before);
        });
    assertThat(sent.minutes()).hasSize(before.size() + 1).endsWith(60L);
    assertThat(invoices.findAllByProject(projects.findById(portal).orElseThrow()))
        .extracting(Invoice::cents)
        .containsExactly(9_000L);
    assertThat(logs()).extracting(WorkLog::status).containsExactly(WorkLogStatus.FINAL);
    assertThat(openMinutes()).isZero();
  }

  @Test
  void anInvoiceThatIsRolledBackIsNotSent() {
    billing.book(ada, portal, hour("Fixed the login"));
    List<Long> before = sent.minutes();
    transaction.executeWithoutResult(
        status -> {
          billing.bill(portal);
          status.setRollbackOnly();
        });
    assertThat(sent.minutes()).isEqualTo(before);
    assertThat(logs()).extracting(WorkLog::status).containsExactly(WorkLogStatus.READY);
    assertThat(openMinutes()).isEqualTo(60);
  }

  @Test
  void outsideOfATransactionWorklogRefuses() {
    assertThatThrownBy(() -> worklog.users().link("user-" + ada, "Ada"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("no transaction to join");
  }

  @Test
  void thePersistenceUnitHasTheEntitiesOfTheApplicationAlone() {
    assertThat(entityManagers.getMetamodel().getEntities())
        .extracting(EntityType::getName)
        .containsExactlyInAnyOrder("User", "Project", "Invoice");
  }

  @Test
  void tablesOfOneNameAreKeptApart() {
    billing.book(ada, portal, hour("Fixed the login"));
    assertThat(sql.queryForList("select name from users where id = ?", String.class, ada))
        .containsExactly("Ada");
    assertThat(
            sql.queryForList(
                "select display_name from worklog.users where external_ref = ?",
                String.class,
                "user-" + ada))
        .containsExactly("Ada");
  }

  @Test
  void theLibrariesAreThoseOfSpringBoot() {
    assertThat(Version.getVersionString()).isEqualTo("7.4.1.Final");
    assertThat(liquibase.util.LiquibaseUtil.getBuildVersion()).startsWith("5.0");
  }
}
