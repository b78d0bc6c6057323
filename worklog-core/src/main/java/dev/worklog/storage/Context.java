package dev.worklog.storage;

/** A part of the domain whose tables a storage holds or does not hold. */
public enum Context {
  IDENTITY,
  HIERARCHY,
  LOG,
  REPORT,
  WORKFLOW,
  TEAMOPS,
  CAPTURE,
  COACHING,
  JOBS,
  BILLING
}
