package dev.worklog.log;

import dev.worklog.json.Wire;

/** What a bullet is written for. */
public enum BulletKind implements Wire {
  NOTE,
  STATUS,
  RESUME
}
