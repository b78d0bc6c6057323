package dev.worklog.report;

import static dev.worklog.report.ReportTables.REPORTS;

import dev.worklog.entity.StoredDays;
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
          new Condition.Range<>(
              REPORTS.column("period_end", LocalDate.class), StoredDays.nearest(from), null));
    }
    if (to != null) {
      where.add(
          new Condition.Range<>(
              REPORTS.column("period_start", LocalDate.class), null, StoredDays.nearest(to)));
    }
    return where;
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
