package dev.worklog.report;

import dev.worklog.json.Wire;

/** Which stretch of work a report is about. */
public enum ReportKind implements Wire {
  WEEKLY,
  MONTHLY,
  SPRINT,
  CUSTOM
}
