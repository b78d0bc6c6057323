package dev.worklog.examples.gitlog;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.worklog.examples.databases.EmbeddedServer;
import dev.worklog.inmemory.InMemoryStorage;
import dev.worklog.jpa.JpaStorage;
import dev.worklog.jpa.SchemaMigrations;
import dev.worklog.storage.Storage;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The one place that knows where logs are stored. The workspace closes the storage; this closes
 * what the storage stands on.
 */
record Store(Storage storage, @Nullable HikariDataSource pool, @Nullable EmbeddedServer server)
    implements AutoCloseable {

  /** A name that {@link #open} knows; any {@code jdbc:} URL will do as well. */
  static boolean isKnown(String name) {
    return switch (name) {
      case "inmemory", "h2", "postgres", "mariadb" -> true;
      default -> isUrl(name);
    };
  }

  static boolean isUrl(String name) {
    return name.startsWith("jdbc:");
  }

  /**
   * Opens a storage, its tables made or brought up to date.
   *
   * @param user of a database that is given by its URL; null if the URL says it
   * @param password likewise
   * @throws BadOption if it cannot be used
   */
  static Store open(String name, @Nullable String user, @Nullable String password) {
    try {
      return switch (name) {
        case "inmemory" -> new Store(InMemoryStorage.create(), null, null);
        // It lives as long as it has connections, and so goes with the pool.
        case "h2" -> onDatabase("jdbc:h2:mem:" + UUID.randomUUID(), "sa", "", null);
        case "postgres" -> onServer(EmbeddedServer.postgres());
        case "mariadb" -> onServer(EmbeddedServer.mariadb());
        default -> onDatabase(name, user, password, null);
      };
    } catch (IOException | RuntimeException e) {
      // A URL may hold a password after its address.
      throw new BadOption("--storage " + name.split("[?;]", 2)[0] + ": " + e.getMessage(), e);
    }
  }

  private static Store onServer(EmbeddedServer server) throws IOException {
    return onDatabase(server.url(), server.user(), "", server);
  }

  private static Store onDatabase(
      String url, @Nullable String user, @Nullable String password, @Nullable EmbeddedServer server)
      throws IOException {
    HikariDataSource pool = null;
    try {
      HikariConfig config = new HikariConfig();
      config.setJdbcUrl(url);
      config.setUsername(user);
      config.setPassword(password);
      config.setMaximumPoolSize(2);
      pool = new HikariDataSource(config);
      SchemaMigrations.migrate(pool);
      return new Store(JpaStorage.on(pool), pool, server);
    } catch (Throwable e) {
      try {
        close(pool, server);
      } catch (IOException second) {
        e.addSuppressed(second);
      }
      throw e;
    }
  }

  @Override
  public void close() throws IOException {
    close(pool, server);
  }

  private static void close(@Nullable HikariDataSource pool, @Nullable EmbeddedServer server)
      throws IOException {
    try (server) {
      if (pool != null) {
        pool.close();
      }
    }
  }
}
