package dev.worklog.tck.log;

import dev.worklog.storage.Storage;
import org.junit.jupiter.api.Nested;

/** Every contract of work logs and of what belongs to them. */
public abstract class LogContracts {

  /** For subclasses. */
  protected LogContracts() {}

  /** As {@link dev.worklog.tck.Contract#storage}. */
  protected abstract Storage storage();

  @Nested
  class AllOrNothing extends AllOrNothingContract {
    @Override
    protected Storage storage() {
      return LogContracts.this.storage();
    }
  }

  @Nested
  class ArtifactFields extends ArtifactFieldsContract {
    @Override
    protected Storage storage() {
      return LogContracts.this.storage();
    }
  }

  @Nested
  class Artifacts extends ArtifactsContract {
    @Override
    protected Storage storage() {
      return LogContracts.this.storage();
    }
  }

  @Nested
  class Backfill extends BackfillContract {
    @Override
    protected Storage storage() {
      return LogContracts.this.storage();
    }
  }

  @Nested
  class BadInput extends BadInputContract {
    @Override
    protected Storage storage() {
      return LogContracts.this.storage();
    }
  }

  @Nested
  class Filter extends FilterContract {
    @Override
    protected Storage storage() {
      return LogContracts.this.storage();
    }
  }

  @Nested
  class Import extends ImportContract {
    @Override
    protected Storage storage() {
      return LogContracts.this.storage();
    }
  }

  @Nested
  class LogChanges extends LogChangesContract {
    @Override
    protected Storage storage() {
      return LogContracts.this.storage();
    }
  }

  @Nested
  class LogOrder extends LogOrderContract {
    @Override
    protected Storage storage() {
      return LogContracts.this.storage();
    }
  }

  @Nested
  class Placing extends PlacingContract {
    @Override
    protected Storage storage() {
      return LogContracts.this.storage();
    }
  }

  @Nested
  class Presets extends PresetsContract {
    @Override
    protected Storage storage() {
      return LogContracts.this.storage();
    }
  }

  @Nested
  class Recording extends RecordingContract {
    @Override
    protected Storage storage() {
      return LogContracts.this.storage();
    }
  }

  @Nested
  class RowByRow extends RowByRowContract {
    @Override
    protected Storage storage() {
      return LogContracts.this.storage();
    }
  }

  @Nested
  class Search extends SearchContract {
    @Override
    protected Storage storage() {
      return LogContracts.this.storage();
    }
  }

  @Nested
  class Status extends StatusContract {
    @Override
    protected Storage storage() {
      return LogContracts.this.storage();
    }
  }

  @Nested
  class View extends ViewContract {
    @Override
    protected Storage storage() {
      return LogContracts.this.storage();
    }
  }
}
