package dev.worklog.log;

import dev.worklog.json.Wire;

/** Who found a skill signal. */
public enum SignalSource implements Wire {
  AI,
  MANUAL,
  IMPORT
}
