package dev.worklog.examples.gitlog;

import dev.worklog.Tenant;
import dev.worklog.Workspace;
import dev.worklog.hierarchy.Placement;
import dev.worklog.identity.User;
import dev.worklog.log.WorkLogFilter;
import dev.worklog.log.WorkLogOrder;
import dev.worklog.log.WorkLogView;
import dev.worklog.page.Slice;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the recorded logs of a project, in the hands of one who may read those of all. */
final class Logs {

  private static final int SLICE = 1_000;

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

  /** All of the period, the oldest first; of everybody without an author. */
  List<Entry> of(Period period, @Nullable String author) {
    Set<UUID> users = author == null ? Set.of() : imported.named(author);
    if (author != null && users.isEmpty()) {
      return List.of(); // the library refused the author, and no users would mean all
    }
    WorkLogFilter filter = inProject().withUserIds(users);
    if (period.sprint() == null) {
      filter = filter.withFrom(period.from()).withTo(period.to());
    } else {
      UUID sprint = imported.sprints().get(period.sprint());
      filter = filter.withUnder(filter.under().withSprintId(sprint));
    }
    List<Entry> entries = new ArrayList<>();
    String token = null;
    do {
      Slice<WorkLogView> slice = tenant.logs().viewSlice(filter, WorkLogOrder.OLDEST, SLICE, token);
      slice.items().forEach(view -> entries.add(entry(view)));
      token = slice.token();
    } while (token != null);
    return entries;
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
