package dev.worklog.examples.thirdparty;

import dev.worklog.storage.Storage;
import dev.worklog.tck.log.FilterContract;
import dev.worklog.tck.log.LogChangesContract;
import dev.worklog.tck.log.LogOrderContract;
import dev.worklog.tck.log.PlacingContract;
import dev.worklog.tck.log.RecordingContract;
import dev.worklog.tck.log.SearchContract;
import dev.worklog.tck.log.StatusContract;
import org.junit.jupiter.api.Nested;

/** The storage against the published contract of work logs. */
class PlainLogTest {

  private final PlainStorage storage = PlainStorage.create();

  @Nested
  class Filter extends FilterContract {
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
  class LogOrder extends LogOrderContract {
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
  class Recording extends RecordingContract {
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
  class Status extends StatusContract {
    @Override
    protected Storage storage() {
      return storage;
    }
  }
}
