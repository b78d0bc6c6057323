package dev.worklog.exchange;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * What a cell says about a point in time, in the calendar of the one who wrote it.
 *
 * @param date null if it gives none
 * @param time null if it gives none
 */
record Moment(@Nullable LocalDate date, @Nullable LocalTime time) {

  /** Nothing. */
  static final Moment NONE = new Moment(null, null);

  /** This moment, what it lacks taken from the other. */
  Moment or(Moment other) {
    return new Moment(date == null ? other.date : date, time == null ? other.time : time);
  }
}
