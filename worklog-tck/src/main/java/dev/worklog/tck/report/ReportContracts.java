package dev.worklog.tck.report;

import dev.worklog.storage.Storage;
import org.junit.jupiter.api.Nested;

/** Every contract of figures, reports and closed periods. */
public abstract class ReportContracts {

  /** For subclasses. */
  protected ReportContracts() {}

  /** As {@link dev.worklog.tck.Contract#storage}. */
  protected abstract Storage storage();

  @Nested
  class ClosedPeriod extends ClosedPeriodContract {
    @Override
    protected Storage storage() {
      return ReportContracts.this.storage();
    }
  }

  @Nested
  class GeneratedReports extends GeneratedReportsContract {
    @Override
    protected Storage storage() {
      return ReportContracts.this.storage();
    }
  }

  @Nested
  class KeptReports extends KeptReportsContract {
    @Override
    protected Storage storage() {
      return ReportContracts.this.storage();
    }
  }

  @Nested
  class OpenDays extends OpenDaysContract {
    @Override
    protected Storage storage() {
      return ReportContracts.this.storage();
    }
  }

  @Nested
  class PeriodRace extends PeriodRaceContract {
    @Override
    protected Storage storage() {
      return ReportContracts.this.storage();
    }
  }

  @Nested
  class Periods extends PeriodsContract {
    @Override
    protected Storage storage() {
      return ReportContracts.this.storage();
    }
  }

  @Nested
  class Resumes extends ResumesContract {
    @Override
    protected Storage storage() {
      return ReportContracts.this.storage();
    }
  }

  @Nested
  class StaleReports extends StaleReportsContract {
    @Override
    protected Storage storage() {
      return ReportContracts.this.storage();
    }
  }

  @Nested
  class Summaries extends SummaryContract {
    @Override
    protected Storage storage() {
      return ReportContracts.this.storage();
    }
  }

  @Nested
  class RandomSummaries extends SummaryRandomContract {
    @Override
    protected Storage storage() {
      return ReportContracts.this.storage();
    }
  }
}
