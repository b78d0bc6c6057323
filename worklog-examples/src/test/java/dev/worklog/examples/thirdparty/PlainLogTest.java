package dev.worklog.examples.thirdparty;

import dev.worklog.storage.Storage;
import dev.worklog.tck.log.RecordingContract;
import org.junit.jupiter.api.Nested;

/** The storage against the published contract of work logs. */
class PlainLogTest {

  private final PlainStorage storage = PlainStorage.create();

  @Nested
  class Recording extends RecordingContract {
    @Override
    protected Storage storage() {
      return storage;
    }
  }
}
