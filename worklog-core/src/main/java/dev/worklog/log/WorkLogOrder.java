package dev.worklog.log;

import dev.worklog.storage.Order;
import java.util.List;

/** How work logs are listed; the id decides last, in the same direction. */
public record WorkLogOrder(By by, boolean descending) {

  /** The latest day first, and within a day what was recorded last. */
  public static final WorkLogOrder NEWEST = new WorkLogOrder(By.OCCURRED_ON, true);

  /** The earliest day first, and within a day what was recorded first. */
  public static final WorkLogOrder OLDEST = new WorkLogOrder(By.OCCURRED_ON, false);

  /** What comes first in the order. */
  public enum By {
    /** The day, then the time of recording. */
    OCCURRED_ON,
    CREATED_AT,
    UPDATED_AT,
    /** The status by its wire value, then the day, then the time of recording. */
    STATUS
  }

  List<Order<WorkLog>> steps() {
    String direction = descending ? " desc" : "";
    return switch (by) {
      case OCCURRED_ON ->
          LogTables.WORKLOGS.order("occurred_on" + direction, "created_at" + direction);
      case CREATED_AT -> LogTables.WORKLOGS.order("created_at" + direction);
      case UPDATED_AT -> LogTables.WORKLOGS.order("updated_at" + direction);
      case STATUS ->
          LogTables.WORKLOGS.order(
              "status" + direction, "occurred_on" + direction, "created_at" + direction);
    };
  }
}
