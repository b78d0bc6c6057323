package dev.worklog.tck;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;

/** Threads that do something at the same time. */
public final class Race {

  private static final long SECONDS = 60;

  private Race() {}

  /**
   * Runs the work once on each of so many threads, which start together.
   *
   * @param work is told which of them it is, from 0
   * @return what they returned, in their order
   * @throws AssertionError if one of them fails or does not end within a minute
   */
  public static <T> List<T> run(int threads, IntFunction<T> work) {
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    try {
      CountDownLatch ready = new CountDownLatch(threads);
      List<Future<T>> futures = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        int index = i;
        futures.add(
            executor.submit(
                () -> {
                  ready.countDown();
                  ready.await();
                  return work.apply(index);
                }));
      }
      return results(futures);
    } finally {
      executor.shutdownNow();
    }
  }

  private static <T> List<T> results(List<Future<T>> futures) {
    List<T> results = new ArrayList<>();
    for (Future<T> future : futures) {
      try {
        results.add(future.get(SECONDS, TimeUnit.SECONDS));
      } catch (ExecutionException e) {
        throw new AssertionError("thread " + results.size() + " failed", e.getCause());
      } catch (TimeoutException e) {
        throw new AssertionError("thread " + results.size() + " did not end", e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new AssertionError("interrupted", e);
      }
    }
    return results;
  }
}
