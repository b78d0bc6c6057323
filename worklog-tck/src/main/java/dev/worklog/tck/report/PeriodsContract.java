package dev.worklog.tck.report;

import static dev.worklog.tck.Refusals.codes;
import static dev.worklog.tck.Refusals.thrown;
import static org.assertj.core.api.Assertions.assertThat;

import dev.worklog.Tenant;
import dev.worklog.errors.WorklogException;
import dev.worklog.identity.Role;
import dev.worklog.identity.User;
import dev.worklog.identity.UserDraft;
import dev.worklog.report.ClosedPeriod;
import dev.worklog.report.ClosedPeriodDraft;
import dev.worklog.tck.Contract;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Periods are closed and reopened, and both stay on record. */
public abstract class PeriodsContract extends Contract {

  private static final LocalDate FIRST = TODAY.withDayOfMonth(1);
  private static final LocalDate LAST = FIRST.plusMonths(1).minusDays(1);

  /** For subclasses. */
  protected PeriodsContract() {}

  @Test
  void itIsKeptWhoClosedWhatWhenAndWhy() {
    Instant before = clock.instant();
    ClosedPeriod closed =
        mine().periods().close(ClosedPeriodDraft.of(FIRST, LAST).withReason("invoiced"));
    assertThat(closed.userId()).isEqualTo(ada().id());
    assertThat(closed.tenantId()).isEqualTo(mine().id());
    assertThat(closed.periodStart()).isEqualTo(FIRST);
    assertThat(closed.periodEnd()).isEqualTo(LAST);
    assertThat(closed.reason()).isEqualTo("invoiced");
    assertThat(closed.closedById()).isEqualTo(ada().id());
    assertThat(closed.closedAt()).isBetween(before, clock.instant());
    assertThat(closed.isClosed()).isTrue();
    assertThat(closed.reopenedAt()).isNull();
    assertThat(mine().periods().find(closed.id())).contains(closed);
    assertThat(mine().periods().closedOn(ada().id(), LAST)).contains(closed);
    assertThat(mine().periods().closedOn(ada().id(), LAST.plusDays(1))).isEmpty();
  }

  @Test
  void itIsKeptWhoReopenedItWhenAndWhy() {
    ClosedPeriod closed = mine().periods().close(ClosedPeriodDraft.of(FIRST, LAST));
    Instant before = clock.instant();
    ClosedPeriod reopened = mine().periods().reopen(closed, "forgot a day");
    assertThat(reopened.isClosed()).isFalse();
    assertThat(reopened.reopenedById()).isEqualTo(ada().id());
    assertThat(reopened.reopenedAt()).isBetween(before, clock.instant());
    assertThat(reopened.reopenReason()).isEqualTo("forgot a day");
    assertThat(reopened.closedAt()).isEqualTo(closed.closedAt());
    assertThat(mine().periods().find(closed.id())).contains(reopened);
    assertThat(mine().periods().closedOn(ada().id(), FIRST)).isEmpty();
  }

  @Test
  void theyAreListedTheLastClosedFirst() {
    ClosedPeriod first = mine().periods().close(ClosedPeriodDraft.of(FIRST, FIRST));
    ClosedPeriod second = mine().periods().close(ClosedPeriodDraft.of(LAST, LAST));
    ClosedPeriod reopened = mine().periods().reopen(first, "again");
    ClosedPeriod third = mine().periods().close(ClosedPeriodDraft.of(FIRST, FIRST));
    assertThat(mine().periods().list()).containsExactly(third, second, reopened);
    assertThat(mine().periods().list(true)).containsExactly(third, second);
    assertThat(mine().periods().list(false)).containsExactly(reopened);
    assertThat(theirs().periods().list()).isEmpty();
  }

  @Test
  void aDayIsClosedOnce() {
    mine().periods().close(ClosedPeriodDraft.of(FIRST, LAST));
    List<Runnable> again =
        List.of(
            () -> mine().periods().close(ClosedPeriodDraft.of(FIRST, LAST)),
            () -> mine().periods().close(ClosedPeriodDraft.of(LAST, LAST.plusDays(1))),
            () -> mine().periods().close(ClosedPeriodDraft.of(FIRST.minusDays(1), FIRST)),
            () ->
                mine().periods().close(ClosedPeriodDraft.of(FIRST.minusDays(1), LAST.plusDays(1))));
    for (Runnable each : again) {
      assertThat(thrown(WorklogException.GuardFailed.class, each).unmet())
          .containsExactly(
              FIRST + " to " + LAST + " is closed for user " + ada().id() + "; reopen it first");
    }
    mine().periods().close(ClosedPeriodDraft.of(LAST.plusDays(1), LAST.plusDays(1)));
    mine().periods().close(ClosedPeriodDraft.of(FIRST.minusDays(1), FIRST.minusDays(1)));
    shared(ada()).periods().close(ClosedPeriodDraft.of(FIRST, LAST));
    theirs().periods().close(ClosedPeriodDraft.of(FIRST, LAST));
  }

  @Test
  void whatCannotBeAPeriodIsRefused() {
    assertThat(codes(() -> mine().periods().close(ClosedPeriodDraft.of(LAST, FIRST))))
        .containsExactly("periodEnd before");
    assertThat(
            codes(
                () ->
                    mine()
                        .periods()
                        .close(
                            ClosedPeriodDraft.of(LocalDate.of(0, 1, 1), LAST)
                                .withReason("x".repeat(2_001)))))
        .containsExactlyInAnyOrder("periodStart out_of_range", "reason too_long");
  }

  @Test
  void itIsReopenedOnceAndWithAReason() {
    ClosedPeriod closed = mine().periods().close(ClosedPeriodDraft.of(FIRST, LAST));
    assertThat(codes(() -> mine().periods().reopen(closed, " ")))
        .containsExactly("reopenReason blank");
    assertThat(codes(() -> mine().periods().reopen(closed, "x".repeat(2_001))))
        .containsExactly("reopenReason too_long");
    ClosedPeriod reopened = mine().periods().reopen(closed, "again");
    thrown(WorklogException.StaleVersion.class, () -> mine().periods().reopen(closed, "again"));
    thrown(
        WorklogException.TransitionNotAllowed.class,
        () -> mine().periods().reopen(reopened, "again"));
  }

  @Test
  void othersNeitherSeeNorTouchIt() {
    ClosedPeriod closed = shared(ada()).periods().close(ClosedPeriodDraft.of(FIRST, LAST));
    assertThat(shared(bob()).periods().find(closed.id())).isEmpty();
    assertThat(shared(bob()).periods().list()).isEmpty();
    assertThat(shared(bob()).periods().closedOn(ada().id(), FIRST)).isEmpty();
    assertThat(theirs().periods().find(closed.id())).isEmpty();
    thrown(
        WorklogException.NotFound.class, () -> shared(bob()).periods().reopen(closed, "mine now"));
    thrown(
        WorklogException.Forbidden.class,
        () ->
            shared(bob())
                .periods()
                .close(ada().id(), ClosedPeriodDraft.of(LAST.plusDays(1), LAST.plusDays(1))));
  }

  @Test
  void anAdminClosesForOthersAndIsOnRecord() {
    User admin = workspace().users().register(UserDraft.of("Root").withRole(Role.ADMIN));
    Tenant tenant = shared(admin);
    ClosedPeriod closed =
        tenant.periods().close(ada().id(), ClosedPeriodDraft.of(FIRST, LAST).withReason("payroll"));
    assertThat(closed.userId()).isEqualTo(ada().id());
    assertThat(closed.closedById()).isEqualTo(admin.id());
    assertThat(shared(ada()).periods().list()).containsExactly(closed);
    assertThat(tenant.periods().list(true)).containsExactly(closed);
    assertThat(shared(ada()).periods().reopen(closed, "wrong").reopenedById())
        .isEqualTo(ada().id());
    UUID nobody = new UUID(0x7000L, 1);
    thrown(
        WorklogException.NotFound.class,
        () -> tenant.periods().close(nobody, ClosedPeriodDraft.of(FIRST, LAST)));
  }

  @Test
  void whatIsRolledBackWasNeverClosed() {
    thrown(
        IllegalArgumentException.class,
        () ->
            workspace()
                .transaction(
                    tx -> {
                      tx.tenant(ada().id()).periods().close(ClosedPeriodDraft.of(FIRST, LAST));
                      throw new IllegalArgumentException("no");
                    }));
    assertThat(mine().periods().list()).isEmpty();
  }
}
