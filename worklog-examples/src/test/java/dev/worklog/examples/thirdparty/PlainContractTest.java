package dev.worklog.examples.thirdparty;

import dev.worklog.storage.Storage;
import dev.worklog.tck.WholeContract;

/** The storage against the published contract. */
class PlainContractTest extends WholeContract {

  private final PlainStorage storage = PlainStorage.create();

  @Override
  protected Storage storage() {
    return storage;
  }
}
