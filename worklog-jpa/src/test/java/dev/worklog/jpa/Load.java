package dev.worklog.jpa;

import dev.worklog.Tenant;
import dev.worklog.Workspace;
import dev.worklog.errors.WorklogException;
import dev.worklog.hierarchy.Placement;
import dev.worklog.log.Batch;
import dev.worklog.log.Outcome;
import dev.worklog.log.WorkLog;
import dev.worklog.log.WorkLogDraft;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Threads that write until they are told to stop, whatever happens to the server, and that remember
 * what was acknowledged. Logs are called by their thread and a number; those of a batch, by this
 * and their place in the batch, after a slash.
 */
final class Load implements AutoCloseable {

  /** How many logs are in a batch. */
  static final int BATCH = 40;

  private static final int THREADS = 8;
  private static final long SECONDS = 120;
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

  private final MortalPostgres server;
  private final Workspace workspace;
  private final UUID user;
  private final Tenant tenant;
  private final UUID task;
  private final Map<String, WorkLog> acknowledged = new ConcurrentHashMap<>();
  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

  // Guarded by this.
  private final int[] writes = new int[THREADS];
  private int failures;
  private @Nullable Throwable broken;
  private volatile boolean stopped;

  /** Begins to write below a client of this name that is there. */
  Load(MortalPostgres server, Workspace workspace, UUID user, UUID task) {
    this.server = server;
    this.workspace = workspace;
    this.user = user;
    this.task = task;
    tenant = workspace.tenant(user);
    for (int i = 0; i < THREADS; i++) {
      int thread = i;
      threads.execute(() -> write(thread));
    }
  }

  private void write(int thread) {
    try {
      for (int i = 0; !stopped; i++) {
        try {
          write(thread, thread + "." + i);
          wrote(thread);
        } catch (WorklogException.StorageFailure e) {
          failed();
          server.awaitUp();
        }
      }
    } catch (Throwable e) {
      broke(e);
    }
  }

  private synchronized void wrote(int thread) {
    writes[thread]++;
    notifyAll();
  }

  private synchronized void failed() {
    failures++;
  }

  private synchronized void broke(Throwable e) {
    if (broken == null) {
      broken = e;
    } else {
      broken.addSuppressed(e);
    }
    notifyAll();
  }

  private void write(int thread, String name) {
    switch (thread % 4) {
      case 0 -> acknowledge(tenant.logs().record(draft(name, task)));
      case 1 ->
          // The chain of a log, and the log.
          acknowledge(
              workspace.transaction(
                  tx -> {
                    Tenant in = tx.tenant(user);
                    List<String> names = List.of("client", name, name, name, name, name);
                    Placement chain = in.hierarchy().path(names);
                    return in.logs().record(draft(name, Objects.requireNonNull(chain.taskId())));
                  }));
      case 2 -> batch(name, Batch.ALL_OR_NOTHING);
      default -> batch(name, Batch.ROW_BY_ROW);
    }
  }

  static WorkLogDraft draft(String name, UUID task) {
    return WorkLogDraft.of(TODAY, name).withPlacement(Placement.task(task));
  }

  private void batch(String name, Batch how) {
    List<WorkLogDraft> drafts =
        IntStream.range(0, BATCH).mapToObj(i -> draft(name + "/" + i, task)).toList();
    List<WorkLog> logs = new ArrayList<>();
    for (Outcome outcome : tenant.logs().recordAll(drafts, how)) {
      if (outcome instanceof Outcome.Recorded recorded) {
        logs.add(recorded.log());
      } else if (outcome instanceof Outcome.Refused refused) {
        throw refused.why();
      } else {
        throw new AssertionError(outcome);
      }
    }
    logs.forEach(this::acknowledge);
  }

  private void acknowledge(WorkLog log) {
    acknowledged.put(log.content(), log);
  }

  /** Waits until each thread has had so many more writes acknowledged. */
  synchronized void await(int more) throws InterruptedException {
    int[] wanted = IntStream.of(writes).map(done -> done + more).toArray();
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
    while (IntStream.range(0, THREADS).anyMatch(i -> writes[i] < wanted[i])) {
      check();
      long left = deadline - System.nanoTime();
      if (left <= 0) {
        throw new AssertionError("the load stands still: " + this);
      }
      TimeUnit.NANOSECONDS.timedWait(this, left);
    }
    check();
  }

  private void check() {
    if (broken != null) {
      throw new AssertionError("a thread of the load has ended: " + this, broken);
    }
  }

  synchronized int failures() {
    return failures;
  }

  /** Lets the threads end what they do; what was acknowledged, by content. */
  Map<String, WorkLog> stop() throws InterruptedException {
    stopped = true;
    threads.shutdown();
    if (!threads.awaitTermination(SECONDS, TimeUnit.SECONDS)) {
      throw new AssertionError("the load does not stop: " + this);
    }
    synchronized (this) {
      check();
    }
    return Map.copyOf(acknowledged);
  }

  @Override
  public synchronized String toString() {
    return IntStream.of(writes).boxed().toList() + " writes, " + failures + " failures";
  }

  @Override
  public void close() {
    stopped = true;
    threads.shutdownNow();
  }
}
