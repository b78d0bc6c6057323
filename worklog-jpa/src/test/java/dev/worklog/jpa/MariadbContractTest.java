package dev.worklog.jpa;

import dev.worklog.storage.Storage;
import dev.worklog.tck.WholeContract;

class MariadbContractTest extends WholeContract {

  @Override
  protected Storage storage() {
    return Databases.mariadb();
  }
}
