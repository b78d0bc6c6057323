package dev.worklog.report;

import static dev.worklog.report.ReportTables.CLOSED_PERIODS;

import dev.worklog.storage.Condition;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Closed periods, asked for by user and day. */
final class Closures {

  private final Map<UUID, List<ClosedPeriod>> byUser = new HashMap<>();

  Closures(List<ClosedPeriod> periods) {
    periods.forEach(
        period -> byUser.computeIfAbsent(period.userId(), id -> new ArrayList<>()).add(period));
  }

  /** Those that are closed. */
  static List<Condition<ClosedPeriod>> closed() {
    return List.of(new Condition.IsNull<>(CLOSED_PERIODS.column("reopened_at"), true));
  }

  /** Those of these users that are closed and have a day from the one to the other. */
  static List<Condition<ClosedPeriod>> closed(Set<UUID> users, LocalDate from, LocalDate to) {
    List<Condition<ClosedPeriod>> where = new ArrayList<>(closed());
    where.add(new Condition.In<>(CLOSED_PERIODS.column("user_id", UUID.class), users));
    where.add(
        new Condition.Range<>(CLOSED_PERIODS.column("period_start", LocalDate.class), null, to));
    where.add(
        new Condition.Range<>(CLOSED_PERIODS.column("period_end", LocalDate.class), from, null));
    return where;
  }

  boolean isEmpty() {
    return byUser.isEmpty();
  }

  /** One that has a day of the user from the one to the other, both included. */
  Optional<ClosedPeriod> of(UUID userId, LocalDate from, LocalDate to) {
    return byUser.getOrDefault(userId, List.of()).stream()
        .filter(period -> period.overlaps(from, to))
        .findFirst();
  }
}
