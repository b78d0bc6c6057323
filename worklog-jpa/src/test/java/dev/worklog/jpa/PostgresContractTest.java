package dev.worklog.jpa;

import dev.worklog.storage.Storage;
import dev.worklog.tck.WholeContract;

class PostgresContractTest extends WholeContract {

  @Override
  protected Storage storage() {
    return Databases.postgres();
  }
}
