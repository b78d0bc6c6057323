package dev.worklog.examples.helpdesk;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The transactions of the application: one entity manager each, which is the current one of its
 * thread until the commit. Safe between threads.
 */
public final class Transactions {

  private final EntityManagerFactory entityManagers;

  @SuppressWarnings("ThreadLocalUsage") // one for each persistence unit, of which there are few
  private final ThreadLocal<Running> running = new ThreadLocal<>();

  private record Running(EntityManager entityManager, List<Runnable> afterCommit) {}

  /** Transactions of this persistence unit. */
  public Transactions(EntityManagerFactory entityManagers) {
    this.entityManagers = entityManagers;
  }

  /**
   * Does the work in a transaction, which is rolled back if it throws.
   *
   * @throws IllegalStateException if this thread is inside of one
   */
  public <T> T call(Function<EntityManager, T> work) {
    if (running.get() != null) {
      throw new IllegalStateException("this thread is inside a transaction");
    }
    List<Runnable> afterCommit = new ArrayList<>();
    T result =
        entityManagers.callInTransaction(
            entityManager -> {
              running.set(new Running(entityManager, afterCommit));
              try {
                return work.apply(entityManager);
              } finally {
                running.remove();
              }
            });
    afterCommit.forEach(Runnable::run);
    return result;
  }

  /** The entity manager of the transaction that this thread is in; null outside. */
  public @Nullable EntityManager current() {
    Running now = running.get();
    return now == null ? null : now.entityManager();
  }

  /** Has something done when the transaction of this thread is committed. */
  public void afterCommit(Runnable action) {
    running.get().afterCommit().add(action);
  }
}
