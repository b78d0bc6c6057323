package dev.worklog.benchmarks.database;

import com.zaxxer.hikari.HikariConfig;
import dev.worklog.benchmarks.Resource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Databases of H2 as files under {@code target}, which stay from one run to the next; each is open
 * while there are connections to it.
 */
final class H2Files {

  private static final String USER = "sa";

  private H2Files() {}

  /** Nothing runs beside a benchmark: its own JVM opens the files. */
  static Resource embedded() {
    return new Resource() {
      @Override
      public Map<String, String> properties() {
        return Map.of(Server.PROPERTY, Server.H2.name());
      }

      @Override
      public void close() {}
    };
  }

  static HikariConfig connections(String database) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url(database));
    config.setUsername(USER);
    return config;
  }

  static boolean has(String database) {
    return Files.exists(file(database));
  }

  static void delete(String database) {
    try {
      Files.deleteIfExists(file(database));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void move(String from, String to) {
    try {
      Files.move(file(from), file(to));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void copy(String from, String to) {
    try {
      Files.copy(file(from), file(to), StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Fills a migrated database. Its indexes and constraints are made when all rows are there, each
   * from sorted rows: row by row, the file of a million logs would come to tens of gigabytes.
   */
  static void fill(String database, Server.Filling filling) throws SQLException {
    List<String> script = script(database);
    delete(database);
    try (Connection connection = connect(database)) {
      run(connection, script, statement -> !comesLast(statement));
      filling.into(connection);
      run(connection, script, H2Files::comesLast);
      Server.execute(connection, "analyze");
      Server.execute(connection, "shutdown compact");
    }
  }

  private static List<String> script(String database) throws SQLException {
    List<String> script = new ArrayList<>();
    try (Connection connection = connect(database);
        Statement statement = connection.createStatement();
        ResultSet line = statement.executeQuery("script nopasswords nosettings")) {
      while (line.next()) {
        script.add(line.getString(1));
      }
    }
    return script;
  }

  private static void run(Connection connection, List<String> script, Predicate<String> which)
      throws SQLException {
    for (String statement : script) {
      if (which.test(statement)) {
        Server.execute(connection, statement);
      }
    }
  }

  private static boolean comesLast(String statement) {
    return statement.startsWith("CREATE INDEX")
        || statement.startsWith("CREATE UNIQUE")
        || statement.startsWith("ALTER TABLE");
  }

  private static Connection connect(String database) throws SQLException {
    return DriverManager.getConnection(url(database), USER, "");
  }

  private static String url(String database) {
    return "jdbc:h2:file:" + folder().resolve(database) + ";OPTIMIZE_REUSE_RESULTS=0";
  }

  private static Path file(String database) {
    return folder().resolve(database + ".mv.db");
  }

  private static Path folder() {
    try {
      return Files.createDirectories(Target.folder("h2"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
