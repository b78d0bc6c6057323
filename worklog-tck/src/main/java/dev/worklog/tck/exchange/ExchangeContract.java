package dev.worklog.tck.exchange;

import dev.worklog.Tenant;
import dev.worklog.hierarchy.Client;
import dev.worklog.hierarchy.ClientDraft;
import dev.worklog.hierarchy.NodeFilter;
import dev.worklog.hierarchy.Nodes;
import dev.worklog.hierarchy.Placement;
import dev.worklog.identity.Role;
import dev.worklog.identity.User;
import dev.worklog.identity.UserDraft;
import dev.worklog.log.WorkLog;
import dev.worklog.log.WorkLogBulletDraft;
import dev.worklog.log.WorkLogDraft;
import dev.worklog.log.WorkLogFilter;
import dev.worklog.tck.Contract;
import java.util.List;
import java.util.UUID;

/** What the contracts of files have in common. */
abstract class ExchangeContract extends Contract {

  /** A tenant with a tree of nodes, a log on its task and a bullet of the log. */
  final WorkLog fill(Tenant tenant, String content) {
    Placement place = tree(tenant, content);
    WorkLog log =
        tenant
            .logs()
            .record(
                WorkLogDraft.of(TODAY, content)
                    .withPlacement(Placement.NONE.withTaskId(place.taskId())));
    tenant.logs().bullets().add(WorkLogBulletDraft.of(log.id(), "did " + content));
    return log;
  }

  /** Deletes what {@link #fill} has stored. */
  static void clear(Tenant tenant) {
    logs(tenant).forEach(tenant.logs()::delete);
    Nodes<Client, ClientDraft> clients = tenant.hierarchy().clients();
    clients.page(NodeFilter.ALL, 1, 10_000).items().forEach(clients::delete);
  }

  /** Somebody who may do everything in every tenant. */
  final User admin() {
    return workspace().users().register(UserDraft.of("Root").withRole(Role.ADMIN));
  }

  /** A tenant without anything in it, in the hands of an admin. */
  final Tenant empty() {
    User admin = admin();
    return workspace().tenant(new UUID(admin.id().getLeastSignificantBits(), 0), admin.id());
  }

  static List<WorkLog> logs(Tenant tenant) {
    return tenant.logs().page(WorkLogFilter.ALL, 1, 10_000).items();
  }

  static List<String> export(Tenant tenant) {
    return Files.export(tenant.exchange());
  }

  /** The number of the first line that holds this, the first being 1. */
  static int line(List<String> file, String part) {
    for (int i = 0; i < file.size(); i++) {
      if (file.get(i).contains(part)) {
        return i + 1;
      }
    }
    throw new AssertionError("no line has " + part + ": " + file);
  }
}
