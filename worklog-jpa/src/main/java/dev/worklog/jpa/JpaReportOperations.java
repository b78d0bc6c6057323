package dev.worklog.jpa;

import static dev.worklog.log.LogTables.WORKLOGS;

import dev.worklog.hierarchy.HierarchyTables;
import dev.worklog.hierarchy.Level;
import dev.worklog.identity.IdentityTables;
import dev.worklog.log.WorkLog;
import dev.worklog.report.Figures;
import dev.worklog.report.ReportOperations;
import dev.worklog.report.Rounding;
import dev.worklog.storage.Column;
import dev.worklog.storage.Condition;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sums of work logs by one statement, which joins what the groups are called. */
final class JpaReportOperations implements ReportOperations {

  private final JpaTransaction transaction;

  JpaReportOperations(JpaTransaction transaction) {
    this.transaction = transaction;
  }

  @Override
  public List<Sum> aggregate(
      UUID tenantId,
      List<Condition<WorkLog>> where,
      List<Column<WorkLog, ?>> by,
      Rounding rounding) {
    List<String> groups = new ArrayList<>();
    StringBuilder joins = new StringBuilder();
    for (Column<WorkLog, ?> column : by) {
      groups.add(EntityMapper.path(column));
      groups.add(name(column, joins));
    }
    List<String> grouped = groups.stream().filter(path -> !path.equals("null")).toList();
    String selected = String.join(", ", groups);
    return transaction
        .jpaRows(WORKLOGS, tenantId)
        .aggregate(
            (selected.isEmpty() ? "" : selected + ", ") + figures(rounding),
            joins.toString(),
            where,
            grouped.isEmpty() ? "" : " group by " + String.join(", ", grouped),
            row -> sum(by, row))
        .stream()
        .filter(sum -> sum.figures().entries() > 0)
        .toList();
  }

  /** What the value of the column is called; the row that says so is joined. */
  private String name(Column<WorkLog, ?> column, StringBuilder joins) {
    String path = EntityMapper.path(column);
    if (column.name().equals("user_id")) {
      String user = transaction.entityName(IdentityTables.USERS);
      joins.append(" join " + user + " u on u.id = " + path);
      return "u.displayName";
    }
    Level level =
        Arrays.stream(Level.values())
            .filter(each -> each.column().equals(column.name()))
            .findFirst()
            .orElse(null);
    if (level == null) {
      return "null";
    }
    String alias = "n" + level.path();
    joins.append(transaction.leftJoin(HierarchyTables.table(level), alias, path));
    return alias + ".name";
  }

  // Whole numbers only: what is added before cutting down says which way it is rounded.
  private static String figures(Rounding rounding) {
    String above = "(cast(e.effortMinutes as Long) + " + rounding.offset() + "L)";
    // The sum of smaller numbers is a larger one anyway, and that of larger ones dear.
    boolean plain = rounding.minutes() == 1;
    String minutes =
        plain
            ? "e.effortMinutes"
            : "(" + above + " - mod(" + above + ", " + rounding.minutes() + "L))";
    return "count(*), sum("
        + minutes
        + "), sum(case when e.isBillable = true then "
        + minutes
        + (plain ? " else 0 end)" : " else 0L end)")
        + ", count(e.effortMinutes), min(e.occurredOn), max(e.occurredOn)";
  }

  private static Sum sum(List<Column<WorkLog, ?>> by, @Nullable Object[] row) {
    List<@Nullable Object> values = new ArrayList<>(by.size());
    List<@Nullable String> names = new ArrayList<>(by.size());
    int at = 0;
    for (Column<WorkLog, ?> column : by) {
      values.add(EntityMapper.fromDatabase(column, row[at++]));
      names.add((String) row[at++]);
    }
    long entries = number(row[at]);
    Figures figures =
        new Figures(
            entries,
            number(row[at + 1]),
            number(row[at + 2]),
            entries - number(row[at + 3]),
            (LocalDate) row[at + 4],
            (LocalDate) row[at + 5]);
    return new Sum(values, names, figures);
  }

  private static long number(@Nullable Object sum) {
    return sum instanceof Number number ? number.longValue() : 0;
  }
}
