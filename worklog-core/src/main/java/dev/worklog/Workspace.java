package dev.worklog;

import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import dev.worklog.entity.Calls;
import dev.worklog.entity.Change;
import dev.worklog.entity.Environment;
import dev.worklog.entity.Stopwatch;
import dev.worklog.entity.UnitOfWork;
import dev.worklog.entity.WriteGuard;
import dev.worklog.hierarchy.OthersRecords;
import dev.worklog.identity.AccessPolicy;
import dev.worklog.identity.BcryptHasher;
import dev.worklog.identity.PasswordHasher;
import dev.worklog.identity.Users;
import dev.worklog.log.LogTables;
import dev.worklog.log.StatusPolicy;
import dev.worklog.report.PeriodGuard;
import dev.worklog.report.ReportTables;
import dev.worklog.storage.BusyThreads;
import dev.worklog.storage.Context;
import dev.worklog.storage.Storage;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The entry point: worklog on a storage. Make one for the application and close it at the end. Safe
 * between threads.
 */
public final class Workspace implements Scope, AutoCloseable {

  private static final OthersRecords OTHERS =
      new OthersRecords(
          List.of(
              new OthersRecords.Kind<>(LogTables.WORKLOGS, "work logs"),
              new OthersRecords.Kind<>(LogTables.PRESETS, "presets"),
              new OthersRecords.Kind<>(ReportTables.REPORTS, "reports")));

  private final Storage storage;
  private final InstantSource clock;
  private final Supplier<UUID> ids;
  private final Policies policies;
  private final List<ChangeListener> listeners;
  private final Stopwatch stopwatch;
  private final Set<Context> contexts;
  private final BusyThreads busy = new BusyThreads();

  private Workspace(Builder builder) {
    storage = builder.storage;
    contexts = Set.copyOf(storage.contexts());
    clock = builder.clock;
    ids = builder.ids;
    policies = new Policies(builder.access, builder.status, builder.passwords);
    listeners = List.copyOf(builder.listeners);
    stopwatch = new Stopwatch(builder.slowThreshold, builder.slowListener::slow);
  }

  /** A workspace on this storage, everything else as it is by default. */
  public static Workspace on(Storage storage) {
    return with(storage).open();
  }

  /** Begins a workspace on this storage. */
  public static Builder with(Storage storage) {
    return new Builder(storage);
  }

  @Override
  public Users users() {
    return users(new OwnTransactions(null, null));
  }

  @Override
  public Tenant tenant(UUID tenantId, UUID actorId) {
    Objects.requireNonNull(tenantId, "tenantId");
    Objects.requireNonNull(actorId, "actorId");
    return tenant(tenantId, actorId, new OwnTransactions(tenantId, actorId));
  }

  @Override
  public <T> T transaction(Work<T> work) {
    return run(Storage.Access.WRITE, work);
  }

  @Override
  public <T> T transaction(int attempts, Work<T> work) {
    return new Retries(attempts).run(() -> transaction(work));
  }

  /** Closes the storage, which never closes what it was given. */
  @Override
  public void close() {
    storage.close();
  }

  Users users(Calls calls) {
    return new Users(calls, policies.passwords(), List.of(OTHERS));
  }

  Tenant tenant(UUID tenantId, UUID actorId, Calls calls) {
    return new Tenant(tenantId, actorId, calls, policies, closes());
  }

  /** Whether the storage knows closed periods. */
  private boolean closes() {
    return contexts.contains(Context.REPORT);
  }

  Environment environment(Transaction transaction, Storage.Access access) {
    return new Environment(
        clock,
        ids,
        contexts,
        stopwatch,
        access == Storage.Access.WRITE && closes() ? new PeriodGuard() : WriteGuard.none(),
        (change, unit) -> tell(change, transaction));
  }

  private void tell(Change<?> change, Transaction transaction) {
    for (ChangeListener listener : listeners) {
      listener.changed(change, transaction);
    }
  }

  private <T> T run(Storage.Access access, Work<T> work) {
    busy.enter("this thread is inside a transaction of this workspace; call on its handle");
    Commit commit = new Commit(stopwatch);
    try {
      return storage.transaction(
          access,
          tx -> {
            T result = new Transaction(this, tx, commit, access).run(work);
            commit.begin();
            return result;
          });
    } finally {
      commit.end();
      busy.leave();
    }
  }

  /** Runs what comes after a commit: the transaction is over, though its call has not returned. */
  void outside(Runnable action) {
    busy.leave();
    action.run();
  }

  /** Each call in a transaction of its own, run again after a deadlock. */
  private final class OwnTransactions implements Calls {

    private final @Nullable UUID tenantId;
    private final @Nullable UUID actorId;

    OwnTransactions(@Nullable UUID tenantId, @Nullable UUID actorId) {
      this.tenantId = tenantId;
      this.actorId = actorId;
    }

    @Override
    public <T> T read(Function<UnitOfWork, T> work) {
      return own(Storage.Access.READ, work);
    }

    @Override
    public <T> T snapshot(Function<UnitOfWork, T> work) {
      return own(Storage.Access.SNAPSHOT, work);
    }

    @Override
    public <T> T write(Function<UnitOfWork, T> work) {
      return own(Storage.Access.WRITE, work);
    }

    private <T> T own(Storage.Access access, Function<UnitOfWork, T> work) {
      return Retries.OF_CALLS.run(() -> run(access, tx -> work.apply(tx.unit(tenantId, actorId))));
    }
  }

  /** Says what is to be different from the default. Used by one thread. */
  public static final class Builder {

    private final Storage storage;
    private final List<ChangeListener> listeners = new ArrayList<>();
    private InstantSource clock = InstantSource.system();
    private Supplier<UUID> ids = new TimeBasedEpochGenerator(new SecureRandom())::generate;
    private AccessPolicy access = AccessPolicy.OWN_OR_ADMIN;
    private StatusPolicy status = StatusPolicy.DEFAULT;
    private PasswordHasher passwords = new BcryptHasher();
    private Duration slowThreshold = Duration.ofMillis(500);
    private SlowOperationListener slowListener =
        (operation, took) ->
            System.getLogger(Workspace.class.getName())
                .log(System.Logger.Level.WARNING, "{0} took {1} ms", operation, took.toMillis());

    private Builder(Storage storage) {
      this.storage = Objects.requireNonNull(storage, "storage");
    }

    /** What time it is; the system's clock by default. */
    public Builder clock(InstantSource source) {
      clock = Objects.requireNonNull(source, "clock");
      return this;
    }

    /**
     * Where new ids come from; random ones of version 7 by default. Must be safe between threads.
     */
    public Builder ids(Supplier<UUID> source) {
      ids = Objects.requireNonNull(source, "ids");
      return this;
    }

    /** Whose records an actor may read and write; their own by default, and admins everybody's. */
    public Builder access(AccessPolicy policy) {
      access = Objects.requireNonNull(policy, "access");
      return this;
    }

    /** How the status of work logs may change; {@link StatusPolicy#DEFAULT} by default. */
    public Builder statusPolicy(StatusPolicy policy) {
      status = Objects.requireNonNull(policy, "statusPolicy");
      return this;
    }

    /** How passwords are hashed; with bcrypt by default. */
    public Builder passwordHasher(PasswordHasher hasher) {
      passwords = Objects.requireNonNull(hasher, "passwordHasher");
      return this;
    }

    /** Adds one who hears every write; called in the order in which they were added. */
    public Builder listener(ChangeListener listener) {
      listeners.add(Objects.requireNonNull(listener, "listener"));
      return this;
    }

    /** Who hears of slow operations of the storage; those of 500 ms are logged by default. */
    public Builder slowOperations(Duration threshold, SlowOperationListener listener) {
      slowThreshold = Objects.requireNonNull(threshold, "threshold");
      slowListener = Objects.requireNonNull(listener, "listener");
      return this;
    }

    public Workspace open() {
      return new Workspace(this);
    }
  }
}
