package dev.worklog.report;

import static dev.worklog.report.ReportTables.REPORTS;

import dev.worklog.entity.Calls;
import dev.worklog.entity.Entity;
import dev.worklog.entity.Listing;
import dev.worklog.entity.UnitOfWork;
import dev.worklog.errors.Violation;
import dev.worklog.errors.WorklogException;
import dev.worklog.hierarchy.HierarchyTables;
import dev.worklog.hierarchy.Placement;
import dev.worklog.hierarchy.PlacementResolver;
import dev.worklog.identity.Access;
import dev.worklog.log.ReadableLogs;
import dev.worklog.log.WorkLog;
import dev.worklog.log.WorkLogFilter;
import dev.worklog.log.WorkLogs;
import dev.worklog.page.Page;
import dev.worklog.page.Slice;
import dev.worklog.storage.Condition;
import dev.worklog.storage.Context;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the work logs of a tenant come to, and the reports that are kept, as far as the actor may
 * read and write them; what may not be read reads as absent. A report is made, read and deleted,
 * never changed. Safe between threads. See {@code docs/model/report.md}.
 */
public final class Reports {

  private static final int MAX_DIMENSIONS = 3;
  private static final Entity<WorkLogReport, WorkLogReportDraft> REPORT =
      Entity.of(REPORTS, WorkLogReportDraft.class);

  private final Calls calls;
  private final Access access;
  private final Function<Calls, WorkLogs> logs;

  /**
   * Wired by the workspace.
   *
   * @param logs the work logs, read by these calls
   */
  public Reports(Calls calls, Access access, Function<Calls, WorkLogs> logs) {
    this.calls = calls;
    this.access = access;
    this.logs = logs;
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
      wrong.add(Violation.outOfRange("rounding.minutes", minutes, 1, max));
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

  /**
   * Makes a report of the actor from the work logs that the request asks for, in the library's own
   * words, and keeps it.
   *
   * @throws WorklogException.Invalid if the request contradicts itself, or speaks of a place that
   *     the tenant does not have
   * @throws WorklogException.LimitExceeded if it is about more than 20,000 work logs
   * @throws WorklogException.Forbidden if the policy does not let the actor write
   */
  public WorkLogReport generate(ReportRequest request) {
    return generate(request, ReportTemplate.STANDARD);
  }

  /**
   * The same in the words of the template. Its text is held to the rules of a draft; what it throws
   * reaches the caller. Throws as {@link #generate(ReportRequest)}.
   */
  public WorkLogReport generate(ReportRequest request, ReportTemplate template) {
    return calls.write(unit -> generate(unit, request, template));
  }

  private WorkLogReport generate(UnitOfWork unit, ReportRequest request, ReportTemplate template) {
    access.requireWrite(unit, unit.actorId());
    ReportRequest bounded = bounded(unit, request);
    ReportReader reader = reader(unit);
    Placement place = reader.place(bounded);
    ReportContent content = reader.content(bounded, place);
    int size = content.entries().size();
    if (size > Sources.MAX) {
      throw new WorklogException.LimitExceeded(
          "a kept report is about at most "
              + Sources.MAX
              + " work logs, this one would be about "
              + size
              + "; ask for less, or use preview");
    }
    WorkLogReportDraft draft =
        new WorkLogReportDraft(
            place.clientId(),
            place.projectId(),
            place.sprintId(),
            bounded.kind(),
            bounded.createdVia(),
            content.periodStart(),
            content.periodEnd(),
            content.title(),
            template.markdown(content),
            Sources.of(bounded, content).metadata());
    return unit.add(REPORT, draft, Map.of());
  }

  // Whose logs they are must not depend on who asks later.
  private ReportRequest bounded(UnitOfWork unit, ReportRequest request) {
    WorkLogFilter filter = request.filter();
    return access
        .readable(unit)
        .filter(users -> filter.userIds().isEmpty())
        .map(users -> request.withFilter(filter.withUserIds(users)))
        .orElse(request);
  }

  private ReportReader reader(UnitOfWork unit) {
    return new ReportReader(unit, logs.apply(Calls.in(unit)));
  }

  /**
   * What a report would tell, of any number of work logs; nothing is kept.
   *
   * @throws WorklogException.Invalid as {@link #generate(ReportRequest)}
   */
  public ReportContent preview(ReportRequest request) {
    return calls.read(
        unit -> {
          ReportReader reader = reader(unit);
          return reader.content(request, reader.place(request));
        });
  }

  /**
   * Whether the report would be made from other work logs now, or from the same ones if they, or
   * what belongs to them, have changed; false if its text was given by a caller. To an actor who
   * may read fewer of the logs it is stale.
   */
  public boolean isStale(WorkLogReport report) {
    return calls.read(
        unit ->
            Sources.of(report)
                .map(
                    made -> {
                      ReportContent now = reader(unit).content(made.request(), Placement.NONE);
                      return !Sources.of(made.request(), now).equals(made);
                    })
                .orElse(false));
  }

  /**
   * Makes the report once more, from its sources as they are now; the old one stays. Throws as
   * {@link #generate(ReportRequest)}.
   *
   * @throws IllegalArgumentException if the text of the report was given by a caller
   */
  public WorkLogReport remake(WorkLogReport report) {
    return remake(report, ReportTemplate.STANDARD);
  }

  /** The same in the words of the template. */
  public WorkLogReport remake(WorkLogReport report, ReportTemplate template) {
    return generate(
        report
            .request()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "report " + report.id() + " was not made from work logs")),
        template);
  }

  /**
   * The selected resume bullets of the work logs that the filter asks for, with their evidence.
   *
   * @throws WorklogException.Invalid if the filter contradicts itself or holds illegal text
   */
  public Resume resume(WorkLogFilter filter) {
    return calls.read(unit -> reader(unit).resume(filter));
  }

  /**
   * Keeps a report of the actor whose text is the caller's.
   *
   * @throws WorklogException.Invalid with everything that is wrong with the draft, or else with
   *     every reference that the tenant does not have or that contradicts another
   * @throws WorklogException.Forbidden if the policy does not let the actor write
   */
  public WorkLogReport add(WorkLogReportDraft draft) {
    return calls.write(
        unit -> {
          access.requireWrite(unit, unit.actorId());
          unit.create(REPORT, draft, Map.of());
          if (draft.kind() == ReportKind.SPRINT && draft.sprintId() == null) {
            throw new WorklogException.Invalid("sprintId", "required", "must be given");
          }
          Placement given =
              Placement.NONE
                  .withClientId(draft.clientId())
                  .withProjectId(draft.projectId())
                  .withSprintId(draft.sprintId());
          PlacementResolver.of(unit, List.of(given)).resolve(given, "");
          return unit.add(REPORT, withPeriod(unit, draft), Map.of());
        });
  }

  private static WorkLogReportDraft withPeriod(UnitOfWork unit, WorkLogReportDraft draft) {
    if (draft.sprintId() == null
        || draft.kind() != ReportKind.SPRINT
        || draft.periodStart() != null
        || draft.periodEnd() != null) {
      return draft;
    }
    return unit.find(HierarchyTables.SPRINTS, draft.sprintId())
        .map(sprint -> draft.withPeriodStart(sprint.startDate()).withPeriodEnd(sprint.endDate()))
        .orElse(draft);
  }

  /** The report of this id; empty if it is gone, or not there for the actor. */
  public Optional<WorkLogReport> find(UUID id) {
    return calls.read(unit -> readable(unit, id));
  }

  /**
   * Page {@code page} of what the filter asks for, the first being 1, newest first.
   *
   * @throws WorklogException.Invalid if the filter contradicts itself, the page is below 1, or the
   *     size not from 1 to 10,000
   */
  public Page<WorkLogReport> page(ReportFilter filter, int page, int size) {
    return calls.read(unit -> listing(unit, filter).page(unit, page, size));
  }

  /**
   * A slice, newest first, from the token of the slice before; from the start with null.
   *
   * @throws WorklogException.Invalid if the filter contradicts itself, the size is not from 1 to
   *     10,000, or the token another listing's
   */
  public Slice<WorkLogReport> slice(ReportFilter filter, int size, @Nullable String token) {
    return calls.read(unit -> listing(unit, filter).slice(unit, size, token));
  }

  private Listing<WorkLogReport> listing(UnitOfWork unit, ReportFilter filter) {
    List<Condition<WorkLogReport>> where = filter.conditions();
    access
        .readable(unit, filter.userIds())
        .ifPresent(
            ids -> where.add(new Condition.In<>(REPORTS.column("user_id", UUID.class), ids)));
    return Listing.of(REPORTS, where);
  }

  /**
   * Deletes it.
   *
   * @throws WorklogException.NotFound if it is gone, or not there for the actor
   * @throws WorklogException.Forbidden if the actor may read it but not write it
   */
  public void delete(WorkLogReport seen) {
    calls.write(
        unit -> {
          WorkLogReport stored =
              readable(unit, seen.id())
                  .orElseThrow(() -> new WorklogException.NotFound(REPORTS.name(), seen.id()));
          access.requireWrite(unit, stored.userId());
          unit.delete(REPORTS, stored);
          return seen;
        });
  }

  private Optional<WorkLogReport> readable(UnitOfWork unit, UUID id) {
    return unit.find(REPORTS, id).filter(report -> access.mayRead(unit, report.userId()));
  }
}
