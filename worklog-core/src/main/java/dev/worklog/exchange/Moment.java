package dev.worklog.exchange;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * What a cell says about a point in time, in the calendar of the one who wrote it.
 *
 * @param date null if it gives none
 * @param time null if it gives none
 * @param offset what the clock is ahead of UTC at that moment; null if nothing says so
 */
record Moment(@Nullable LocalDate date, @Nullable LocalTime time, @Nullable ZoneOffset offset) {

  /** Nothing. */
  static final Moment NONE = new Moment(null, null, null);

  /** This moment, what it lacks taken from the other. */
  Moment or(Moment other) {
    return time == null
        ? new Moment(date == null ? other.date : date, other.time, other.offset)
        : new Moment(date == null ? other.date : date, time, offset);
  }
}
