package dev.worklog.inmemory;

import dev.worklog.storage.Storage;
import dev.worklog.tck.storage.SampleContracts;
import dev.worklog.tck.storage.SampleTables;

class InMemorySamplesTest extends SampleContracts {

  private final InMemoryStorage storage = InMemoryStorage.create(SampleTables.SCHEMA);

  @Override
  protected Storage storage() {
    return storage;
  }
}
