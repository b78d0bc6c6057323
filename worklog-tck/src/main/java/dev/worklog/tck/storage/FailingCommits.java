package dev.worklog.tck.storage;

import dev.worklog.errors.WorklogException;
import dev.worklog.storage.Context;
import dev.worklog.storage.Storage;
import dev.worklog.storage.StorageTransaction;
import java.util.Set;
import java.util.function.Function;

/** A storage none of whose transactions that write gets committed, though their work succeeds. */
record FailingCommits(Storage storage) implements Storage {

  @Override
  public Set<Context> contexts() {
    return storage.contexts();
  }

  @Override
  public <T> T transaction(Access access, Function<StorageTransaction, T> work) {
    return storage.transaction(
        access,
        transaction -> {
          T result = work.apply(transaction);
          if (access == Access.WRITE) {
            throw new WorklogException.StorageFailure("the commit failed", null);
          }
          return result;
        });
  }

  @Override
  public void close() {
    storage.close();
  }
}
