package dev.worklog.inmemory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.worklog.Tenant;
import dev.worklog.Workspace;
import dev.worklog.errors.WorklogException;
import dev.worklog.identity.UserDraft;
import dev.worklog.log.WorkLogDraft;
import dev.worklog.report.ClosedPeriod;
import dev.worklog.report.ClosedPeriodDraft;
import dev.worklog.report.Period;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

/** The code of the how-to of closed periods, run. */
class PeriodsHowToTest {

  private final Workspace workspace = Workspace.on(InMemoryStorage.create());
  private final Tenant tenant =
      workspace.tenant(workspace.users().register(UserDraft.of("Ada")).id());

  @Test
  void aMonthIsClosedAndReopened() {
    // docs: close
    Period march = Period.month(YearMonth.of(2026, 3));
    ClosedPeriod closed =
        tenant.periods().close(ClosedPeriodDraft.of(march).withReason("invoice 2026-014"));
    // docs: end
    WorkLogDraft late = WorkLogDraft.of(LocalDate.of(2026, 3, 31), "Forgot this one");
    assertThatThrownBy(() -> tenant.logs().record(late))
        .isInstanceOf(WorklogException.GuardFailed.class);
    // docs: reopen
    tenant.periods().reopen(closed, "a day was missing on the invoice");
    tenant.logs().record(late);
    tenant.periods().close(ClosedPeriodDraft.of(march).withReason("invoice 2026-014, corrected"));
    // docs: end
    assertThat(tenant.periods().list()).hasSize(2);
  }
}
