package dev.worklog.inmemory;

import dev.worklog.WorklogSchema;
import dev.worklog.errors.WorklogException;
import dev.worklog.storage.Context;
import dev.worklog.storage.Row;
import dev.worklog.storage.Schema;
import dev.worklog.storage.Storage;
import dev.worklog.storage.StorageTransaction;
import dev.worklog.storage.Table;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * A storage in memory that behaves as the databases do: for unit tests, and for applications that
 * need nothing to last. Readers never wait and see what was committed when they began. One
 * transaction writes at a time, from its first write to its end; others wait up to 30 seconds to
 * write. Safe between threads.
 */
public final class InMemoryStorage implements Storage {

  private static final long LOCK_SECONDS = 30;

  private final Map<String, MemoryTable<?>> tables = new HashMap<>();
  private final Set<Context> contexts = EnumSet.noneOf(Context.class);
  private final ReentrantLock writer = new ReentrantLock();
  private final ThreadLocal<Boolean> busy = ThreadLocal.withInitial(() -> false);
  // Nothing that it leads to is changed once it is here.
  private volatile List<TableState<?>> committed;
  private volatile boolean closed;

  private InMemoryStorage(Schema schema) {
    List<TableState<?>> states = new ArrayList<>();
    for (Table<?> table : schema.tables()) {
      states.add(add(table, states.size(), schema));
      contexts.add(table.context());
    }
    committed = List.copyOf(states);
  }

  private <R extends Row> TableState<R> add(Table<R> table, int position, Schema schema) {
    MemoryTable<R> added = new MemoryTable<>(table, position, schema);
    tables.put(table.name(), added);
    return new TableState<>(added);
  }

  /** An empty storage for all of worklog. */
  public static InMemoryStorage create() {
    return create(WorklogSchema.ALL);
  }

  /** An empty storage for these tables. */
  public static InMemoryStorage create(Schema schema) {
    return new InMemoryStorage(schema);
  }

  @Override
  public Set<Context> contexts() {
    return Set.copyOf(contexts);
  }

  @Override
  public <T> T transaction(Access access, Function<StorageTransaction, T> work) {
    if (closed) {
      throw new IllegalStateException("the storage is closed");
    }
    if (busy.get()) {
      throw new IllegalStateException("this thread is inside a transaction of this storage");
    }
    InMemoryTransaction transaction = new InMemoryTransaction(this, access);
    busy.set(true);
    T result;
    try {
      result = work.apply(transaction);
      transaction.commit();
    } finally {
      transaction.end();
      busy.remove();
    }
    transaction.afterCommit().run();
    return result;
  }

  /** Forgets everything. */
  @Override
  public void close() {
    closed = true;
    committed = List.of();
  }

  @SuppressWarnings("unchecked") // tables are kept by the table that they were made for
  <R extends Row> MemoryTable<R> table(Table<R> table) {
    MemoryTable<?> found = tables.get(table.name());
    if (found == null || found.table() != table) {
      throw new IllegalArgumentException("this storage has no table " + table);
    }
    return (MemoryTable<R>) found;
  }

  MemoryTable<?> table(String name) {
    MemoryTable<?> found = tables.get(name);
    if (found == null) {
      throw new IllegalArgumentException("this storage has no table " + name);
    }
    return found;
  }

  List<TableState<?>> committed() {
    List<TableState<?>> states = committed;
    if (closed) {
      throw new IllegalStateException("the storage is closed");
    }
    return states;
  }

  /** Keeps other writers out, and gives what they have committed. */
  List<TableState<?>> lock() {
    try {
      if (!writer.tryLock(LOCK_SECONDS, TimeUnit.SECONDS)) {
        throw new WorklogException.StorageFailure(
            "another transaction has been writing for " + LOCK_SECONDS + " seconds", null);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new WorklogException.StorageFailure("interrupted while waiting to write", e);
    }
    return committed();
  }

  void commit(List<TableState<?>> states) {
    committed();
    committed = List.copyOf(states);
  }

  void unlock() {
    writer.unlock();
  }
}
