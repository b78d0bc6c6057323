package dev.worklog.inmemory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.worklog.Tenant;
import dev.worklog.Workspace;
import dev.worklog.hierarchy.Placement;
import dev.worklog.identity.User;
import dev.worklog.identity.UserDraft;
import dev.worklog.log.WorkLog;
import dev.worklog.log.WorkLogDraft;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReadmeTest {

  private final PrintStream console = System.out;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  @BeforeEach
  void listen() {
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
  }

  @AfterEach
  void stopListening() {
    System.setOut(console);
  }

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
      System.out.println(log.placement()); // client, project, epic, feature and story are filled in
    }
    // docs: end
    assertThat(printed.toString(StandardCharsets.UTF_8))
        .startsWith("Placement[clientId=")
        .contains("taskId=")
        .containsOnlyOnce("null"); // the sprint
  }
}
