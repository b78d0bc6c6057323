package dev.worklog.tck.storage;

import dev.worklog.storage.Storage;
import org.junit.jupiter.api.Nested;

/** Every contract of rows, queries and transactions. */
public abstract class StorageContracts {

  /** For subclasses. */
  protected StorageContracts() {}

  /** As {@link dev.worklog.tck.Contract#storage}. */
  protected abstract Storage storage();

  @Nested
  class Commit extends CommitContract {
    @Override
    protected Storage storage() {
      return StorageContracts.this.storage();
    }
  }

  @Nested
  class Concurrency extends ConcurrencyContract {
    @Override
    protected Storage storage() {
      return StorageContracts.this.storage();
    }
  }

  @Nested
  class Constraint extends ConstraintContract {
    @Override
    protected Storage storage() {
      return StorageContracts.this.storage();
    }
  }

  @Nested
  class Deletion extends DeletionContract {
    @Override
    protected Storage storage() {
      return StorageContracts.this.storage();
    }
  }

  @Nested
  class Isolation extends IsolationContract {
    @Override
    protected Storage storage() {
      return StorageContracts.this.storage();
    }
  }

  @Nested
  class Listener extends ListenerContract {
    @Override
    protected Storage storage() {
      return StorageContracts.this.storage();
    }
  }

  @Nested
  class Query extends QueryContract {
    @Override
    protected Storage storage() {
      return StorageContracts.this.storage();
    }
  }

  @Nested
  class Rows extends RowsContract {
    @Override
    protected Storage storage() {
      return StorageContracts.this.storage();
    }
  }

  @Nested
  class Transaction extends TransactionContract {
    @Override
    protected Storage storage() {
      return StorageContracts.this.storage();
    }
  }
}
