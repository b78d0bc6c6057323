package dev.worklog.entity;

import java.time.LocalDate;

/** The days that every storage can hold: those of the years 1 to 9999. */
public final class StoredDays {

  public static final LocalDate FIRST = LocalDate.of(1, 1, 1);
  public static final LocalDate LAST = LocalDate.of(9999, 12, 31);

  private StoredDays() {}

  /** Whether it is one of them. */
  public static boolean has(LocalDate day) {
    return !day.isBefore(FIRST) && !day.isAfter(LAST);
  }

  /** The day, or the nearest of them: no storage need know a day that it cannot hold. */
  public static LocalDate nearest(LocalDate day) {
    return day.isBefore(FIRST) ? FIRST : day.isAfter(LAST) ? LAST : day;
  }
}
