package dev.worklog.tck.storage;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Work on other threads, waited for with an end. */
final class Threads {

  private static final long SECONDS = 20;

  private Threads() {}

  /** Starts the work on a thread of its own. */
  static <T> Future<T> start(Callable<T> work) {
    FutureTask<T> task = new FutureTask<>(work);
    Thread thread = new Thread(task, "worklog-contract");
    thread.setDaemon(true);
    thread.start();
    return task;
  }

  /** Does the work on a thread of its own and waits for it. */
  static <T> T call(Callable<T> work) throws ExecutionException {
    return await(start(work));
  }

  /** What the work returned, which must come to an end. */
  static <T> T await(Future<T> work) throws ExecutionException {
    try {
      return work.get(SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      throw new AssertionError("not done within " + SECONDS + " seconds", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }

  /** Waits until the latch is open, which must happen. */
  static void await(CountDownLatch latch) {
    try {
      if (!latch.await(SECONDS, TimeUnit.SECONDS)) {
        throw new AssertionError("nobody came within " + SECONDS + " seconds");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }

  /** Whether the work is still going on after a short while. */
  static boolean isWaiting(Future<?> work) throws ExecutionException {
    try {
      work.get(150, TimeUnit.MILLISECONDS);
      return false;
    } catch (TimeoutException e) {
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }
}
