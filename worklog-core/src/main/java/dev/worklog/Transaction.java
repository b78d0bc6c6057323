package dev.worklog;

import dev.worklog.entity.Calls;
import dev.worklog.entity.Environment;
import dev.worklog.entity.UnitOfWork;
import dev.worklog.identity.Users;
import dev.worklog.storage.Storage;
import dev.worklog.storage.StorageTransaction;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An open transaction, which offers what the workspace offers. It belongs to the work that it was
 * handed to and to its thread: elsewhere and afterwards its calls throw {@link
 * IllegalStateException}. After a call that failed it can only roll back.
 */
public final class Transaction implements Scope {

  private final Workspace workspace;
  private final StorageTransaction storage;
  private final Environment environment;
  private final Commit commit;
  private final Thread thread = Thread.currentThread();
  private boolean ended;
  private @Nullable Throwable failure;

  Transaction(
      Workspace workspace, StorageTransaction storage, Commit commit, Storage.Access access) {
    this.workspace = workspace;
    this.storage = storage;
    this.commit = commit;
    this.environment = workspace.environment(this, access);
  }

  @Override
  public Users users() {
    return workspace.users(calls(null, null));
  }

  @Override
  public Tenant tenant(UUID tenantId, UUID actorId) {
    Objects.requireNonNull(tenantId, "tenantId");
    Objects.requireNonNull(actorId, "actorId");
    return workspace.tenant(tenantId, actorId, calls(tenantId, actorId));
  }

  @Override
  public <T> T transaction(int attempts, Work<T> work) {
    if (attempts < 1) {
      throw new IllegalArgumentException("attempts is " + attempts + ", at least 1 is needed");
    }
    return transaction(work);
  }

  @Override
  public <T> T transaction(Work<T> work) {
    check();
    try {
      return work.run(this);
    } catch (RuntimeException | Error e) {
      failure = e;
      throw e;
    }
  }

  /**
   * Runs the action once the transaction is committed, and never if it is not. It may call on the
   * workspace. What it throws reaches the caller of the transaction, whose writes stay.
   */
  public void afterCommit(Runnable action) {
    check();
    Objects.requireNonNull(action, "action");
    storage.afterCommit(
        () -> {
          commit.end();
          workspace.outside(action);
        });
  }

  private Calls calls(@Nullable UUID tenantId, @Nullable UUID actorId) {
    UnitOfWork unit = unit(tenantId, actorId);
    return new Calls() {
      @Override
      public <T> T read(Function<UnitOfWork, T> work) {
        return call(unit, work);
      }

      @Override
      public <T> T snapshot(Function<UnitOfWork, T> work) {
        return call(unit, work);
      }

      @Override
      public <T> T write(Function<UnitOfWork, T> work) {
        return call(unit, work);
      }
    };
  }

  /** The transaction in the hands of an actor. */
  UnitOfWork unit(@Nullable UUID tenantId, @Nullable UUID actorId) {
    return new UnitOfWork(storage, environment, tenantId, actorId);
  }

  private <T> T call(UnitOfWork unit, Function<UnitOfWork, T> work) {
    check();
    try {
      return work.apply(unit);
    } catch (RuntimeException | Error e) {
      failure = e;
      throw e;
    }
  }

  private void check() {
    if (ended) {
      throw new IllegalStateException("the transaction has ended");
    }
    if (Thread.currentThread() != thread) {
      throw new IllegalStateException("the transaction belongs to " + thread);
    }
    if (failure != null) {
      throw new IllegalStateException(
          "a call of the transaction has failed; it can only roll back", failure);
    }
  }

  /** Runs the work; a failure that the work did not pass on is thrown all the same. */
  <T> T run(Work<T> work) {
    try {
      T result = work.run(this);
      if (failure instanceof Error error) {
        throw error;
      }
      if (failure instanceof RuntimeException exception) {
        throw exception;
      }
      return result;
    } finally {
      ended = true;
    }
  }
}
