package dev.worklog.page;

/** Hears how far long work is, and may stop it. */
@FunctionalInterface
public interface ProgressListener {

  /** Hears nothing and never stops. */
  ProgressListener NONE = (done, total) -> true;

  /**
   * Called on the working thread after each step.
   *
   * @param done how many rows are done with, whatever came of them
   * @param total how many there are; -1 if that is not known
   * @return false to stop here; what that leaves behind is said by the operation
   */
  boolean advanced(long done, long total);
}
