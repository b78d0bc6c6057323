package dev.worklog.log;

/** What one bad row costs. */
public enum Batch {
  /** The whole batch: it is stored as one, or not at all. */
  ALL_OR_NOTHING,
  /** Only itself. */
  ROW_BY_ROW
}
