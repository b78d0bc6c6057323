package dev.worklog.inmemory;

import dev.worklog.storage.Storage;
import dev.worklog.tck.WholeContract;

class InMemoryContractTest extends WholeContract {

  private final InMemoryStorage storage = InMemoryStorage.create();

  @Override
  protected Storage storage() {
    return storage;
  }
}
