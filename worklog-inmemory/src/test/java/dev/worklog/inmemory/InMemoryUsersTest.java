package dev.worklog.inmemory;

import dev.worklog.storage.Storage;
import dev.worklog.tck.identity.UsersContract;

class InMemoryUsersTest extends UsersContract {

  private final InMemoryStorage storage = InMemoryStorage.create();

  @Override
  protected Storage storage() {
    return storage;
  }
}
