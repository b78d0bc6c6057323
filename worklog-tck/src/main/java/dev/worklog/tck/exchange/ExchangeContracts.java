package dev.worklog.tck.exchange;

import dev.worklog.storage.Storage;
import org.junit.jupiter.api.Nested;

/** Every contract of exports and imports. */
public abstract class ExchangeContracts {

  /** For subclasses. */
  protected ExchangeContracts() {}

  /** As {@link dev.worklog.tck.Contract#storage}. */
  protected abstract Storage storage();

  @Nested
  class Csv extends CsvImportContract {
    @Override
    protected Storage storage() {
      return ExchangeContracts.this.storage();
    }
  }

  @Nested
  class CsvFilesOfTools extends CsvFilesContract {
    @Override
    protected Storage storage() {
      return ExchangeContracts.this.storage();
    }
  }

  @Nested
  class ImportedPeople extends ImportedPeopleContract {
    @Override
    protected Storage storage() {
      return ExchangeContracts.this.storage();
    }
  }

  @Nested
  class RefusedImports extends RefusedImportsContract {
    @Override
    protected Storage storage() {
      return ExchangeContracts.this.storage();
    }
  }

  @Nested
  class RoundTrip extends RoundTripContract {
    @Override
    protected Storage storage() {
      return ExchangeContracts.this.storage();
    }
  }

  @Nested
  class WholeTenant extends WholeTenantContract {
    @Override
    protected Storage storage() {
      return ExchangeContracts.this.storage();
    }
  }
}
