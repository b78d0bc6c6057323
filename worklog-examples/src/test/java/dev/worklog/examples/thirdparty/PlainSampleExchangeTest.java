package dev.worklog.examples.thirdparty;

import dev.worklog.storage.Storage;
import dev.worklog.tck.exchange.SampleExchangeContract;
import dev.worklog.tck.storage.SampleTables;

class PlainSampleExchangeTest extends SampleExchangeContract {

  private final PlainStorage storage = PlainStorage.create(SampleTables.SCHEMA);

  @Override
  protected Storage storage() {
    return storage;
  }
}
