package dev.worklog.benchmarks.start;

import static java.util.Objects.requireNonNull;

import dev.worklog.Tenant;
import dev.worklog.Workspace;
import dev.worklog.hierarchy.Placement;
import dev.worklog.identity.User;
import dev.worklog.identity.UserDraft;
import dev.worklog.inmemory.InMemoryStorage;
import dev.worklog.log.WorkLog;
import dev.worklog.log.WorkLogDraft;
import java.time.LocalDate;
import java.util.List;

/** Records a first work log in memory, by a new user at a new task, and prints its id. */
final class FirstLogProgram {

  private FirstLogProgram() {}

  /** Takes no arguments. */
  public static void main(String[] arguments) {
    try (Workspace workspace = Workspace.on(InMemoryStorage.create())) {
      User ada = workspace.users().register(UserDraft.of("Ada"));
      Tenant mine = workspace.tenant(ada.id());
      Placement login =
          mine.hierarchy()
              .path(List.of("Acme", "Portal", "First quarter", "Accounts", "Sign-in", "Login"));
      WorkLogDraft draft =
          WorkLogDraft.of(LocalDate.of(2026, 11, 20), "Fixed the flaky test")
              .withPlacement(Placement.task(requireNonNull(login.taskId())))
              .withEffortMinutes(90);
      WorkLog log = mine.logs().record(draft);
      System.out.println(log.id());
    }
  }
}
