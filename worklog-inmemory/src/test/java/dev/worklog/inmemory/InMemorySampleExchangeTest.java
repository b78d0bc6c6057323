package dev.worklog.inmemory;

import dev.worklog.storage.Storage;
import dev.worklog.tck.exchange.SampleExchangeContract;
import dev.worklog.tck.storage.SampleTables;

class InMemorySampleExchangeTest extends SampleExchangeContract {

  private final InMemoryStorage storage = InMemoryStorage.create(SampleTables.SCHEMA);

  @Override
  protected Storage storage() {
    return storage;
  }
}
