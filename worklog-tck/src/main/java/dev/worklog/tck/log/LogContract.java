package dev.worklog.tck.log;

import dev.worklog.Tenant;
import dev.worklog.hierarchy.Placement;
import dev.worklog.hierarchy.Sprint;
import dev.worklog.hierarchy.SprintDraft;
import dev.worklog.log.WorkLog;
import dev.worklog.log.WorkLogDraft;
import dev.worklog.log.WorkLogFilter;
import dev.worklog.log.WorkLogs;
import dev.worklog.tck.Contract;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the contracts of work logs have in common. */
abstract class LogContract extends Contract {

  WorkLogs logs() {
    return mine().logs();
  }

  static WorkLogDraft draft(String content) {
    return WorkLogDraft.of(TODAY, content);
  }

  static WorkLogDraft at(Placement placement) {
    return draft("Did it").withPlacement(placement);
  }

  WorkLog record(String content) {
    return logs().record(draft(content));
  }

  WorkLog now(WorkLog log) {
    return logs().find(log.id()).orElseThrow();
  }

  long total() {
    return logs().page(WorkLogFilter.ALL, 1, 1).total();
  }

  List<String> contents(WorkLogFilter filter) {
    return logs().page(filter, 1, 1_000).items().stream().map(WorkLog::content).toList();
  }

  static UUID id(@Nullable UUID id) {
    return Objects.requireNonNull(id);
  }

  static Sprint sprint(Tenant tenant, Placement project, String name) {
    return tenant.hierarchy().sprints().add(SprintDraft.of(id(project.projectId()), name));
  }

  /** The placement down to the project. */
  static Placement project(Placement place) {
    return Placement.NONE.withClientId(place.clientId()).withProjectId(place.projectId());
  }
}
