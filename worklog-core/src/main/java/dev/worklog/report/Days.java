package dev.worklog.report;

import dev.worklog.log.WorkLog;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;

/** Days of a user, from the one to the other. */
record Days(UUID userId, LocalDate from, LocalDate to) {

  // So that a refusal reads the same on every storage.
  static final Comparator<Days> ORDER =
      Comparator.comparing(Days::userId).thenComparing(Days::from).thenComparing(Days::to);

  static Days of(WorkLog log) {
    return new Days(log.userId(), log.occurredOn(), log.occurredOn());
  }

  /** These days, those, and all between them. */
  Days with(Days other) {
    return new Days(
        userId,
        from.isBefore(other.from) ? from : other.from,
        to.isAfter(other.to) ? to : other.to);
  }
}
