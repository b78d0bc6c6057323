package dev.worklog.report;

import static dev.worklog.report.ReportTables.REPORTS;

import dev.worklog.errors.Violation;
import dev.worklog.errors.WorklogException;
import dev.worklog.storage.Condition;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which reports are listed; what is null or empty does not restrict, all else holds together.
 *
 * @param userIds of one of these users
 * @param from whose period ends on this day or later
 * @param to whose period begins on this day or earlier
 */
@RecordBuilder
public record ReportFilter(
    Set<UUID> userIds,
    Set<ReportKind> kinds,
    Set<ReportOrigin> origins,
    @Nullable UUID clientId,
    @Nullable UUID projectId,
    @Nullable UUID sprintId,
    @Nullable LocalDate from,
    @Nullable LocalDate to)
    implements ReportFilterBuilder.With {

  static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);
  static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

  /** Every report that the actor may read. */
  public static final ReportFilter ALL = ReportFilterBuilder.builder().build();

  public ReportFilter {
    userIds = userIds == null ? Set.of() : Set.copyOf(userIds);
    kinds = kinds == null ? Set.of() : Set.copyOf(kinds);
    origins = origins == null ? Set.of() : Set.copyOf(origins);
  }

  /** Those whose period touches the days from the one to the other, both included. */
  public static ReportFilter touching(LocalDate from, LocalDate to) {
    return ALL.withFrom(from).withTo(to);
  }

  /** As conditions, but for the users. */
  List<Condition<WorkLogReport>> conditions() {
    if (from != null && to != null && to.isBefore(from)) {
      throw new WorklogException.Invalid(List.of(Violation.before("to", "from")));
    }
    List<Condition<WorkLogReport>> where = new ArrayList<>();
    in(where, "kind", ReportKind.class, kinds);
    in(where, "created_via", ReportOrigin.class, origins);
    is(where, "client_id", clientId);
    is(where, "project_id", projectId);
    is(where, "sprint_id", sprintId);
    if (from != null) {
      where.add(
          new Condition.Range<>(REPORTS.column("period_end", LocalDate.class), stored(from), null));
    }
    if (to != null) {
      where.add(
          new Condition.Range<>(REPORTS.column("period_start", LocalDate.class), null, stored(to)));
    }
    return where;
  }

  // No storage need know a day that it cannot hold.
  private static LocalDate stored(LocalDate day) {
    return day.isBefore(FIRST_DAY) ? FIRST_DAY : day.isAfter(LAST_DAY) ? LAST_DAY : day;
  }

  private static void is(List<Condition<WorkLogReport>> where, String column, @Nullable UUID id) {
    if (id != null) {
      in(where, column, UUID.class, Set.of(id));
    }
  }

  private static <V> void in(
      List<Condition<WorkLogReport>> where, String column, Class<V> type, Set<V> values) {
    if (!values.isEmpty()) {
      where.add(new Condition.In<>(REPORTS.column(column, type), values));
    }
  }
}
