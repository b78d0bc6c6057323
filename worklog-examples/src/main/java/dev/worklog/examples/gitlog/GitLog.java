package dev.worklog.examples.gitlog;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.worklog.Tenant;
import dev.worklog.Workspace;
import dev.worklog.identity.Role;
import dev.worklog.identity.User;
import dev.worklog.page.ProgressListener;
import dev.worklog.report.ReportContent;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;

/**
 * Records the commits of a git repository as work logs, shows them, and writes reports. Ends with
 * 0, with 1 if nothing could be read, and with 2 if the options are wrong.
 */
@Command(
    name = "worklog-examples",
    mixinStandardHelpOptions = true,
    description = "Records the commits of a git repository as work logs and reports them.")
public final class GitLog implements Callable<Integer> {

  private static final int BAD_OPTION = 2;
  private static final UUID TENANT = UUID.nameUUIDFromBytes("gitlog".getBytes(UTF_8));

  @Mixin private final Options options = new Options();
  private final Screen screen;

  private GitLog(PrintWriter out, PrintWriter err) {
    screen = new Screen(out, err);
  }

  /** Runs the program and ends the process. */
  public static void main(String[] args) {
    // What Hibernate and the servers log goes where that of all others goes: nowhere.
    System.setProperty("org.jboss.logging.provider", "slf4j");
    Charset charset = Charset.forName(System.getProperty("stdout.encoding", UTF_8.name()));
    PrintWriter out = new PrintWriter(System.out, true, charset);
    PrintWriter err = new PrintWriter(System.err, true, charset);
    System.exit(run(out, err, args));
  }

  /** Runs the program and returns how it ended. */
  static int run(PrintWriter out, PrintWriter err, String... args) {
    return new CommandLine(new GitLog(out, err))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setOut(out)
        .setErr(err)
        .execute(args);
  }

  @Override
  public Integer call() throws IOException {
    try {
      options.check();
      History history = read(options.source());
      List<Period> periods = Period.all(options.report, options.period, history);
      checkAuthor(history);
      try (Store store = store();
          Workspace workspace = Workspace.on(store.storage())) {
        record(workspace, history, periods);
      }
      return 0;
    } catch (Unreadable e) {
      screen.error(e);
      return 1;
    } catch (BadOption e) {
      screen.error(e);
      return BAD_OPTION;
    }
  }

  private History read(Source source) throws Unreadable {
    long start = System.nanoTime();
    History history = source.read();
    screen.read(history, since(start));
    return history;
  }

  private Store store() {
    long start = System.nanoTime();
    Store store = Store.open(options.storage, options.user, options.password);
    screen.opened(since(start));
    return store;
  }

  private void checkAuthor(History history) {
    String name = options.author;
    if (name != null
        && history.commits().stream().noneMatch(commit -> commit.author().name().equals(name))) {
      throw new BadOption("--author " + name + ": no commit has this author");
    }
  }

  private void record(Workspace workspace, History history, List<Period> periods) {
    Tenant tenant = workspace.tenant(TENANT, admin(workspace));
    Imported first = importAll(workspace, tenant, history);
    Logs logs = new Logs(workspace, tenant, first);
    screen.newest(logs.newest(10));
    report(tenant, logs, history.name(), periods);
    Imported second = importAll(workspace, tenant, history);
    screen.summary(history, first, second);
    screen.rejected(history.rejected(), first.refused());
  }

  /** The program's own user, who sees the logs of all. */
  private static UUID admin(Workspace workspace) {
    User user = workspace.users().link("gitlog", "Import of git repositories");
    return workspace.users().update(user, draft -> draft.withRole(Role.ADMIN)).id();
  }

  private Imported importAll(Workspace workspace, Tenant tenant, History history) {
    long start = System.nanoTime();
    Importer importer = new Importer(workspace, tenant, options.issueUrl);
    Imported imported;
    if (showsProgress()) {
      try (ProgressBar bar = screen.bar(history.commits().size())) {
        imported =
            importer.run(
                history,
                (done, total) -> {
                  bar.stepTo(done);
                  return true;
                });
      }
      screen.endBar();
    } else {
      imported = importer.run(history, ProgressListener.NONE);
    }
    screen.imported(imported, since(start));
    return imported;
  }

  private boolean showsProgress() {
    return options.progress == null ? Ansi.AUTO.enabled() : options.progress;
  }

  private void report(Tenant tenant, Logs logs, String repository, List<Period> periods) {
    Path folder = options.out;
    try {
      folder = Files.createDirectories(folder == null ? defaultOut() : folder);
      for (Period period : periods) {
        ReportContent content =
            tenant.reports().preview(logs.request(repository, period, options.author));
        Files.writeString(folder.resolve(period.fileName() + ".md"), content.markdown());
        Files.writeString(folder.resolve(period.fileName() + ".html"), content.html());
        Files.writeString(folder.resolve(period.fileName() + ".csv"), content.csv());
        screen.wrote(period, folder);
      }
    } catch (IOException e) {
      throw new BadOption("--out " + folder + ": the reports cannot be written there: " + e);
    }
  }

  // Nothing that a repository would see as a change.
  private static Path defaultOut() throws IOException {
    return Files.exists(Path.of("pom.xml"))
        ? Path.of("target", "worklog-reports")
        : Files.createTempDirectory("worklog-reports-");
  }

  private static Duration since(long start) {
    return Duration.ofNanos(System.nanoTime() - start);
  }
}
