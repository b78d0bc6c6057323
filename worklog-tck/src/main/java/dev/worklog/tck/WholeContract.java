package dev.worklog.tck;

import dev.worklog.storage.Storage;
import dev.worklog.tck.enrichment.EnrichmentContracts;
import dev.worklog.tck.exchange.ExchangeContracts;
import dev.worklog.tck.hierarchy.HierarchyContracts;
import dev.worklog.tck.identity.IdentityContracts;
import dev.worklog.tck.log.LogContracts;
import dev.worklog.tck.report.ReportContracts;
import dev.worklog.tck.storage.StorageContracts;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;

/**
 * Everything that a storage of all contexts must do. Each context has its tag, so that one can be
 * run alone.
 */
public abstract class WholeContract {

  /** For subclasses. */
  protected WholeContract() {}

  /** As {@link Contract#storage}. */
  protected abstract Storage storage();

  @Nested
  @Tag("storage")
  class Storages extends StorageContracts {
    @Override
    protected Storage storage() {
      return WholeContract.this.storage();
    }
  }

  @Nested
  @Tag("identity")
  class Identity extends IdentityContracts {
    @Override
    protected Storage storage() {
      return WholeContract.this.storage();
    }
  }

  @Nested
  @Tag("hierarchy")
  class Hierarchy extends HierarchyContracts {
    @Override
    protected Storage storage() {
      return WholeContract.this.storage();
    }
  }

  @Nested
  @Tag("log")
  class Log extends LogContracts {
    @Override
    protected Storage storage() {
      return WholeContract.this.storage();
    }
  }

  @Nested
  @Tag("enrichment")
  class Enrichment extends EnrichmentContracts {
    @Override
    protected Storage storage() {
      return WholeContract.this.storage();
    }
  }

  @Nested
  @Tag("exchange")
  class Exchange extends ExchangeContracts {
    @Override
    protected Storage storage() {
      return WholeContract.this.storage();
    }
  }

  @Nested
  @Tag("report")
  class Report extends ReportContracts {
    @Override
    protected Storage storage() {
      return WholeContract.this.storage();
    }
  }
}
