package dev.worklog.examples.gitlog;

/** Where commits come from. */
interface Source {

  /**
   * Reads all commits; those that cannot be read are among the rejected ones.
   *
   * @throws Unreadable if not even one could be read
   */
  History read() throws Unreadable;
}
