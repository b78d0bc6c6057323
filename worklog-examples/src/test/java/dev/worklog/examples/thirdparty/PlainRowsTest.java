package dev.worklog.examples.thirdparty;

import dev.worklog.storage.Storage;
import dev.worklog.tck.storage.ConcurrencyContract;
import dev.worklog.tck.storage.ConstraintContract;
import dev.worklog.tck.storage.DeletionContract;
import dev.worklog.tck.storage.IsolationContract;
import dev.worklog.tck.storage.ListenerContract;
import dev.worklog.tck.storage.QueryContract;
import dev.worklog.tck.storage.RowsContract;
import dev.worklog.tck.storage.TransactionContract;
import org.junit.jupiter.api.Nested;

/** The storage against the published contract of rows, constraints, queries and transactions. */
class PlainRowsTest {

  private final PlainStorage storage = PlainStorage.create();

  @Nested
  class Concurrency extends ConcurrencyContract {
    @Override
    protected Storage storage() {
      return storage;
    }
  }

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
  class Isolation extends IsolationContract {
    @Override
    protected Storage storage() {
      return storage;
    }
  }

  @Nested
  class Listener extends ListenerContract {
    @Override
    protected Storage storage() {
      return storage;
    }
  }

  @Nested
  class Query extends QueryContract {
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
