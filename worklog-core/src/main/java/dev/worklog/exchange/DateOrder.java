package dev.worklog.exchange;

import dev.worklog.json.Wire;

/** How dates such as 03/04/2026 are meant. */
public enum DateOrder implements Wire {
  /** The third of April: 03/04/2026. */
  DAY_FIRST,
  /** The fourth of March: 03/04/2026. */
  MONTH_FIRST
}
