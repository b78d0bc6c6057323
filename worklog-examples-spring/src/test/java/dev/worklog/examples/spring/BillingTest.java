package dev.worklog.examples.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.worklog.Workspace;
import dev.worklog.inmemory.InMemoryStorage;
import dev.worklog.log.WorkLog;
import dev.worklog.log.WorkLogDraft;
import dev.worklog.log.WorkLogStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The service alone, without Spring and without a database: worklog is in memory. */
class BillingTest {

  private static final WorkLogDraft HOUR =
      WorkLogDraft.of(LocalDate.of(2026, 3, 2), "Fixed the login").withEffortMinutes(60);

  // docs: unit-test
  private final Workspace worklog = Workspace.on(InMemoryStorage.create());
  private final Project portal = new Project("Acme", "Portal", 9_000);
  private final SentInvoices sent = new SentInvoices();
  private final Billing billing =
      new Billing(new OneUser(), new OneProject(), new KeptInvoices(), worklog, sent);

  @Test
  void whatIsBookedIsBilled() {
    WorkLog log = billing.book(1, 1, HOUR);
    assertThat(billing.bill(1).cents()).isEqualTo(9_000);
    assertThat(sent.minutes()).containsExactly(60L);
    assertThat(worklog.tenant(Billing.AGENCY, log.userId()).logs().find(log.id()))
        .hasValueSatisfying(stored -> assertThat(stored.status()).isEqualTo(WorkLogStatus.FINAL));
  }

  // docs: end

  @Test
  void aLineOfATimesheetIsBookedOnce() {
    List<WorkLogDraft> lines = List.of(HOUR.withImportKey("1"), HOUR.withImportKey("1"));
    assertThat(billing.bookTimesheet(1, 1, lines)).isEqualTo(1);
    assertThat(portal.openMinutes()).isEqualTo(60);
  }

  @AfterEach
  void closeWorkspace() {
    worklog.close();
  }

  private static final class OneUser implements Users {
    private final User ada = new User("Ada");

    @Override
    public User save(User user) {
      return user;
    }

    @Override
    public Optional<User> findById(long id) {
      return Optional.of(ada);
    }
  }

  private final class OneProject implements Projects {
    @Override
    public Project save(Project project) {
      return project;
    }

    @Override
    public Optional<Project> findById(long id) {
      return Optional.of(portal);
    }
  }

  private static final class KeptInvoices implements Invoices {
    private final List<Invoice> saved = new ArrayList<>();

    @Override
    public Invoice save(Invoice invoice) {
      saved.add(invoice);
      return invoice;
    }

    @Override
    public List<Invoice> findAllByProject(Project project) {
      return saved.stream().filter(invoice -> invoice.project() == project).toList();
    }
  }
}
