package dev.worklog.inmemory;

import dev.worklog.storage.Storage;
import dev.worklog.tck.log.AllOrNothingContract;
import dev.worklog.tck.log.ArtifactFieldsContract;
import dev.worklog.tck.log.ArtifactsContract;
import dev.worklog.tck.log.BackfillContract;
import dev.worklog.tck.log.BadInputContract;
import dev.worklog.tck.log.FilterContract;
import dev.worklog.tck.log.ImportContract;
import dev.worklog.tck.log.LogChangesContract;
import dev.worklog.tck.log.LogOrderContract;
import dev.worklog.tck.log.PlacingContract;
import dev.worklog.tck.log.PresetsContract;
import dev.worklog.tck.log.RecordingContract;
import dev.worklog.tck.log.RowByRowContract;
import dev.worklog.tck.log.SearchContract;
import dev.worklog.tck.log.StatusContract;
import dev.worklog.tck.log.ViewContract;
import org.junit.jupiter.api.Nested;

class InMemoryLogTest {

  private final InMemoryStorage storage = InMemoryStorage.create();

  @Nested
  class Recording extends RecordingContract {
    @Override
    protected Storage storage() {
      return storage;
    }
  }

  @Nested
  class Placing extends PlacingContract {
    @Override
    protected Storage storage() {
      return storage;
    }
  }

  @Nested
  class LogChanges extends LogChangesContract {
    @Override
    protected Storage storage() {
      return storage;
    }
  }

  @Nested
  class Status extends StatusContract {
    @Override
    protected Storage storage() {
      return storage;
    }
  }

  @Nested
  class Filter extends FilterContract {
    @Override
    protected Storage storage() {
      return storage;
    }
  }

  @Nested
  class Search extends SearchContract {
    @Override
    protected Storage storage() {
      return storage;
    }
  }

  @Nested
  class LogOrder extends LogOrderContract {
    @Override
    protected Storage storage() {
      return storage;
    }
  }

  @Nested
  class Artifacts extends ArtifactsContract {
    @Override
    protected Storage storage() {
      return storage;
    }
  }

  @Nested
  class ArtifactFields extends ArtifactFieldsContract {
    @Override
    protected Storage storage() {
      return storage;
    }
  }

  @Nested
  class View extends ViewContract {
    @Override
    protected Storage storage() {
      return storage;
    }
  }

  @Nested
  class Presets extends PresetsContract {
    @Override
    protected Storage storage() {
      return storage;
    }
  }

  @Nested
  class AllOrNothing extends AllOrNothingContract {
    @Override
    protected Storage storage() {
      return storage;
    }
  }

  @Nested
  class RowByRow extends RowByRowContract {
    @Override
    protected Storage storage() {
      return storage;
    }
  }

  @Nested
  class Import extends ImportContract {
    @Override
    protected Storage storage() {
      return storage;
    }
  }

  @Nested
  class Backfill extends BackfillContract {
    @Override
    protected Storage storage() {
      return storage;
    }
  }

  @Nested
  class BadInput extends BadInputContract {
    @Override
    protected Storage storage() {
      return storage;
    }
  }
}
