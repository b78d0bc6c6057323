package dev.worklog.inmemory;

import dev.worklog.storage.Storage;
import dev.worklog.tck.storage.IsolationContract;

class InMemoryIsolationTest extends IsolationContract {

  private final InMemoryStorage storage = InMemoryStorage.create();

  @Override
  protected Storage storage() {
    return storage;
  }
}
