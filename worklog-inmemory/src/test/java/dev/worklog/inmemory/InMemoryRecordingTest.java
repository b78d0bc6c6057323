package dev.worklog.inmemory;

import dev.worklog.storage.Storage;
import dev.worklog.tck.log.RecordingContract;

class InMemoryRecordingTest extends RecordingContract {

  private final InMemoryStorage storage = InMemoryStorage.create();

  @Override
  protected Storage storage() {
    return storage;
  }
}
