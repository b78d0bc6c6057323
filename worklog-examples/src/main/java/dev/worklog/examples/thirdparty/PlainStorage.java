package dev.worklog.examples.thirdparty;

import dev.worklog.WorklogSchema;
import dev.worklog.errors.WorklogException;
import dev.worklog.hierarchy.HierarchyOperations;
import dev.worklog.hierarchy.NodeRef;
import dev.worklog.hierarchy.Placement;
import dev.worklog.log.LogOperations;
import dev.worklog.report.PeriodOperations;
import dev.worklog.report.ReportOperations;
import dev.worklog.storage.BusyThreads;
import dev.worklog.storage.Context;
import dev.worklog.storage.Row;
import dev.worklog.storage.Rows;
import dev.worklog.storage.Schema;
import dev.worklog.storage.Storage;
import dev.worklog.storage.StorageTransaction;
import dev.worklog.storage.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A storage in plain maps, a map of rows for each table. It knows no table by name: what it must
 * enforce stands in their descriptions. Slow, for it looks through whole tables, but right. Writing
 * transactions run one after the other, each on copies of the maps that it changes. Safe between
 * threads.
 */
public final class PlainStorage implements Storage {

  /** What this storage claims to hold. */
  private static final Set<Context> CLAIMED =
      Set.of(Context.IDENTITY, Context.HIERARCHY, Context.LOG, Context.REPORT);

  private static final long LOCK_SECONDS = 30;

  private final Schema schema;
  private final ReentrantLock writer = new ReentrantLock();
  private final BusyThreads busy = new BusyThreads();
  // Neither this map nor those in it change once they are here.
  private volatile Map<String, Map<UUID, Row>> committed = new HashMap<>();
  private volatile boolean closed;

  private PlainStorage(Schema schema) {
    this.schema = schema;
    for (Table<?> table : schema.tables()) {
      committed.put(table.name(), Map.of());
    }
  }

  /** An empty storage for the contexts that it claims. */
  public static PlainStorage create() {
    return create(
        new Schema(
            WorklogSchema.ALL.tables().stream()
                .filter(table -> CLAIMED.contains(table.context()))
                .toList()));
  }

  /** An empty storage for these tables. */
  public static PlainStorage create(Schema schema) {
    return new PlainStorage(schema);
  }

  @Override
  public Set<Context> contexts() {
    Set<Context> contexts = EnumSet.noneOf(Context.class);
    schema.tables().forEach(table -> contexts.add(table.context()));
    return contexts;
  }

  @Override
  public <T> T transaction(Access access, Function<StorageTransaction, T> work) {
    checkOpen();
    Running transaction = new Running(access);
    busy.enter("this thread is inside a transaction of this storage");
    T result;
    try {
      result = work.apply(transaction);
      transaction.commit();
    } finally {
      transaction.end();
      busy.leave();
    }
    transaction.runAfterCommit();
    return result;
  }

  @Override
  public void close() {
    closed = true;
    committed = Map.of();
  }

  private void checkOpen() {
    if (closed) {
      throw new IllegalStateException("the storage is closed");
    }
  }

  /** Keeps other writers out. */
  private void lock() {
    try {
      if (!writer.tryLock(LOCK_SECONDS, TimeUnit.SECONDS)) {
        throw new WorklogException.StorageFailure(
            "another transaction has been writing for " + LOCK_SECONDS + " seconds", null);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new WorklogException.StorageFailure("interrupted while waiting to write", e);
    }
  }

  /** A transaction: reads what is committed, and from its first write on its own copies. */
  final class Running implements StorageTransaction {

    private final Access access;
    private final List<Runnable> afterCommit = new ArrayList<>();
    private final Set<String> copied = new HashSet<>();
    private final @Nullable Map<String, Map<UUID, Row>> seen;
    private @Nullable Map<String, Map<UUID, Row>> written;
    private boolean ended;

    private Running(Access access) {
      this.access = access;
      this.seen = access == Access.WRITE ? null : committed;
    }

    @Override
    public <R extends Row> Rows<R> rows(Table<R> table, @Nullable UUID tenantId) {
      check();
      if (schema.table(table.name()).orElse(null) != table) {
        throw new IllegalArgumentException("this storage has no table " + table);
      }
      return new PlainRows<>(this, table, tenantId);
    }

    @Override
    public <O> O operations(Class<O> type) {
      check();
      if (type == HierarchyOperations.class) {
        return type.cast(new LockedChains(this));
      }
      if (type == LogOperations.class) {
        return type.cast(LogOperations.over(this));
      }
      if (type == ReportOperations.class) {
        return type.cast(ReportOperations.over(this));
      }
      if (type == PeriodOperations.class) {
        return type.cast(PeriodOperations.over(this, this::lockToWrite));
      }
      throw new IllegalArgumentException("this storage has no " + type.getName());
    }

    @Override
    public <T> T nested(Supplier<T> work) {
      Map<String, Map<UUID, Row>> before = new HashMap<>(lockToWrite());
      copied.clear();
      boolean done = false;
      try {
        T result = work.get();
        done = true;
        return result;
      } finally {
        if (!done) {
          written = before;
          copied.clear();
        }
      }
    }

    @Override
    public void afterCommit(Runnable action) {
      check();
      afterCommit.add(action);
    }

    Schema schema() {
      return schema;
    }

    boolean mayWrite() {
      return access == Access.WRITE;
    }

    /** The rows of a table, not to be changed. */
    Map<UUID, Row> read(Table<?> table) {
      check();
      Map<String, Map<UUID, Row>> tables = written;
      if (tables == null) {
        tables = seen == null ? committed : seen;
      }
      return tables.getOrDefault(table.name(), Map.of());
    }

    /** The transaction's own copy of the rows of a table. */
    Map<UUID, Row> change(Table<?> table) {
      Map<String, Map<UUID, Row>> tables = lockToWrite();
      if (copied.add(table.name())) {
        tables.put(table.name(), new LinkedHashMap<>(read(table)));
      }
      return read(table);
    }

    /** Keeps other writers out until the end. */
    Map<String, Map<UUID, Row>> lockToWrite() {
      check();
      if (!mayWrite()) {
        throw new IllegalStateException("the transaction may only read");
      }
      Map<String, Map<UUID, Row>> tables = written;
      if (tables == null) {
        lock();
        tables = new HashMap<>(committed);
        written = tables;
      }
      return tables;
    }

    private void check() {
      if (ended) {
        throw new IllegalStateException("the transaction has ended");
      }
      checkOpen();
    }

    private void commit() {
      if (written != null) {
        checkOpen();
        committed = written;
      }
    }

    private void end() {
      ended = true;
      if (written != null) {
        writer.unlock();
      }
    }

    private void runAfterCommit() {
      Throwable first = null;
      for (Runnable action : afterCommit) {
        try {
          action.run();
        } catch (RuntimeException | Error e) {
          if (first == null) {
            first = e;
          } else {
            first.addSuppressed(e);
          }
        }
      }
      if (first instanceof Error error) {
        throw error;
      }
      if (first instanceof RuntimeException exception) {
        throw exception;
      }
    }
  }

  /** Chains from rows; whoever will write on their strength keeps other writers out first. */
  private record LockedChains(Running transaction) implements HierarchyOperations {

    @Override
    public Map<NodeRef, Placement> chains(UUID tenantId, Collection<NodeRef> nodes) {
      if (transaction.mayWrite()) {
        transaction.lockToWrite();
      }
      return HierarchyOperations.over(transaction).chains(tenantId, nodes);
    }

    @Override
    public void lockForMove(UUID tenantId, NodeRef node) {
      transaction.lockToWrite();
    }
  }
}
