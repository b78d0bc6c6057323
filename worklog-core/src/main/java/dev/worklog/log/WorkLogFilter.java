package dev.worklog.log;

import static dev.worklog.log.LogTables.WORKLOGS;
import static java.util.Objects.requireNonNullElse;

import dev.worklog.entity.StoredDays;
import dev.worklog.errors.Violation;
import dev.worklog.errors.WorklogException;
import dev.worklog.hierarchy.NodeRef;
import dev.worklog.hierarchy.Placement;
import dev.worklog.json.Text;
import dev.worklog.storage.Condition;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which work logs are listed; what is null or empty does not restrict, all else holds together.
 *
 * @param userIds of one of these users
 * @param under at or below each of these nodes
 * @param from on this day or later
 * @param to on this day or earlier
 * @param anyTag with one of these tags, case and all
 * @param allTags with each of these tags, case and all
 * @param hasEffort whether somebody said how long it took
 * @param minEffortMinutes so long or longer
 * @param maxEffortMinutes so long or shorter
 * @param text stands in content, outcome, title or a tag, whatever the case; every character is an
 *     ordinary one
 */
@RecordBuilder
public record WorkLogFilter(
    Set<UUID> userIds,
    Placement under,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    Set<WorkLogStatus> statuses,
    Set<WorkType> workTypes,
    Set<EnrichmentStatus> enrichmentStatuses,
    Set<WorkLogSource> sources,
    Set<String> anyTag,
    Set<String> allTags,
    @Nullable Boolean billable,
    @Nullable Boolean hasEffort,
    @Nullable Integer minEffortMinutes,
    @Nullable Integer maxEffortMinutes,
    String text)
    implements WorkLogFilterBuilder.With {

  /** Every work log that the actor may read. */
  public static final WorkLogFilter ALL = WorkLogFilterBuilder.builder().build();

  public WorkLogFilter {
    userIds = copy(userIds);
    under = requireNonNullElse(under, Placement.NONE);
    statuses = copy(statuses);
    workTypes = copy(workTypes);
    enrichmentStatuses = copy(enrichmentStatuses);
    sources = copy(sources);
    anyTag = copy(anyTag);
    allTags = copy(allTags);
    text = requireNonNullElse(text, "");
  }

  private static <T> Set<T> copy(@Nullable Set<T> set) {
    return set == null ? Set.of() : Set.copyOf(set);
  }

  /** The days from the one to the other, both included. */
  public static WorkLogFilter between(LocalDate from, LocalDate to) {
    return ALL.withFrom(from).withTo(to);
  }

  /** As conditions, but for the users. */
  List<Condition<WorkLog>> conditions() {
    check();
    List<Condition<WorkLog>> where = new ArrayList<>();
    for (NodeRef node : under.refs()) {
      where.add(
          new Condition.In<>(
              WORKLOGS.column(node.level().column(), UUID.class), Set.of(node.id())));
    }
    range(where, "occurred_on", LocalDate.class, stored(from), stored(to));
    range(where, "effort_minutes", Integer.class, minEffortMinutes, maxEffortMinutes);
    in(where, "status", WorkLogStatus.class, statuses);
    in(where, "work_type", WorkType.class, workTypes);
    in(where, "enrichment_status", EnrichmentStatus.class, enrichmentStatuses);
    in(where, "source", WorkLogSource.class, sources);
    if (billable != null) {
      in(where, "is_billable", Boolean.class, Set.of(billable));
    }
    if (hasEffort != null) {
      where.add(new Condition.IsNull<>(WORKLOGS.column("effort_minutes"), !hasEffort));
    }
    if (!anyTag.isEmpty()) {
      where.add(new Condition.Tags<>(WORKLOGS.listColumn("tags"), anyTag, false));
    }
    if (!allTags.isEmpty()) {
      where.add(new Condition.Tags<>(WORKLOGS.listColumn("tags"), allTags, true));
    }
    if (!text.isEmpty()) {
      where.add(
          new Condition.Contains<>(
              WORKLOGS.column("search_text", String.class), Text.sought(text)));
    }
    return where;
  }

  private static @Nullable LocalDate stored(@Nullable LocalDate day) {
    return day == null ? null : StoredDays.nearest(day);
  }

  private static <V> void in(
      List<Condition<WorkLog>> where, String column, Class<V> type, Set<V> values) {
    if (!values.isEmpty()) {
      where.add(new Condition.In<>(WORKLOGS.column(column, type), values));
    }
  }

  private static <V> void range(
      List<Condition<WorkLog>> where,
      String column,
      Class<V> type,
      @Nullable V low,
      @Nullable V high) {
    if (low != null || high != null) {
      where.add(new Condition.Range<>(WORKLOGS.column(column, type), low, high));
    }
  }

  private void check() {
    List<Violation> violations = new ArrayList<>();
    if (from != null && to != null && to.isBefore(from)) {
      violations.add(Violation.before("to", "from"));
    }
    if (from != null && from.isAfter(StoredDays.LAST)) {
      violations.add(outOfRange("from", from));
    }
    if (to != null && to.isBefore(StoredDays.FIRST)) {
      violations.add(outOfRange("to", to));
    }
    if (minEffortMinutes != null
        && maxEffortMinutes != null
        && maxEffortMinutes < minEffortMinutes) {
      violations.add(
          new Violation(
              "maxEffortMinutes",
              "before",
              "must not be below minEffortMinutes",
              Map.of("start", "minEffortMinutes")));
    }
    if (!Text.isLegal(text)) {
      violations.add(
          Violation.of("text", "illegal_text", "holds U+0000 or half of a surrogate pair"));
    }
    checkTags(violations, "anyTag", anyTag);
    checkTags(violations, "allTags", allTags);
    if (!violations.isEmpty()) {
      throw new WorklogException.Invalid(violations);
    }
  }

  private static Violation outOfRange(String path, LocalDate day) {
    return Violation.outOfRange(path, day, StoredDays.FIRST, StoredDays.LAST);
  }

  private static void checkTags(List<Violation> violations, String path, Set<String> tags) {
    if (!tags.isEmpty() && !tags.stream().allMatch(Text::isLegal)) {
      violations.add(Violation.of(path, "illegal_text", "hold U+0000 or half of a surrogate pair"));
    }
  }
}
