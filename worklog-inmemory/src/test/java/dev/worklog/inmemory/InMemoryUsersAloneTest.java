package dev.worklog.inmemory;

import dev.worklog.identity.IdentityTables;
import dev.worklog.storage.Schema;
import dev.worklog.storage.Storage;
import dev.worklog.tck.storage.TransactionContract;

/** A storage may hold users and nothing else. */
class InMemoryUsersAloneTest extends TransactionContract {

  private final InMemoryStorage storage = InMemoryStorage.create(new Schema(IdentityTables.ALL));

  @Override
  protected Storage storage() {
    return storage;
  }
}
