package dev.worklog.inmemory;

import dev.worklog.WorklogSchema;
import dev.worklog.errors.WorklogException;
import dev.worklog.hierarchy.HierarchyTables;
import dev.worklog.hierarchy.Level;
import dev.worklog.hierarchy.Node;
import dev.worklog.storage.BusyThreads;
import dev.worklog.storage.Context;
import dev.worklog.storage.Row;
import dev.worklog.storage.Schema;
import dev.worklog.storage.Storage;
import dev.worklog.storage.StorageTransaction;
import dev.worklog.storage.Table;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

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
  private final BusyThreads busy = new BusyThreads();
  // Nothing that it leads to is changed once it is here.
  private volatile TableState<?>[] committed;
  private volatile @Nullable Chains chains;
  private volatile boolean closed;

  private InMemoryStorage(Schema schema) {
    TableState<?>[] states = new TableState<?>[schema.tables().size()];
    int position = 0;
    for (Table<?> table : schema.tables()) {
      states[position] = add(table, position, schema);
      contexts.add(table.context());
      position++;
    }
    committed = states;
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
    InMemoryTransaction transaction = new InMemoryTransaction(this, access);
    busy.enter("this thread is inside a transaction of this storage");
    T result;
    try {
      result = work.apply(transaction);
      transaction.commit();
    } finally {
      transaction.end();
      busy.leave();
    }
    transaction.afterCommit().run();
    return result;
  }

  /** Forgets everything. */
  @Override
  public void close() {
    closed = true;
    chains = null;
    committed = new TableState<?>[0];
  }

  @SuppressWarnings("unchecked") // tables are kept by the table that they were made for
  <R extends Row> MemoryTable<R> table(Table<R> table) {
    MemoryTable<?> found = tables.get(table.name());
    if (found == null || found.table() != table) {
      throw new IllegalArgumentException("this storage has no table " + table);
    }
    return (MemoryTable<R>) found;
  }

  /** The chains of the hierarchy in these states; those of the committed ones are kept. */
  Chains chains(TableState<?>[] states) {
    Chains known = chains;
    if (known != null && known.areOf(states)) {
      return known;
    }
    Map<Level, TableState<? extends Node>> nodes = new EnumMap<>(Level.class);
    for (Level level : Level.values()) {
      nodes.put(level, nodes(HierarchyTables.table(level), states));
    }
    Chains others = new Chains(nodes);
    if (others.areOf(committed())) {
      chains = others;
    }
    return others;
  }

  @SuppressWarnings("unchecked") // states stand at the position of their table
  private <N extends Node> TableState<N> nodes(Table<N> table, TableState<?>[] states) {
    return (TableState<N>) states[table(table).position()];
  }

  MemoryTable<?> table(String name) {
    MemoryTable<?> found = tables.get(name);
    if (found == null) {
      throw new IllegalArgumentException("this storage has no table " + name);
    }
    return found;
  }

  TableState<?>[] committed() {
    TableState<?>[] states = committed;
    if (closed) {
      throw new IllegalStateException("the storage is closed");
    }
    return states;
  }

  /** Keeps other writers out, and gives what they have committed. */
  TableState<?>[] lock() {
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

  /** Makes these states, which nobody changes any more, those that others see. */
  void commit(TableState<?>[] states) {
    committed();
    committed = states;
  }

  void unlock() {
    writer.unlock();
  }
}
