package dev.worklog.inmemory;

import dev.worklog.storage.Storage;
import dev.worklog.tck.storage.ListenerContract;

class InMemoryListenerTest extends ListenerContract {

  private final InMemoryStorage storage = InMemoryStorage.create();

  @Override
  protected Storage storage() {
    return storage;
  }
}
