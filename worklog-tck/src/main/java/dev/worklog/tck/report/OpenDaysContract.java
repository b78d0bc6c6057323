package dev.worklog.tck.report;

import static dev.worklog.tck.Refusals.thrown;
import static org.assertj.core.api.Assertions.assertThat;

import dev.worklog.Tenant;
import dev.worklog.errors.WorklogException;
import dev.worklog.exchange.Ids;
import dev.worklog.hierarchy.Placement;
import dev.worklog.identity.User;
import dev.worklog.log.Batch;
import dev.worklog.log.Outcome;
import dev.worklog.log.WorkLog;
import dev.worklog.log.WorkLogBulletDraft;
import dev.worklog.log.WorkLogDraft;
import dev.worklog.log.WorkLogFilter;
import dev.worklog.report.ClosedPeriod;
import dev.worklog.report.ClosedPeriodDraft;
import dev.worklog.report.Period;
import dev.worklog.tck.Contract;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * Days before, between and after closed periods are open, and nothing that happens to the user or
 * to other tenants makes closed ones so.
 */
public abstract class OpenDaysContract extends Contract {

  private static final YearMonth MONTH = YearMonth.from(TODAY);
  private static final LocalDate JANUARY = MONTH.minusMonths(2).atDay(31);
  private static final LocalDate FEBRUARY = MONTH.minusMonths(1).atDay(1);

  /** For subclasses. */
  protected OpenDaysContract() {}

  private static ClosedPeriod close(Tenant tenant, LocalDate day) {
    return tenant.periods().close(ClosedPeriodDraft.of(Period.month(YearMonth.from(day))));
  }

  private static WorkLogDraft draft(LocalDate day) {
    return WorkLogDraft.of(day, "Did it");
  }

  private static void refused(Runnable call) {
    thrown(WorklogException.GuardFailed.class, call);
  }

  /** Whether a log of this day can be recorded, with and without a place, alone and in a batch. */
  private static boolean isOpen(Tenant tenant, LocalDate day) {
    WorkLogDraft placed = draft(day).withPlacement(tree(tenant, "a"));
    boolean open =
        tenant.logs().recordAll(List.of(draft(day), placed), Batch.ROW_BY_ROW).stream()
            .allMatch(Outcome.Recorded.class::isInstance);
    for (WorkLogDraft each : List.of(draft(day), placed)) {
      if (open) {
        tenant.logs().record(each);
      } else {
        refused(() -> tenant.logs().record(each));
        refused(() -> tenant.logs().recordAll(List.of(each), Batch.ALL_OR_NOTHING));
      }
    }
    return open;
  }

  @Test
  void aMonthBetweenClosedOnesIsOpenAndSoAreThoseAround() {
    close(mine(), TODAY);
    close(mine(), JANUARY);
    assertThat(isOpen(mine(), TODAY)).isFalse();
    assertThat(isOpen(mine(), JANUARY)).isFalse();
    assertThat(isOpen(mine(), FEBRUARY)).isTrue();
    assertThat(isOpen(mine(), FEBRUARY.minusMonths(2))).isTrue();
    assertThat(isOpen(mine(), MONTH.plusMonths(1).atDay(1))).isTrue();
  }

  @Test
  void logsOfOpenMonthsChangeAndMoveBetweenThem() {
    Placement place = tree(mine(), "a");
    WorkLog between = mine().logs().record(draft(FEBRUARY).withPlacement(place));
    close(mine(), TODAY);
    close(mine(), JANUARY);
    LocalDate after = MONTH.plusMonths(1).atDay(1);
    WorkLog moved = mine().logs().update(between, draft -> draft.withOccurredOn(after));
    Placement elsewhere = tree(mine(), "b");
    WorkLog placed = mine().logs().update(moved, draft -> draft.withPlacement(elsewhere));
    refused(() -> mine().logs().update(placed, draft -> draft.withOccurredOn(TODAY)));
    refused(
        () ->
            mine()
                .logs()
                .update(placed, draft -> draft.withOccurredOn(JANUARY).withPlacement(place)));
    mine().logs().bullets().add(WorkLogBulletDraft.of(placed.id(), "Did"));
    mine().logs().delete(placed);
  }

  @Test
  void whatIsReopenedIsOpenAndWhatIsNotStaysClosed() {
    ClosedPeriod january = close(mine(), JANUARY);
    ClosedPeriod march = close(mine(), TODAY);
    mine().periods().reopen(march, "forgot a day");
    assertThat(isOpen(mine(), TODAY)).isTrue();
    assertThat(isOpen(mine(), JANUARY)).isFalse();
    close(mine(), FEBRUARY);
    assertThat(isOpen(mine(), TODAY)).isTrue();
    assertThat(isOpen(mine(), FEBRUARY)).isFalse();
    mine().periods().reopen(january, "forgot a day");
    assertThat(isOpen(mine(), JANUARY)).isTrue();
    close(mine(), TODAY);
    assertThat(isOpen(mine(), TODAY)).isFalse();
  }

  @Test
  void theSameDaysOfTheSameUserAreOpenInAnotherTenant() {
    close(mine(), TODAY);
    assertThat(isOpen(shared(ada()), TODAY)).isTrue();
    close(shared(ada()), JANUARY);
    assertThat(isOpen(shared(ada()), JANUARY)).isFalse();
    assertThat(isOpen(mine(), JANUARY)).isTrue();
    assertThat(isOpen(mine(), TODAY)).isFalse();
  }

  @Test
  void toCloseIsNoChangeOfTheUserAndAChangeOfTheUserReopensNothing() {
    User seen = workspace().users().find(ada().id()).orElseThrow();
    close(mine(), TODAY);
    assertThat(workspace().users().find(ada().id())).contains(seen);
    User renamed = workspace().users().update(seen, draft -> draft.withDisplayName("Countess"));
    workspace().users().touch(renamed);
    assertThat(isOpen(mine(), TODAY)).isFalse();
  }

  @Test
  void aTransactionThatClosesAfterItHasRecordedIsBoundByIt() {
    Placement place = tree(mine(), "a");
    refused(
        () ->
            workspace()
                .transaction(
                    tx -> {
                      Tenant tenant = tx.tenant(ada().id());
                      tenant.logs().record(draft(TODAY).withPlacement(place));
                      close(tenant, TODAY);
                      return tenant.logs().record(draft(TODAY).withPlacement(place));
                    }));
    assertThat(isOpen(mine(), TODAY)).isTrue();
  }

  @Test
  void aTransactionIsBoundInEachOfItsTenants() {
    Placement place = tree(mine(), "a");
    Placement there = tree(shared(ada()), "a");
    close(shared(ada()), TODAY);
    UUID tenantId = shared(ada()).id();
    refused(
        () ->
            workspace()
                .transaction(
                    tx -> {
                      tx.tenant(ada().id()).logs().record(draft(TODAY).withPlacement(place));
                      return tx.tenant(tenantId, ada().id())
                          .logs()
                          .record(draft(TODAY).withPlacement(there));
                    }));
    assertThat(mine().logs().page(WorkLogFilter.ALL, 1, 1).total()).isZero();
  }

  @Test
  void whatIsClosedInAFileIsClosedWhereItIsImported() {
    mine().logs().record(draft(TODAY).withPlacement(tree(mine(), "a")));
    ClosedPeriod february = close(mine(), FEBRUARY);
    close(mine(), TODAY);
    mine().periods().reopen(february, "forgot a day");
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    mine().exchange().exportTo(file);
    theirs().exchange().importFrom(new ByteArrayInputStream(file.toByteArray()), Ids.NEW);
    Tenant copy = workspace().tenant(theirs().id(), ada().id());
    assertThat(isOpen(copy, TODAY)).isFalse();
    assertThat(isOpen(copy, FEBRUARY)).isTrue();
    assertThat(isOpen(copy, MONTH.plusMonths(1).atDay(1))).isTrue();
  }
}
