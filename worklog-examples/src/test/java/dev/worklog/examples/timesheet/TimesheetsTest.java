package dev.worklog.examples.timesheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.worklog.Tenant;
import dev.worklog.Workspace;
import dev.worklog.errors.WorklogException;
import dev.worklog.hierarchy.Placement;
import dev.worklog.inmemory.InMemoryStorage;
import dev.worklog.log.WorkLog;
import dev.worklog.log.WorkLogFilter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * How an application unit-tests its own service: against the storage in memory, which behaves as
 * the database does, with a clock that stands still and ids that can be told.
 */
class TimesheetsTest {

  private static final UUID ORGANISATION = new UUID(1, 1);
  private static final Instant NOW = Instant.parse("2026-03-01T23:30:00Z");

  private final InstantSource clock = InstantSource.fixed(NOW);
  private final AtomicLong ids = new AtomicLong();
  private final Workspace workspace =
      Workspace.with(InMemoryStorage.create())
          .clock(clock)
          .ids(() -> new UUID(7, ids.incrementAndGet()))
          .open();
  private final Tenant ada = member("host-42", "Ada");
  private final Tenant bob = member("host-43", "Bob");
  private final UUID login = task(ada, "Login");
  private final Timesheets timesheets = new Timesheets(clock, ZoneId.of("Europe/Berlin"));

  private Tenant member(String reference, String name) {
    return workspace.tenant(ORGANISATION, workspace.users().link(reference, name).id());
  }

  private static UUID task(Tenant tenant, String name) {
    Placement task =
        tenant.hierarchy().path(List.of("Acme", "Portal", "Q1", "Accounts", "Sign-in", name));
    return Objects.requireNonNull(task.taskId());
  }

  @AfterEach
  void closeWorkspace() {
    workspace.close();
  }

  @Test
  void aBookingIsOfTodayAndKnowsTheWholeChainOfItsTask() {
    WorkLog log = timesheets.book(ada, login, "Fixed the flaky test", Duration.ofMinutes(90));
    assertThat(log.occurredOn()).isEqualTo(LocalDate.of(2026, 3, 2));
    assertThat(log.placement()).isEqualTo(ada.hierarchy().resolve(Placement.task(login)));
    assertThat(log.placement().clientId()).isNotNull();
    assertThat(log.hours()).isEqualTo(1.5);
  }

  @Test
  void aBookingHasTheTimeOfTheClockAndTheNextId() {
    long last = ids.get();
    WorkLog log = timesheets.book(ada, login, "Fixed the flaky test", Duration.ofMinutes(90));
    assertThat(log.id()).isEqualTo(new UUID(7, last + 1));
    assertThat(log.createdAt()).isEqualTo(NOW);
  }

  @Test
  void colleaguesBookOnOneTaskAndSeeTheirOwn() {
    WorkLog hers = timesheets.book(ada, login, "Fixed the flaky test", Duration.ofMinutes(90));
    WorkLog his = timesheets.book(bob, login, "Reviewed the fix", Duration.ofMinutes(30));
    assertThat(his.placement()).isEqualTo(hers.placement());
    assertThat(bob.logs().page(WorkLogFilter.ALL, 1, 10).items()).containsExactly(his);
  }

  @Test
  void whatIsWrongIsSaidInWordsAllAtOnce() {
    assertThatThrownBy(() -> timesheets.book(ada, login, " ", Duration.ofMinutes(-1)))
        .isInstanceOf(NotBookable.class)
        .hasMessageContaining("Say what you did.")
        .hasMessageContaining("effortMinutes")
        .hasCauseInstanceOf(WorklogException.Invalid.class);
    assertThat(ada.logs().page(WorkLogFilter.ALL, 1, 10).total()).isZero();
  }

  @Test
  void aTaskOfAnotherOrganisationIsAsGoodAsNone() {
    UUID theirs = task(workspace.tenant(bob.actorId()), "Secret");
    assertThatThrownBy(() -> timesheets.book(bob, theirs, "Spied", Duration.ZERO))
        .isInstanceOf(NotBookable.class)
        .hasMessage("There is no such task.");
  }

  @Test
  void aSplitChangesBothBookings() {
    WorkLog booked = timesheets.book(ada, login, "Fixed the flaky test", Duration.ofMinutes(90));
    WorkLog part = timesheets.split(workspace, booked, task(ada, "Logout"), Duration.ofMinutes(30));
    assertThat(part.effortMinutes()).isEqualTo(30);
    assertThat(ada.logs().find(booked.id()).orElseThrow().effortMinutes()).isEqualTo(60);
  }

  @Test
  void aSplitThatFailsChangesNeither() {
    WorkLog booked = timesheets.book(ada, login, "Fixed the flaky test", Duration.ofMinutes(90));
    UUID nowhere = UUID.randomUUID();
    assertThatThrownBy(() -> timesheets.split(workspace, booked, nowhere, Duration.ofMinutes(30)))
        .isInstanceOf(NotBookable.class);
    assertThat(ada.logs().page(WorkLogFilter.ALL, 1, 10).items()).containsExactly(booked);
  }

  @Test
  void aSplitOfWhatSomebodyChangedMeanwhileIsRefused() {
    WorkLog seen = timesheets.book(ada, login, "Fixed the flaky test", Duration.ofMinutes(90));
    WorkLog changed = ada.logs().update(seen, draft -> draft.withEffortMinutes(10));
    assertThatThrownBy(() -> timesheets.split(workspace, seen, login, Duration.ofMinutes(30)))
        .isInstanceOf(WorklogException.StaleVersion.class);
    assertThat(ada.logs().page(WorkLogFilter.ALL, 1, 10).items()).containsExactly(changed);
  }

  @Test
  void bookingsTakePartInATransactionOfTheCaller() {
    assertThatThrownBy(
            () ->
                workspace.transaction(
                    tx -> {
                      Tenant team = tx.tenant(ORGANISATION, ada.actorId());
                      WorkLog booked = timesheets.book(team, login, "One", Duration.ofMinutes(60));
                      timesheets.split(tx, booked, login, Duration.ofMinutes(20));
                      throw new IllegalStateException("the caller's own work failed");
                    }))
        .hasMessage("the caller's own work failed");
    assertThat(ada.logs().page(WorkLogFilter.ALL, 1, 10).total()).isZero();
  }
}
