package dev.worklog.report;

import dev.worklog.errors.Violation;
import dev.worklog.errors.WorklogException;
import dev.worklog.log.WorkLog;
import dev.worklog.report.ReportOperations.Sum;
import dev.worklog.report.Summary.Group;
import dev.worklog.storage.Column;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * From the sums of a storage, which knows days and whole lists of tags, to the groups of a summary:
 * so that weeks, tags, gaps and order are the same on every storage.
 */
final class RollUp {

  /** Gaps are filled over at most so many days, and with at most so many groups. */
  static final int MAX_FILLED = 100_000;

  private static final List<@Nullable Object> ONCE = Collections.singletonList(null);

  private final SummaryQuery query;
  private final Keys keys;
  private final List<Column<WorkLog, ?>> columns = new ArrayList<>();
  // Of each dimension, in their order: where its column stands among the columns.
  private final int[] positions;
  private final Rounding ofGroups;

  RollUp(SummaryQuery query) {
    this.query = query;
    this.keys = new Keys(query.weekStart());
    this.positions = new int[query.by().size()];
    for (int i = 0; i < positions.length; i++) {
      Column<WorkLog, ?> column = query.by().get(i).column();
      if (!columns.contains(column)) {
        columns.add(column);
      }
      positions[i] = columns.indexOf(column);
    }
    this.ofGroups = query.rounding().per() == Rounding.Per.GROUP ? query.rounding() : Rounding.NONE;
  }

  /** What the storage is to group by. */
  List<Column<WorkLog, ?>> columns() {
    return columns;
  }

  Summary summary(List<Sum> sums) {
    Map<List<GroupKey>, Figures> groups = groups(sums, true);
    Figures total = Figures.NONE;
    for (Figures figures : apart(groups, sums).values()) {
      total = total.plus(figures.rounded(ofGroups));
    }
    if (query.fillGaps()) {
      fill(groups);
    }
    List<Group> sorted = new ArrayList<>(groups.size());
    groups.forEach((key, figures) -> sorted.add(new Group(key, figures.rounded(ofGroups))));
    sorted.sort((a, b) -> keys.compare(a.keys(), b.keys()));
    return new Summary(query.by(), sorted, total);
  }

  /** Groups that have no entry in common: those of all dimensions but the tags. */
  private Map<List<GroupKey>, Figures> apart(Map<List<GroupKey>, Figures> groups, List<Sum> sums) {
    return query.by().contains(Dimension.TAG) ? groups(sums, false) : groups;
  }

  private Map<List<GroupKey>, Figures> groups(List<Sum> sums, boolean byTag) {
    Map<List<GroupKey>, Figures> groups = new HashMap<>();
    for (Sum sum : sums) {
      for (Object tag : byTag ? tags(sum) : ONCE) {
        groups.merge(group(sum, byTag, tag), sum.figures(), Figures::plus);
      }
    }
    return groups;
  }

  /** Each tag once; null alone if there is none or nobody asks. */
  private Collection<@Nullable Object> tags(Sum sum) {
    int at = query.by().indexOf(Dimension.TAG);
    return at >= 0 && sum.values().get(positions[at]) instanceof List<?> tags && !tags.isEmpty()
        ? new LinkedHashSet<>(tags)
        : ONCE;
  }

  private List<GroupKey> group(Sum sum, boolean byTag, @Nullable Object tag) {
    List<GroupKey> group = new ArrayList<>(positions.length);
    for (int i = 0; i < positions.length; i++) {
      Dimension dimension = query.by().get(i);
      if (dimension != Dimension.TAG) {
        int at = positions[i];
        group.add(keys.key(dimension, sum.values().get(at), sum.names().get(at)));
      } else if (byTag) {
        group.add(keys.key(dimension, tag, null));
      }
    }
    return group;
  }

  /** Whatever the other dimensions have, it is there in every stretch of time. */
  private void fill(Map<List<GroupKey>, Figures> groups) {
    Set<List<GroupKey>> others = new LinkedHashSet<>();
    groups.keySet().forEach(group -> others.add(others(group)));
    if (query.by().stream().allMatch(Dimension::isTime)) {
      others.add(List.of());
    }
    for (List<GroupKey> time : others.isEmpty() ? Set.<List<GroupKey>>of() : times(others.size())) {
      for (List<GroupKey> other : others) {
        groups.putIfAbsent(merged(time, other), Figures.NONE);
      }
    }
  }

  private static List<GroupKey> others(List<GroupKey> group) {
    return group.stream().filter(key -> !key.dimension().isTime()).toList();
  }

  private List<GroupKey> merged(List<GroupKey> time, List<GroupKey> other) {
    List<GroupKey> group = new ArrayList<>(query.by().size());
    int times = 0;
    int others = 0;
    for (Dimension dimension : query.by()) {
      group.add(dimension.isTime() ? time.get(times++) : other.get(others++));
    }
    return group;
  }

  /** Each stretch of time from the one end of the filter to the other. */
  private Set<List<GroupKey>> times(int others) {
    LocalDate from = Objects.requireNonNull(query.filter().from());
    LocalDate to = Objects.requireNonNull(query.filter().to());
    if (ChronoUnit.DAYS.between(from, to) >= MAX_FILLED) {
      throw tooLong("days");
    }
    List<Dimension> by = query.by().stream().filter(Dimension::isTime).toList();
    Set<List<GroupKey>> times = new HashSet<>();
    for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
      List<GroupKey> time = new ArrayList<>(by.size());
      for (Dimension dimension : by) {
        time.add(keys.key(dimension, day, null));
      }
      times.add(time);
    }
    if ((long) times.size() * others > MAX_FILLED) {
      throw tooLong("groups");
    }
    return times;
  }

  private static WorklogException.Invalid tooLong(String what) {
    return new WorklogException.Invalid(
        List.of(
            new Violation(
                "fillGaps",
                "too_long",
                "goes over more than " + MAX_FILLED + " " + what,
                Map.of("max", MAX_FILLED))));
  }
}
