package dev.worklog.log;

import dev.worklog.json.Wire;

/** What a person said to a skill signal. */
public enum SignalStatus implements Wire {
  SUGGESTED,
  ACCEPTED,
  REJECTED
}
