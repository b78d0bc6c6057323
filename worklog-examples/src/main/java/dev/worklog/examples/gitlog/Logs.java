package dev.worklog.examples.gitlog;

import dev.worklog.Tenant;
import dev.worklog.Workspace;
import dev.worklog.hierarchy.Placement;
import dev.worklog.identity.User;
import dev.worklog.log.WorkLogFilter;
import dev.worklog.log.WorkLogOrder;
import dev.worklog.log.WorkLogView;
import dev.worklog.report.ReportKind;
import dev.worklog.report.ReportRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the recorded logs of a project, in the hands of one who may read those of all. */
final class Logs {

  private final Workspace workspace;
  private final Tenant tenant;
  private final Imported imported;
  private final Map<UUID, String> names = new HashMap<>();

  Logs(Workspace workspace, Tenant tenant, Imported imported) {
    this.workspace = workspace;
    this.tenant = tenant;
    this.imported = imported;
  }

  /** The newest, the newest first. */
  List<Entry> newest(int count) {
    return tenant.logs().viewPage(inProject(), WorkLogOrder.NEWEST, 1, count).items().stream()
        .map(this::entry)
        .toList();
  }

  /** A report of the period; on everybody without an author. */
  ReportRequest request(String repository, Period period, @Nullable String author) {
    WorkLogFilter filter = inProject();
    if (author != null) {
      Set<UUID> users = imported.named(author);
      // The library may have refused the author, and no users would mean all.
      filter = filter.withUserIds(users.isEmpty() ? Set.of(tenant.actorId()) : users);
    }
    if (period.sprint() == null) {
      filter = filter.withFrom(period.from()).withTo(period.to());
    } else {
      UUID sprint = imported.sprints().get(period.sprint());
      filter = filter.withUnder(filter.under().withSprintId(sprint));
    }
    ReportRequest request =
        ReportRequest.custom(filter).withTitle("Work on " + repository + ", " + period.title());
    return period.sprint() == null ? request : request.withKind(ReportKind.SPRINT);
  }

  private WorkLogFilter inProject() {
    UUID project = imported.project().projectId();
    return WorkLogFilter.ALL.withUnder(Placement.NONE.withProjectId(project));
  }

  private Entry entry(WorkLogView view) {
    return Entry.of(view, names.computeIfAbsent(view.log().userId(), this::name));
  }

  private String name(UUID user) {
    return workspace.users().find(user).map(User::displayName).orElse("unknown");
  }
}
