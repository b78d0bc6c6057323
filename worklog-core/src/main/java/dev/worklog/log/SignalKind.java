package dev.worklog.log;

import dev.worklog.json.Wire;

/** What a skill signal points to. */
public enum SignalKind implements Wire {
  SKILL,
  TECHNOLOGY,
  TOOL,
  METHOD,
  DOMAIN
}
