package dev.worklog.jpa;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * A PostgreSQL server of its own whose processes can be killed, and which comes back on its data
 * and its port. What it has committed is in its files by then: it waits for its log, as servers do.
 */
final class MortalPostgres implements AutoCloseable {

  private static final long SECONDS = 60;

  private final Path data;
  private volatile CountDownLatch up = new CountDownLatch(1);
  private EmbeddedPostgres server;

  MortalPostgres() {
    try {
      Path folder = Path.of("target", "postgres-mortal").toAbsolutePath();
      data = Servers.dataOfThisJvm(Files.createDirectories(folder));
      server = start(builder());
      Servers.stopWithJvm(pidFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private EmbeddedPostgres.Builder builder() throws IOException {
    return Servers.postgresBuilder(data)
        .setServerConfig("synchronous_commit", "on")
        .setCleanDataDirectory(false)
        .setPGStartupWait(Duration.ofSeconds(SECONDS));
  }

  private Path pidFile() {
    return data.resolve("postmaster.pid");
  }

  private EmbeddedPostgres start(EmbeddedPostgres.Builder builder) throws IOException {
    EmbeddedPostgres started = builder.start();
    up.countDown();
    return started;
  }

  HikariDataSource pool() {
    return Servers.pool(server.getJdbcUrl("postgres", "postgres"), "postgres", "");
  }

  /** Kills the server and all that it has begun, none of which gets to say or write anything. */
  void kill() throws IOException, InterruptedException {
    up = new CountDownLatch(1);
    String pid = Files.readAllLines(pidFile()).get(0).strip();
    stop(pid);
    ProcessHandle postmaster = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    List<ProcessHandle> all =
        Stream.concat(postmaster.descendants(), Stream.of(postmaster)).toList();
    all.forEach(ProcessHandle::destroyForcibly);
    for (ProcessHandle each : all) {
      awaitEnd(each);
    }
  }

  // So that it begins no more processes while it is looked for them.
  private static void stop(String pid) throws IOException, InterruptedException {
    String stop = "kill -STOP $0 && until grep -q '^State:.T' /proc/$0/status; do :; done";
    Process shell = new ProcessBuilder("sh", "-c", stop, pid).inheritIO().start();
    if (!shell.waitFor(SECONDS, TimeUnit.SECONDS) || shell.exitValue() != 0) {
      throw new AssertionError("could not stop the server");
    }
  }

  private static void awaitEnd(ProcessHandle process) throws InterruptedException {
    try {
      process.onExit().get(SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new AssertionError("could not kill " + process.info(), e);
    }
  }

  /** Starts it again, and returns when it answers. */
  void revive() throws IOException {
    int port = server.getPort();
    server.close();
    server = start(builder().setPort(port));
  }

  /** Waits until it answers, if it has been killed. */
  void awaitUp() throws InterruptedException {
    if (!up.await(SECONDS, TimeUnit.SECONDS)) {
      throw new AssertionError("the server has not come back");
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
    Servers.delete(data);
  }
}
