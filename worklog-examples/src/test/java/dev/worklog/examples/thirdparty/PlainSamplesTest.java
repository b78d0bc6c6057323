package dev.worklog.examples.thirdparty;

import dev.worklog.storage.Storage;
import dev.worklog.tck.storage.SampleContracts;
import dev.worklog.tck.storage.SampleTables;

class PlainSamplesTest extends SampleContracts {

  private final PlainStorage storage = PlainStorage.create(SampleTables.SCHEMA);

  @Override
  protected Storage storage() {
    return storage;
  }
}
