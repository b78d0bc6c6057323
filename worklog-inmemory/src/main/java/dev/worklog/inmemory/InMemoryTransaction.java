package dev.worklog.inmemory;

import dev.worklog.hierarchy.HierarchyOperations;
import dev.worklog.log.LogOperations;
import dev.worklog.log.LogTables;
import dev.worklog.log.WorkLog;
import dev.worklog.report.PeriodOperations;
import dev.worklog.report.ReportOperations;
import dev.worklog.storage.AfterCommit;
import dev.worklog.storage.Condition;
import dev.worklog.storage.Row;
import dev.worklog.storage.Rows;
import dev.worklog.storage.Storage.Access;
import dev.worklog.storage.StorageTransaction;
import dev.worklog.storage.Table;
import java.util.BitSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A transaction on snapshots: it reads what is committed, and from its first write on works on a
 * copy.
 */
final class InMemoryTransaction implements StorageTransaction {

  private static final BitSet NONE = new BitSet();

  private final InMemoryStorage storage;
  private final Access access;
  private final AfterCommit afterCommit = new AfterCommit();
  private final TableState<?> @Nullable [] pinned;
  // A copy of the committed states, in which those in `own` are copies as well.
  private TableState<?> @Nullable [] written;
  private BitSet own = NONE;
  private boolean ended;

  InMemoryTransaction(InMemoryStorage storage, Access access) {
    this.storage = storage;
    this.access = access;
    this.pinned = access == Access.WRITE ? null : storage.committed();
  }

  @Override
  public <R extends Row> Rows<R> rows(Table<R> table, @Nullable UUID tenantId) {
    check();
    return new InMemoryRows<>(this, storage.table(table), tenantId);
  }

  @Override
  public <O> O operations(Class<O> type) {
    check();
    if (type == HierarchyOperations.class) {
      return type.cast(new InMemoryHierarchyOperations(this));
    }
    if (type == PeriodOperations.class) {
      return type.cast(PeriodOperations.over(this, this::lock));
    }
    if (type == LogOperations.class) {
      return type.cast(LogOperations.over(this));
    }
    if (type == ReportOperations.class) {
      return type.cast(ReportOperations.over(this, this::scan));
    }
    throw new IllegalArgumentException("this storage has no " + type.getName());
  }

  private void scan(UUID tenantId, List<Condition<WorkLog>> where, Consumer<WorkLog> each) {
    new InMemoryRows<>(this, storage.table(LogTables.WORKLOGS), tenantId).scan(where, each);
  }

  @Override
  public <T> T nested(Supplier<T> work) {
    check();
    if (written == null) {
      lock();
    }
    TableState<?>[] before = written().clone();
    own = new BitSet();
    boolean done = false;
    try {
      T result = work.get();
      done = true;
      return result;
    } finally {
      if (!done) {
        written = before;
        own = new BitSet();
      }
    }
  }

  @Override
  public void afterCommit(Runnable action) {
    check();
    afterCommit.add(action);
  }

  /** Keeps other writers out until the end, and what they have placed or moved in place. */
  void lock() {
    check();
    if (access != Access.WRITE) {
      throw new IllegalStateException("the transaction may only read");
    }
    if (written == null) {
      written = storage.lock().clone();
      own = new BitSet();
    }
  }

  boolean isWriting() {
    return access == Access.WRITE;
  }

  @SuppressWarnings("unchecked") // states stand at the position of their table
  <R extends Row> TableState<R> state(MemoryTable<R> table) {
    check();
    return (TableState<R>) states()[table.position()];
  }

  private TableState<?>[] states() {
    if (written != null) {
      return written;
    }
    return pinned == null ? storage.committed() : pinned;
  }

  /** The state of the table, which the caller may change. */
  <R extends Row> TableState<R> change(MemoryTable<R> table) {
    lock();
    TableState<R> state = state(table);
    if (!own.get(table.position())) {
      state = state.copy();
      written()[table.position()] = state;
      own.set(table.position());
    }
    return state;
  }

  /** The chains as this transaction sees them. */
  Chains chains() {
    check();
    return storage.chains(states());
  }

  MemoryTable<?> table(String name) {
    return storage.table(name);
  }

  <R extends Row> MemoryTable<R> table(Table<R> table) {
    return storage.table(table);
  }

  private TableState<?>[] written() {
    if (written == null) {
      throw new IllegalStateException("nothing is locked");
    }
    return written;
  }

  void check() {
    if (ended) {
      throw new IllegalStateException("the transaction has ended");
    }
  }

  void commit() {
    if (written != null) {
      storage.commit(written);
    }
  }

  void end() {
    ended = true;
    if (written != null) {
      written = null;
      storage.unlock();
    }
  }

  AfterCommit afterCommit() {
    return afterCommit;
  }
}
