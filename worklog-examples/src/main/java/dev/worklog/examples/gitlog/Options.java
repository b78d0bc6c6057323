package dev.worklog.examples.gitlog;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What the program is asked to do; set once, while the command line is parsed. */
final class Options {

  @Option(
      names = "--repo",
      paramLabel = "PATH",
      description = "A git repository, or a folder in one; the current folder by default.")
  @Nullable Path repo;

  @Option(
      names = "--tsv",
      paramLabel = "FILE",
      description =
          "Read a .tsv or .tsv.gz file instead, with the columns hash, author_date, author, key,"
              + " dir1, dir2, files, subject.")
  @Nullable Path tsv;

  @Option(
      names = "--issue-url",
      paramLabel = "URL",
      description =
          "Link logs to their issues, for example https://example.org/browse/{key}; of #12, the key"
              + " is 12.")
  @Nullable String issueUrl;

  @Option(
      names = "--report",
      paramLabel = "KIND",
      description = "Report a week, month, year or sprint; a month and its year by default.")
  Period.@Nullable Kind report;

  @Option(
      names = "--period",
      paramLabel = "NAME",
      description =
          "Which one: 2026-W09, 2026-03, 2026, or the name of a tag; that of the newest commit by"
              + " default.")
  @Nullable String period;

  @Option(
      names = "--author",
      paramLabel = "NAME",
      description = "Report what this author did; all by default.")
  @Nullable String author;

  @Option(
      names = "--out",
      paramLabel = "FOLDER",
      description =
          "Where the reports go, as Markdown, HTML and CSV; target/worklog-reports in a Maven"
              + " project, else a temporary folder.")
  @Nullable Path out;

  @Option(
      names = "--progress",
      negatable = true,
      description = "Show a progress bar; by default if somebody can see it.")
  @Nullable Boolean progress;

  @Option(
      names = "--storage",
      paramLabel = "WHERE",
      description =
          "Where logs are stored: inmemory (the default), h2, postgres or mariadb, a database of"
              + " this run alone; or the jdbc: URL of a database that stays.")
  String storage = "inmemory";

  @Option(
      names = "--user",
      paramLabel = "NAME",
      description = "The user of the database, if its URL does not say it.")
  @Nullable String user;

  @Option(
      names = "--password",
      paramLabel = "PASSWORD",
      arity = "0..1",
      interactive = true,
      description = "The password of the user; asked for if it is left out after the option.")
  @Nullable String password;

  /**
   * Where the commits come from.
   *
   * @throws BadOption if the options contradict each other
   */
  Source source() {
    if (repo != null && tsv != null) {
      throw new BadOption("--repo and --tsv cannot be given both");
    }
    return tsv == null ? new GitSource(repo == null ? Path.of("") : repo) : new TsvSource(tsv);
  }

  /**
   * Looks at what can be wrong before anything is read.
   *
   * @throws BadOption if something is
   */
  void check() {
    if (issueUrl != null
        && !(issueUrl.matches("https?://.+") && issueUrl.contains(IssueKeys.PLACEHOLDER))) {
      throw new BadOption(
          "--issue-url "
              + issueUrl
              + ": not an http or https address with "
              + IssueKeys.PLACEHOLDER);
    }
    if (!Store.isKnown(storage)) {
      throw new BadOption(
          "--storage " + storage + ": not inmemory, h2, postgres, mariadb or a jdbc: URL");
    }
    if ((user != null || password != null) && !Store.isUrl(storage)) {
      throw new BadOption("--user and --password go with the jdbc: URL of a database");
    }
  }
}
