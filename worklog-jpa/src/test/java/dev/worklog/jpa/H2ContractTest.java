package dev.worklog.jpa;

import dev.worklog.storage.Storage;
import dev.worklog.tck.WholeContract;

class H2ContractTest extends WholeContract {

  @Override
  protected Storage storage() {
    return Databases.h2();
  }
}
