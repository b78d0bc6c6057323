package dev.worklog.storage;

import java.util.Set;
import java.util.function.Function;

/** Where the rows live. Safe between threads. Holding a table, it keeps all of its description. */
public interface Storage extends AutoCloseable {

  /** The contexts whose tables it holds; {@link Context#IDENTITY} is always among them. */
  Set<Context> contexts();

  /**
   * Runs the work in a new transaction of its own, on the calling thread, and commits.
   *
   * <p>Others see its writes all at once, and only after the commit; it sees its own and what
   * others have committed before each of its calls. Of two transactions that change one row, the
   * second waits for the first and then finds another version than it had seen.
   *
   * @return what the work returned
   * @throws RuntimeException what the work threw, after rolling back; what rolling back threw is
   *     suppressed in it
   * @throws Error likewise
   * @throws dev.worklog.errors.WorklogException.StorageFailure if the commit failed; nothing is
   *     stored
   * @throws IllegalStateException if the calling thread is inside a transaction of this storage
   */
  <T> T transaction(Access access, Function<StorageTransaction, T> work);

  /** Frees what the storage opened itself; never what it was given. */
  @Override
  void close();

  /** What a transaction may do. */
  enum Access {
    /** Only read; calls that write throw {@link IllegalStateException}. */
    READ,
    /**
     * Only read, every call seeing what was committed before the first one and nothing of later; in
     * a transaction that is not the storage's own, as much of that as it gives.
     */
    SNAPSHOT,
    WRITE
  }
}
