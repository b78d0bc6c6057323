package dev.worklog.exchange;

import dev.worklog.json.Wire;

/** The CSV files that can be read. Their columns stand in {@code docs/howto/import.md}. */
public enum CsvFormat implements Wire {
  /** The detailed report of Toggl Track. */
  TOGGL,
  /** The detailed report of Clockify. */
  CLOCKIFY,
  /** The detailed time report of Harvest. */
  HARVEST,
  /** The export of times of Kimai. */
  KIMAI,
  /** The detailed report of Solidtime. */
  SOLIDTIME,
  /** Issues of Jira, with the entries of their work logs if the file has them. */
  JIRA
}
