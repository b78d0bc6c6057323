package dev.worklog.inmemory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.worklog.Tenant;
import dev.worklog.Workspace;
import dev.worklog.hierarchy.Placement;
import dev.worklog.identity.User;
import dev.worklog.identity.UserDraft;
import dev.worklog.log.WorkLog;
import dev.worklog.log.WorkLogDraft;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadmeTest {

  @Test
  @SuppressWarnings("NullAway") // a path of six names ends in a task
  void theExampleFillsInEveryAncestor() {
    LocalDate today = LocalDate.of(2026, 3, 2);
    // docs: readme
    try (Workspace workspace = Workspace.on(InMemoryStorage.create())) {
      User ada = workspace.users().register(UserDraft.of("Ada"));
      Tenant mine = workspace.tenant(ada.id());
      List<String> names = List.of("Acme", "Portal", "Q1", "Accounts", "Sign-in", "Login");
      Placement login = mine.hierarchy().path(names);
      WorkLogDraft draft = WorkLogDraft.of(today, "Fixed the flaky test").withEffortMinutes(90);
      WorkLog log = mine.logs().record(draft.withPlacement(Placement.task(login.taskId())));
      // log.placement() has client, project, epic, feature and story filled in
      // docs: end
      assertThat(log.placement()).isEqualTo(login);
      assertThat(log.hours()).isEqualTo(1.5);
    }
  }
}
