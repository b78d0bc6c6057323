package dev.worklog.benchmarks.start;

import dev.worklog.WorklogSchema;
import dev.worklog.Workspace;
import dev.worklog.benchmarks.JavaProcess;
import dev.worklog.benchmarks.Measurement;
import dev.worklog.benchmarks.Score;
import dev.worklog.benchmarks.Settings;
import dev.worklog.identity.UserDraft;
import dev.worklog.jpa.JpaStorage;
import dev.worklog.jpa.SchemaMigrations;
import dev.worklog.log.LogTables;
import dev.worklog.storage.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;

/**
 * From a cold JVM to the first work log in a database of H2 whose schema is up to date, beside
 * Hibernate alone with the same entities.
 */
public final class JpaStartMeasurement implements Measurement {

  /** The database lies in a temporary directory. */
  public JpaStartMeasurement() {}

  @Override
  public List<Score> run(Settings settings) throws IOException {
    Path directory = Files.createTempDirectory("worklog-start");
    try {
      String url = "jdbc:h2:" + directory.resolve("db") + ";DB_CLOSE_DELAY=-1";
      UUID user = prepare(url);
      String[] alone = alone(url, user);
      String[] ours = {JpaFirstLogProgram.class.getName(), url, user.toString()};
      return new ColdStarts()
          .with(Score.OURS, () -> JavaProcess.here().with(ours))
          .with("baselineHibernate", () -> JavaProcess.here().with(alone))
          .run(settings);
    } finally {
      try (var files = Files.list(directory)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(directory);
    }
  }

  private static UUID prepare(String url) {
    JdbcDataSource database = new JdbcDataSource();
    database.setURL(url.replace(";DB_CLOSE_DELAY=-1", ""));
    SchemaMigrations.migrate(database);
    try (Workspace workspace = Workspace.on(JpaStorage.on(database))) {
      return workspace.users().register(UserDraft.of("Ada")).id();
    }
  }

  private static String[] alone(String url, UUID user) {
    List<String> all = new ArrayList<>();
    all.add(HibernateFirstInsertProgram.class.getName());
    all.add(url);
    all.add(user.toString());
    all.add(entity(LogTables.WORKLOGS));
    WorklogSchema.ALL.tables().stream()
        .filter(table -> table != LogTables.WORKLOGS)
        .forEach(table -> all.add(entity(table)));
    return all.toArray(String[]::new);
  }

  private static String entity(Table<?> table) {
    String context = table.context().name().toLowerCase(Locale.ROOT);
    return "dev.worklog.jpa." + context + "." + table.type().getSimpleName() + "Entity";
  }
}
