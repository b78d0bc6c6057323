package dev.worklog.log;

import dev.worklog.json.Wire;

/** Where a link leads. */
public enum LinkSystem implements Wire {
  JIRA,
  GITHUB,
  GITLAB,
  LINEAR,
  ASANA,
  OTHER
}
