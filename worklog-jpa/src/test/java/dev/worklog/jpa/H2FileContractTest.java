package dev.worklog.jpa;

import dev.worklog.storage.Storage;
import dev.worklog.tck.WholeContract;

/** H2 in memory is another test's; its files are written and read by other code. */
class H2FileContractTest extends WholeContract {

  @Override
  protected Storage storage() {
    return Databases.h2File();
  }
}
