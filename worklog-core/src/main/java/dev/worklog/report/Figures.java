package dev.worklog.report;

import dev.worklog.log.WorkLog;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What some work logs come to.
 *
 * @param entries how many there are
 * @param minutes their effort; those without one add nothing
 * @param billableMinutes the effort of those that are billable
 * @param entriesWithoutEffort for how many nobody said how long they took
 * @param firstDay the earliest day; null if there are no entries
 * @param lastDay the latest day; null if there are no entries
 */
public record Figures(
    long entries,
    long minutes,
    long billableMinutes,
    long entriesWithoutEffort,
    @Nullable LocalDate firstDay,
    @Nullable LocalDate lastDay) {

  /** Those of no entries. */
  public static final Figures NONE = new Figures(0, 0, 0, 0, null, null);

  /** Those of one entry. */
  static Figures of(WorkLog log) {
    Integer effort = log.effortMinutes();
    long minutes = effort == null ? 0 : effort;
    return new Figures(
        1,
        minutes,
        log.isBillable() ? minutes : 0,
        effort == null ? 1 : 0,
        log.occurredOn(),
        log.occurredOn());
  }

  /** Whether anybody said how long anything took. */
  public boolean hasEffort() {
    return entriesWithoutEffort < entries;
  }

  /** Those of both, which have no entries in common. */
  public Figures plus(Figures other) {
    return new Figures(
        entries + other.entries,
        minutes + other.minutes,
        billableMinutes + other.billableMinutes,
        entriesWithoutEffort + other.entriesWithoutEffort,
        earlier(firstDay, other.firstDay),
        later(lastDay, other.lastDay));
  }

  private static @Nullable LocalDate earlier(@Nullable LocalDate a, @Nullable LocalDate b) {
    return a == null || (b != null && b.isBefore(a)) ? b : a;
  }

  private static @Nullable LocalDate later(@Nullable LocalDate a, @Nullable LocalDate b) {
    return a == null || (b != null && b.isAfter(a)) ? b : a;
  }

  /** The same, all minutes rounded. */
  Figures rounded(Rounding rounding) {
    if (rounding.isExact()) {
      return this;
    }
    return new Figures(
        entries,
        rounding.round(minutes),
        rounding.round(billableMinutes),
        entriesWithoutEffort,
        firstDay,
        lastDay);
  }
}
