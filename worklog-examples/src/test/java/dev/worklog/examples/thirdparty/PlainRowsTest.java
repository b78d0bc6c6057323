package dev.worklog.examples.thirdparty;

import dev.worklog.storage.Storage;
import dev.worklog.tck.storage.ConstraintContract;
import dev.worklog.tck.storage.DeletionContract;
import dev.worklog.tck.storage.RowsContract;
import dev.worklog.tck.storage.TransactionContract;
import org.junit.jupiter.api.Nested;

/** The storage against the published contract of rows, constraints, queries and transactions. */
class PlainRowsTest {

  private final PlainStorage storage = PlainStorage.create();

  @Nested
  class Constraint extends ConstraintContract {
    @Override
    protected Storage storage() {
      return storage;
    }
  }

  @Nested
  class Deletion extends DeletionContract {
    @Override
    protected Storage storage() {
      return storage;
    }
  }

  @Nested
  class Rows extends RowsContract {
    @Override
    protected Storage storage() {
      return storage;
    }
  }

  @Nested
  class Transaction extends TransactionContract {
    @Override
    protected Storage storage() {
      return storage;
    }
  }
}
