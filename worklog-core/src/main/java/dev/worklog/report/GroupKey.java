package dev.worklog.report;

import dev.worklog.log.WorkLogSource;
import dev.worklog.log.WorkLogStatus;
import dev.worklog.log.WorkType;
import java.time.DayOfWeek;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the entries of a group have in common in one dimension.
 *
 * @param value a {@link UUID} for nodes and users; a {@link WorkType}, {@link WorkLogStatus} or
 *     {@link WorkLogSource}; a {@link Boolean}; a {@link String} for tags; a {@link Period} for
 *     day, week, month, quarter and year, however little of it the filter leaves; a {@link
 *     DayOfWeek}; null for entries that have none
 * @param name as people read it: the name of the node or user, the wire value of a constant, {@code
 *     2026-03-02}, {@code 2026-W10}, {@code 2026-03}, {@code 2026-Q1}, {@code 2026}; a week that
 *     does not begin on Monday by its ends; empty where there is no value
 */
public record GroupKey(Dimension dimension, @Nullable Object value, String name) {

  public GroupKey {
    Objects.requireNonNull(dimension, "dimension");
    Objects.requireNonNull(name, "name");
  }
}
