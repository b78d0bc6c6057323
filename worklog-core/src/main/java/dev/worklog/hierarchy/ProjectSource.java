package dev.worklog.hierarchy;

import dev.worklog.json.Wire;

/** Where a project is kept. */
public enum ProjectSource implements Wire {
  LOCAL,
  REMOTE
}
