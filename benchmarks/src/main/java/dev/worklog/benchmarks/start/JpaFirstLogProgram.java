package dev.worklog.benchmarks.start;

import dev.worklog.Workspace;
import dev.worklog.jpa.JpaStorage;
import dev.worklog.log.WorkLogDraft;
import java.time.LocalDate;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;

/** Records a work log of a user who is there, in a database whose schema is there. */
final class JpaFirstLogProgram {

  private JpaFirstLogProgram() {}

  /** With the URL of the database and the id of the user. */
  public static void main(String[] arguments) {
    UUID user = UUID.fromString(arguments[1]);
    JdbcDataSource database = new JdbcDataSource();
    database.setURL(arguments[0]);
    try (Workspace workspace = Workspace.on(JpaStorage.on(database))) {
      WorkLogDraft draft = WorkLogDraft.of(LocalDate.of(2026, 11, 20), "Fixed the flaky test");
      System.out.println(workspace.tenant(user).logs().record(draft).id());
    }
  }
}
