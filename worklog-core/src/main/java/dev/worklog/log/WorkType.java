package dev.worklog.log;

import dev.worklog.json.Wire;

/** What kind of work it was. */
public enum WorkType implements Wire {
  DELIVERY,
  PLANNING,
  INCIDENT,
  SUPPORT,
  LEARNING,
  OTHER
}
