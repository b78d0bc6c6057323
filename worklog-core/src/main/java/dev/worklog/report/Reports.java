package dev.worklog.report;

import dev.worklog.entity.Calls;
import dev.worklog.entity.UnitOfWork;
import dev.worklog.errors.Violation;
import dev.worklog.errors.WorklogException;
import dev.worklog.identity.Access;
import dev.worklog.log.ReadableLogs;
import dev.worklog.log.WorkLog;
import dev.worklog.storage.Condition;
import dev.worklog.storage.Context;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the work logs of a tenant come to, as far as the actor may read them. Safe between threads.
 * See {@code docs/model/report.md}.
 */
public final class Reports {

  private static final int MAX_DIMENSIONS = 3;

  private final Calls calls;
  private final Access access;

  /** Wired by the workspace. */
  public Reports(Calls calls, Access access) {
    this.calls = calls;
    this.access = access;
  }

  /**
   * Entries and minutes of the work logs that the filter asks for, group by group and in total.
   *
   * @throws WorklogException.Invalid with everything that is wrong with the query: a filter that
   *     contradicts itself, a fourth dimension or one that repeats, a rounding to less than a
   *     minute, gaps to fill without both ends, without a dimension of time, or over more than
   *     100,000 days or groups
   */
  public Summary summarize(SummaryQuery query) {
    return calls.read(unit -> summarize(unit, query));
  }

  private Summary summarize(UnitOfWork unit, SummaryQuery query) {
    List<Condition<WorkLog>> where = conditions(unit, query);
    RollUp rollUp = new RollUp(query);
    Rounding rounding =
        query.rounding().per() == Rounding.Per.ENTRY ? query.rounding() : Rounding.NONE;
    return rollUp.summary(
        unit.operation(
            Context.LOG,
            ReportOperations.class,
            "aggregate",
            storage -> storage.aggregate(unit.tenantId(), where, rollUp.columns(), rounding)));
  }

  private List<Condition<WorkLog>> conditions(UnitOfWork unit, SummaryQuery query) {
    List<Violation> wrong = new ArrayList<>();
    List<Condition<WorkLog>> where = List.of();
    try {
      where = ReadableLogs.conditions(unit, access, query.filter());
    } catch (WorklogException.Invalid e) {
      e.violations().forEach(violation -> wrong.add(violation.under("filter")));
    }
    checkDimensions(query.by(), wrong);
    checkRounding(query.rounding(), wrong);
    checkFill(query, wrong);
    if (!wrong.isEmpty()) {
      throw new WorklogException.Invalid(wrong);
    }
    return where;
  }

  private static void checkDimensions(List<Dimension> by, List<Violation> wrong) {
    if (by.size() > MAX_DIMENSIONS) {
      wrong.add(
          new Violation(
              "by",
              "too_long",
              "has " + by.size() + " items, at most " + MAX_DIMENSIONS + " are allowed",
              Map.of("max", MAX_DIMENSIONS, "actual", by.size())));
    }
    Set<Dimension> seen = EnumSet.noneOf(Dimension.class);
    for (int i = 0; i < by.size(); i++) {
      if (!seen.add(by.get(i))) {
        String path = "by[" + i + "]";
        wrong.add(Violation.of(path, "repeated", "is there already"));
      }
    }
  }

  private static void checkRounding(Rounding rounding, List<Violation> wrong) {
    int minutes = rounding.minutes();
    if (minutes < 1) {
      int max = Integer.MAX_VALUE;
      wrong.add(
          new Violation(
              "rounding.minutes",
              "out_of_range",
              "is " + minutes + ", not from 1 to " + max,
              Map.of("actual", String.valueOf(minutes), "min", 1, "max", max)));
    }
  }

  private static void checkFill(SummaryQuery query, List<Violation> wrong) {
    if (!query.fillGaps()) {
      return;
    }
    if (query.filter().from() == null) {
      wrong.add(Violation.of("filter.from", "required", "must be given to fill gaps"));
    }
    if (query.filter().to() == null) {
      wrong.add(Violation.of("filter.to", "required", "must be given to fill gaps"));
    }
    if (query.by().stream().noneMatch(Dimension::isTime)) {
      wrong.add(Violation.of("fillGaps", "not_allowed", "needs a dimension of time"));
    }
  }
}
