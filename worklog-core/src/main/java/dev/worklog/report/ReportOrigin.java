package dev.worklog.report;

import dev.worklog.json.Wire;

/** How a report came about. */
public enum ReportOrigin implements Wire {
  MANUAL,
  ASSISTANT,
  SCHEDULED
}
