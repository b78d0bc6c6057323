package dev.worklog.log;

import dev.worklog.json.Wire;

/** How a work log came to be known. */
public enum WorkLogSource implements Wire {
  MANUAL,
  ASSISTANT,
  EMAIL,
  SLACK,
  CALENDAR,
  TICKET,
  OTHER
}
