package dev.worklog.exchange;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a file holds.
 *
 * @param users how many people its rows speak of
 * @param rows how many rows of each table, by the table's name, in the order of the file
 */
public record Contents(long users, Map<String, Long> rows) {

  public Contents {
    rows = Collections.unmodifiableMap(new LinkedHashMap<>(rows));
  }

  /** How many rows of all tables. */
  public long total() {
    return rows.values().stream().mapToLong(Long::longValue).sum();
  }
}
