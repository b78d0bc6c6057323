package dev.worklog.storage;

import java.util.ArrayList;
import java.util.List;

/** What is to be done after a commit, for storages to collect. Used by one thread. */
public final class AfterCommit implements Runnable {

  private final List<Runnable> actions = new ArrayList<>();

  /** Nothing as yet. */
  public AfterCommit() {}

  /** Adds an action behind the others. */
  public void add(Runnable action) {
    actions.add(action);
  }

  public boolean isEmpty() {
    return actions.isEmpty();
  }

  /** Runs all actions, and then throws what the first of those that failed threw. */
  @Override
  public void run() {
    Throwable first = null;
    for (Runnable action : actions) {
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
