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
      description = "Report a week, month or sprint; a month by default.")
  Period.@Nullable Kind report;

  @Option(
      names = "--period",
      paramLabel = "NAME",
      description =
          "Which one: 2026-W09, 2026-03, or the name of a tag; that of the newest commit by"
              + " default.")
  @Nullable String period;

  @Option(
      names = "--author",
      paramLabel = "NAME",
      description = "Report what this author did; all by default.")
  @Nullable String author;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description =
          "Where the report goes; target/worklog-report.md in a Maven project, else a temporary"
              + " file.")
  @Nullable Path out;

  @Option(
      names = "--progress",
      negatable = true,
      description = "Show a progress bar; by default if somebody can see it.")
  @Nullable Boolean progress;

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
  }
}
