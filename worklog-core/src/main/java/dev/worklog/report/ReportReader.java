package dev.worklog.report;

import dev.worklog.entity.UnitOfWork;
import dev.worklog.errors.WorklogException;
import dev.worklog.hierarchy.HierarchyTables;
import dev.worklog.hierarchy.Level;
import dev.worklog.hierarchy.NodeRef;
import dev.worklog.hierarchy.Placement;
import dev.worklog.hierarchy.PlacementResolver;
import dev.worklog.hierarchy.Sprint;
import dev.worklog.identity.IdentityTables;
import dev.worklog.log.BulletKind;
import dev.worklog.log.PlacementNames;
import dev.worklog.log.WorkLogBullet;
import dev.worklog.log.WorkLogFilter;
import dev.worklog.log.WorkLogOrder;
import dev.worklog.log.WorkLogView;
import dev.worklog.log.WorkLogs;
import dev.worklog.page.Slice;
import dev.worklog.report.Resume.Achievement;
import dev.worklog.report.Resume.Position;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads what reports are made from, in slices of work logs with all that belongs to them. */
final class ReportReader {

  private static final int SLICE = 1_000;

  private final UnitOfWork unit;
  private final WorkLogs logs;

  ReportReader(UnitOfWork unit, WorkLogs logs) {
    this.unit = unit;
    this.logs = logs;
  }

  /**
   * What the request is about, with every ancestor.
   *
   * @throws WorklogException.Invalid if it is not the tenant's, or no sprint where there must be
   *     one
   */
  Placement place(ReportRequest request) {
    Placement under = request.filter().under();
    if (request.kind() == ReportKind.SPRINT && under.sprintId() == null) {
      throw new WorklogException.Invalid("filter.under.sprintId", "required", "must be given");
    }
    return PlacementResolver.of(unit, List.of(under)).resolve(under, "filter.under");
  }

  /** All that a report tells. */
  ReportContent content(ReportRequest request, Placement place) {
    WorkLogFilter filter = request.filter();
    LocalDate start = filter.from();
    LocalDate end = filter.to();
    Optional<Sprint> sprint = sprint(place.sprintId());
    if (request.kind() == ReportKind.SPRINT && start == null && end == null) {
      start = sprint.map(Sprint::startDate).orElse(null);
      end = sprint.map(Sprint::endDate).orElse(null);
    }
    PlacementNames names = names(place);
    String title =
        request.title().isBlank()
            ? Wording.title(request.kind(), start, names)
            : request.title().strip();
    List<ReportEntry> entries = entries(filter, view -> true);
    return new ReportContent(
        request.kind(), title, start, end, names, entries, roles(entries), unit.now());
  }

  private Optional<Sprint> sprint(@Nullable UUID id) {
    return id == null ? Optional.empty() : unit.find(HierarchyTables.SPRINTS, id);
  }

  private PlacementNames names(Placement place) {
    Map<Level, String> names = new EnumMap<>(Level.class);
    for (NodeRef ref : place.refs()) {
      unit.find(HierarchyTables.table(ref.level()), ref.id())
          .ifPresent(node -> names.put(ref.level(), node.name()));
    }
    return PlacementNames.of(names);
  }

  /** Those that the filter asks for and that are wanted, the oldest first. */
  List<ReportEntry> entries(WorkLogFilter filter, Predicate<WorkLogView> wanted) {
    List<WorkLogView> views = new ArrayList<>();
    String token = null;
    do {
      Slice<WorkLogView> slice = logs.viewSlice(filter, WorkLogOrder.OLDEST, SLICE, token);
      slice.items().stream().filter(wanted).forEach(views::add);
      token = slice.token();
    } while (token != null);
    Map<UUID, String> people = people(views);
    return views.stream()
        .map(
            view ->
                new ReportEntry(
                    view, Objects.requireNonNullElse(people.get(view.log().userId()), "")))
        .toList();
  }

  private Map<UUID, String> people(List<WorkLogView> views) {
    Set<UUID> ids = new HashSet<>();
    views.forEach(view -> ids.add(view.log().userId()));
    Map<UUID, String> names = new HashMap<>();
    unit.rows(IdentityTables.USERS)
        .find(ids)
        .forEach(user -> names.put(user.id(), user.displayName()));
    return names;
  }

  private Map<UUID, String> roles(List<ReportEntry> entries) {
    Set<UUID> ids = new HashSet<>();
    for (ReportEntry entry : entries) {
      UUID id = entry.log().placement().projectId();
      if (id != null) {
        ids.add(id);
      }
    }
    Map<UUID, String> roles = new HashMap<>();
    unit.rows(HierarchyTables.PROJECTS)
        .find(ids)
        .forEach(project -> roles.put(project.id(), project.role()));
    return roles;
  }

  /** The selected resume bullets of the logs that the filter asks for. */
  Resume resume(WorkLogFilter filter) {
    List<ReportEntry> entries =
        entries(filter, view -> view.bullets().stream().anyMatch(ReportReader::isAchievement));
    List<Position> positions = new ArrayList<>();
    for (ReportGroup group : ReportContent.groups(entries, roles(entries))) {
      positions.add(position(group));
    }
    positions.sort(Comparator.comparing(Position::to).reversed());
    return new Resume(positions);
  }

  private static boolean isAchievement(WorkLogBullet bullet) {
    return bullet.kind() == BulletKind.RESUME && bullet.isSelected();
  }

  private static Position position(ReportGroup group) {
    List<ReportEntry> latestFirst = new ArrayList<>(group.entries());
    Collections.reverse(latestFirst);
    List<Achievement> achievements = new ArrayList<>();
    for (ReportEntry entry : latestFirst) {
      entry.view().bullets().stream()
          .filter(ReportReader::isAchievement)
          .forEach(bullet -> achievements.add(new Achievement(bullet, entry)));
    }
    return new Position(
        group.client(),
        group.project(),
        group.role(),
        group.entries().get(0).log().occurredOn(),
        latestFirst.get(0).log().occurredOn(),
        achievements);
  }
}
