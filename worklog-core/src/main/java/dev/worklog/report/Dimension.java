package dev.worklog.report;

import dev.worklog.hierarchy.Level;
import dev.worklog.json.Wire;
import dev.worklog.log.LogTables;
import dev.worklog.log.WorkLog;
import dev.worklog.storage.Column;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What work logs can be grouped by. See {@code docs/model/report.md}. */
public enum Dimension implements Wire {
  CLIENT(Level.CLIENT),
  PROJECT(Level.PROJECT),
  EPIC(Level.EPIC),
  FEATURE(Level.FEATURE),
  STORY(Level.STORY),
  TASK(Level.TASK),
  SPRINT(Level.SPRINT),
  WORK_TYPE("work_type"),
  STATUS("status"),
  BILLABLE("is_billable"),
  /** A log with several tags is in the group of each, and once in the total. */
  TAG("tags"),
  SOURCE("source"),
  USER("user_id"),
  DAY("occurred_on"),
  /** Weeks that begin on the day that the query says. */
  WEEK("occurred_on"),
  MONTH("occurred_on"),
  QUARTER("occurred_on"),
  YEAR("occurred_on"),
  /** The day of the week, all weeks together. */
  WEEKDAY("occurred_on");

  private static final Dimension[] ALL = values();

  private final String column;
  private final @Nullable Level level;

  Dimension(String column) {
    this.column = column;
    this.level = null;
  }

  Dimension(Level level) {
    this.column = level.column();
    this.level = level;
  }

  /** Whether it is a stretch of time or a day of the week, all of them taken from the day. */
  public boolean isTime() {
    return compareTo(DAY) >= 0;
  }

  /** The level of the nodes that it groups by; empty if it groups by something else. */
  public Optional<Level> level() {
    return Optional.ofNullable(level);
  }

  /** The first dimension whose values are taken from this column. */
  static Dimension of(Column<WorkLog, ?> column) {
    for (Dimension dimension : ALL) {
      if (dimension.column().equals(column)) {
        return dimension;
      }
    }
    throw new IllegalArgumentException("nothing is grouped by " + column);
  }

  /** The column of work logs from which the value is taken. */
  Column<WorkLog, ?> column() {
    return LogTables.WORKLOGS.column(column);
  }

  /** The value of the column in this log. */
  @Nullable Object read(WorkLog log) {
    return switch (this) {
      case CLIENT -> log.placement().clientId();
      case PROJECT -> log.placement().projectId();
      case EPIC -> log.placement().epicId();
      case FEATURE -> log.placement().featureId();
      case STORY -> log.placement().storyId();
      case TASK -> log.placement().taskId();
      case SPRINT -> log.placement().sprintId();
      case WORK_TYPE -> log.workType();
      case STATUS -> log.status();
      case BILLABLE -> log.isBillable();
      case TAG -> log.tags();
      case SOURCE -> log.source();
      case USER -> log.userId();
      case DAY, WEEK, MONTH, QUARTER, YEAR, WEEKDAY -> log.occurredOn();
    };
  }
}
