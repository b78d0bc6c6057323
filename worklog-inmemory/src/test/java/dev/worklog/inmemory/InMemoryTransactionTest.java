package dev.worklog.inmemory;

import dev.worklog.storage.Storage;
import dev.worklog.tck.storage.TransactionContract;

class InMemoryTransactionTest extends TransactionContract {

  private final InMemoryStorage storage = InMemoryStorage.create();

  @Override
  protected Storage storage() {
    return storage;
  }
}
