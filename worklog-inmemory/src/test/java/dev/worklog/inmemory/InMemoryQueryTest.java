package dev.worklog.inmemory;

import dev.worklog.storage.Storage;
import dev.worklog.tck.storage.QueryContract;

class InMemoryQueryTest extends QueryContract {

  private final InMemoryStorage storage = InMemoryStorage.create();

  @Override
  protected Storage storage() {
    return storage;
  }
}
