package dev.worklog.benchmarks.database;

import dev.worklog.benchmarks.Resource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * PostgreSQL as it is by default, so with every commit on the disk before it returns. Its data
 * stays under {@code target} from one run to the next.
 */
public final class PostgresServer implements Resource {

  /** The system property that names the port of the server. */
  static final String PORT = "worklog.postgres.port";

  private final EmbeddedPostgres server;

  private PostgresServer(EmbeddedPostgres server) {
    this.server = server;
  }

  /** Starts it. */
  public static PostgresServer start() {
    try {
      Path folder = Files.createDirectories(Target.folder("postgres"));
      return new PostgresServer(
          EmbeddedPostgres.builder()
              .setOverrideWorkingDirectory(folder.toFile())
              .setDataDirectory(folder.resolve("data"))
              .setCleanDataDirectory(false)
              .setServerConfig("synchronous_commit", "on")
              .start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Map<String, String> properties() {
    return Map.of(Server.PROPERTY, Server.POSTGRES.name(), PORT, String.valueOf(server.getPort()));
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
