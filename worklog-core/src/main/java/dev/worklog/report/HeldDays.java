package dev.worklog.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a transaction knows of the days of a user in a tenant, whom it holds open or not yet. */
final class HeldDays {

  private boolean held;
  // Nothing after this day is closed; null if that is not known.
  private @Nullable LocalDate lastClosed;
  // What was looked at, and what of it is closed.
  private @Nullable Days looked;
  private final List<ClosedPeriod> closed = new ArrayList<>();

  boolean isHeld() {
    return held;
  }

  /** Notes that the user is held open from here on. */
  void hold(@Nullable LocalDate last) {
    held = true;
    lastClosed = last;
  }

  /** Whether it is known after which day nothing is closed. */
  boolean hasLast() {
    return lastClosed != null;
  }

  /** Whether all from this day on are known to be open, and to stay so. */
  boolean isOpenFrom(LocalDate day) {
    return lastClosed != null && day.isAfter(lastClosed);
  }

  /** Whether it is known which of these days are closed. */
  boolean knows(Days days) {
    return isOpenFrom(days.from())
        || (looked != null
            && !looked.from().isAfter(days.from())
            && !looked.to().isBefore(days.to()));
  }

  /** These days, and what was looked at already. */
  Days with(Days days) {
    return looked == null ? days : looked.with(days);
  }

  /** Notes what of these days is closed. */
  void look(Days days, List<ClosedPeriod> periods) {
    looked = days;
    closed.clear();
    closed.addAll(periods);
  }

  /** A closed period that has one of these days; null if there is none. */
  @Nullable ClosedPeriod closedIn(Days days) {
    for (ClosedPeriod period : closed) {
      if (period.overlaps(days.from(), days.to())) {
        return period;
      }
    }
    return null;
  }
}
