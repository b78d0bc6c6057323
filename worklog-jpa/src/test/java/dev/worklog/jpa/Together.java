package dev.worklog.jpa;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Runs things at the same time. */
final class Together {

  private Together() {}

  /**
   * Runs each in a thread of its own, all begun at once, and waits for all; the first failure is
   * thrown.
   */
  static void run(List<Callable<@Nullable Void>> actions)
      throws InterruptedException, ExecutionException {
    CyclicBarrier start = new CyclicBarrier(actions.size());
    ExecutorService threads = Executors.newFixedThreadPool(actions.size());
    try {
      List<Future<?>> running = new ArrayList<>();
      for (Callable<@Nullable Void> action : actions) {
        running.add(
            threads.submit(
                () -> {
                  start.await();
                  return action.call();
                }));
      }
      for (Future<?> each : running) {
        each.get();
      }
    } finally {
      threads.shutdownNow();
    }
  }
}
