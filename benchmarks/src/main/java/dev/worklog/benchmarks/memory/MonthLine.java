package dev.worklog.benchmarks.memory;

import dev.worklog.benchmarks.data.Dataset;
import dev.worklog.hierarchy.Project;
import dev.worklog.log.WorkLog;
import dev.worklog.report.Figures;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a user did in a month for one project.
 *
 * @param project null for work without one
 * @param name empty for work without a project
 */
record MonthLine(@Nullable UUID project, String name, Figures figures) {

  static final Comparator<MonthLine> BY_NAME = Comparator.comparing(MonthLine::name);

  /** The names of all projects. */
  static Map<UUID, String> names(Dataset data) {
    return data.projects().stream().collect(Collectors.toMap(Project::id, Project::name));
  }

  static MonthLine of(@Nullable UUID project, Sum sum, Map<UUID, String> names) {
    String name = project == null ? "" : Objects.requireNonNull(names.get(project));
    return new MonthLine(project, name, sum.figures());
  }

  static MonthLine of(@Nullable UUID project, Iterable<WorkLog> logs, Map<UUID, String> names) {
    Sum sum = new Sum();
    logs.forEach(sum::add);
    return of(project, sum, names);
  }

  /** The answer from what was added up by project. */
  static List<MonthLine> sorted(Map<@Nullable UUID, Sum> sums, Map<UUID, String> names) {
    List<MonthLine> lines = new ArrayList<>(sums.size());
    sums.forEach((project, sum) -> lines.add(of(project, sum, names)));
    lines.sort(BY_NAME);
    return lines;
  }

  /** Figures that grow. */
  static final class Sum {

    private long entries;
    private long minutes;
    private long billable;
    private long without;
    private @Nullable LocalDate first;
    private @Nullable LocalDate last;

    void add(WorkLog log) {
      entries++;
      Integer effort = log.effortMinutes();
      if (effort == null) {
        without++;
      } else {
        minutes += effort;
        billable += log.isBillable() ? effort : 0;
      }
      LocalDate day = log.occurredOn();
      first = first == null || day.isBefore(first) ? day : first;
      last = last == null || day.isAfter(last) ? day : last;
    }

    Figures figures() {
      return new Figures(entries, minutes, billable, without, first, last);
    }
  }
}
