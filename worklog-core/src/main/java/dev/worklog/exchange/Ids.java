package dev.worklog.exchange;

/** Which ids imported rows get. */
public enum Ids {
  /** Those of the file; one that is taken is refused. */
  SAME,
  /** New ones, all references being rewritten. */
  NEW
}
