package dev.worklog.log;

import dev.worklog.json.Wire;

/** How far a work log is. */
public enum WorkLogStatus implements Wire {
  DRAFT,
  READY,
  FINAL,
  ARCHIVED
}
