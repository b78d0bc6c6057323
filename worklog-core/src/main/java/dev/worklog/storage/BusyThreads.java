package dev.worklog.storage;

/** Which threads are inside a transaction. Safe between threads. */
public final class BusyThreads {

  // Stays with the thread, whatever becomes of this object, and keeps no class of ours alive.
  private final ThreadLocal<boolean[]> flags = ThreadLocal.withInitial(() -> new boolean[1]);

  /** None. */
  public BusyThreads() {}

  /**
   * The calling thread goes inside.
   *
   * @throws IllegalStateException with this message, if it is there already
   */
  public void enter(String complaint) {
    boolean[] flag = flags.get();
    if (flag[0]) {
      throw new IllegalStateException(complaint);
    }
    flag[0] = true;
  }

  /** The calling thread is outside again. */
  public void leave() {
    flags.get()[0] = false;
  }
}
