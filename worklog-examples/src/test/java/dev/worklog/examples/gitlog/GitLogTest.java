package dev.worklog.examples.gitlog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GitLogTest {

  @TempDir private Path directory;
  private Path tsv;
  private Path report;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void writeInput() throws IOException {
    tsv = Files.write(directory.resolve("commits.tsv"), TsvSourceTest.resource("commits.tsv"));
    report = directory.resolve("made/on/the/way");
  }

  private int run(String... args) {
    List<String> all = new ArrayList<>(List.of(args));
    all.add("--out=" + report);
    return GitLog.run(
        new PrintWriter(out, true), new PrintWriter(err, true), all.toArray(String[]::new));
  }

  @Test
  void goodRowsAreRecordedAndBadOnesListedAtTheEnd() {
    assertThat(run("--tsv=" + tsv)).isZero();
    assertThat(out.toString())
        .contains("Read 7 commits of commits in ")
        .contains("Recorded 5 work logs in ")
        .contains("| Recorded      |            5 |             0 |")
        .contains("| Already there |            1 |             6 |")
        .contains("| Refused       |            1 |             1 |")
        .contains("The second import added nothing.");
    assertThat(err.toString())
        .contains("7 left out:")
        .contains(tsv + ":6: has 2 columns, not 8")
        .contains(tsv + ":9: has no author")
        .contains(tsv + ":13: names[2]: ");
  }

  private String written(String file) throws IOException {
    return Files.readString(report.resolve(file), UTF_8);
  }

  @Test
  void theReportShowsAMonthWithLinksAndEscapesWhatPeopleWrote() throws IOException {
    String url = "https://example.org/browse/{key}";
    assertThat(run("--tsv=" + tsv, "--period=2026-03", "--issue-url=" + url)).isZero();
    assertThat(written("month-2026-03.md"))
        .startsWith("# Work on commits, month 2026-03\n\n2026-03-01 to 2026-03-31\n")
        .contains("**\\<script\\>alert(1)\\</script\\> \\[not\\](a link) # nor a heading**")
        .contains("[PROJ-7](https://example.org/browse/PROJ-7)");
    assertThat(written("month-2026-03.html")).contains("<h1>Work on commits, month 2026-03</h1>");
    assertThat(written("month-2026-03.csv")).startsWith("date,person,client,project,");
  }

  @Test
  void withoutAPeriodMonthAndYearOfTheNewestCommitAreReported() throws IOException {
    assertThat(run("--tsv=" + tsv)).isZero();
    for (String ending : List.of("md", "html", "csv")) {
      assertThat(report.resolve("month-2026-03." + ending)).isNotEmptyFile();
      assertThat(report.resolve("year-2026." + ending)).isNotEmptyFile();
    }
    assertThat(written("year-2026.csv").lines().count())
        .isGreaterThan(written("month-2026-03.csv").lines().count());
    assertThat(out.toString()).contains("is in " + report.resolve("year-2026.md"));
  }

  @Test
  void theReportOfOneAuthorLeavesTheOthersOut() throws IOException {
    assertThat(run("--tsv=" + tsv, "--report=week", "--period=2026-W09", "--author=Ada Lovelace"))
        .isZero();
    assertThat(written("week-2026-W09.md"))
        .contains("2026-02-23 to 2026-03-01")
        .contains("1 entry on 1 day by Ada Lovelace.")
        .contains("PROJ-7 Compute \\*Bernoulli\\* numbers \\| with a pipe")
        .doesNotContain("moth");
  }

  @Test
  void aRepositoryIsReportedBySprint() throws IOException {
    Path folder = Files.createDirectory(directory.resolve("engine"));
    try (GitFixture git = new GitFixture(folder)) {
      git.commit("Ada", "2026-03-02T10:00:00Z", "PROJ-7 Begin", "core/src/a");
      git.tag("v1", git.commit("Bob", "2026-03-03T10:00:00Z", "Go on", "web/src/a"));
      git.commit("Bob", "2026-03-04T10:00:00Z", "Later", "web/src/a");
    }
    assertThat(run("--repo=" + folder, "--report=sprint", "--period=v1")).isZero();
    assertThat(written("sprint-v1.md"))
        .startsWith("# Work on engine, sprint v1\n")
        .contains("2 entries on 2 days by Ada and Bob.")
        .contains("- 2026-03-02 **PROJ-7 Begin** (Ada)")
        .doesNotContain("Later");
    assertThat(out.toString()).contains("| Sprints       |            1 |             1 |");
  }

  @Test
  void aPeriodWithoutLogsSaysSo() throws IOException {
    assertThat(run("--tsv=" + tsv, "--period=1999-01")).isZero();
    assertThat(written("month-1999-01.md")).endsWith("Nothing was recorded.\n");
  }

  @Test
  void nothingToReadEndsWithOne() {
    assertThat(run("--tsv=" + directory.resolve("missing.tsv"))).isEqualTo(1);
    assertThat(run("--repo=" + directory)).isEqualTo(1);
    assertThat(err.toString())
        .contains("missing.tsv: no such file")
        .contains(directory + ": not a git repository");
    assertThat(report).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"h2", "postgres", "mariadb"})
  void everyStorageGivesTheNumbersAndTheReportOfMemory(String storage) throws IOException {
    assertThat(run("--tsv=" + tsv, "--storage=inmemory")).isZero();
    String inMemory = withoutTimes();
    Map<String, String> inMemoryReports = reports();
    out.getBuffer().setLength(0);
    assertThat(run("--tsv=" + tsv, "--storage=" + storage)).isZero();
    assertThat(withoutTimes()).isEqualTo(inMemory);
    assertThat(reports()).isEqualTo(inMemoryReports).isNotEmpty();
  }

  /** The reports that were written, by their names; ids are new with each run. */
  private Map<String, String> reports() throws IOException {
    Map<String, String> reports = new TreeMap<>();
    try (Stream<Path> files = Files.list(report)) {
      for (Path file : files.toList()) {
        String text = Files.readString(file, UTF_8);
        reports.put(file.getFileName().toString(), text.replaceAll("[0-9a-f-]{36}", "ID"));
        Files.delete(file);
      }
    }
    return reports;
  }

  private String withoutTimes() {
    return out.toString().replaceAll("[0-9.]+ s\\b", "TIME");
  }

  @Test
  void aDatabaseOfAUrlKeepsTheLogsForTheNextRun() {
    String url = "jdbc:h2:" + directory.resolve("logs");
    assertThat(run("--tsv=" + tsv, "--storage=" + url, "--user=ada")).isZero();
    assertThat(out.toString()).contains("Recorded 5 work logs in ");
    out.getBuffer().setLength(0);
    assertThat(run("--tsv=" + tsv, "--storage=" + url, "--user=ada")).isZero();
    assertThat(out.toString()).contains("Recorded 0 work logs in ").doesNotContain("Recorded 5");
  }

  @Test
  void aStorageThatCannotBeUsedIsAWrongOption() {
    assertThat(run("--tsv=" + tsv, "--storage=oracle")).isEqualTo(2);
    assertThat(err.toString())
        .contains("--storage oracle: not inmemory, h2, postgres, mariadb or a jdbc: URL");
    assertThat(run("--tsv=" + tsv, "--storage=h2", "--user=ada")).isEqualTo(2);
    assertThat(err.toString()).contains("--user and --password go with the jdbc: URL");
    assertThat(run("--tsv=" + tsv, "--storage=jdbc:unknown:logs")).isEqualTo(2);
    assertThat(err.toString()).contains("--storage jdbc:unknown:logs: ");
    String missing = "jdbc:h2:" + directory.resolve("missing") + ";IFEXISTS=TRUE;PASSWORD=secret";
    assertThat(run("--tsv=" + tsv, "--storage=" + missing)).isEqualTo(2);
    assertThat(err.toString()).contains("missing: ").doesNotContain("secret");
    assertThat(report).doesNotExist();
  }

  @Test
  void wrongOptionsEndWithTwo() {
    assertThat(run("--unknown")).isEqualTo(2);
    assertThat(run("--report=decade")).isEqualTo(2);
    assertThat(run("--tsv=" + tsv, "--repo=.")).isEqualTo(2);
    assertThat(run("--tsv=" + tsv, "--period=2026-13")).isEqualTo(2);
    assertThat(run("--tsv=" + tsv, "--report=sprint")).isEqualTo(2);
    assertThat(run("--tsv=" + tsv, "--author=Nobody")).isEqualTo(2);
    assertThat(run("--tsv=" + tsv, "--issue-url=example.org/{key}")).isEqualTo(2);
    assertThat(run("--tsv=" + tsv, "--issue-url=https://example.org")).isEqualTo(2);
    assertThat(report).doesNotExist();
    assertThat(err.toString()).contains("--author Nobody: no commit has this author");
  }

  @Test
  void aReportThatCannotBeWrittenIsAWrongOption() throws IOException {
    report = Files.createFile(directory.resolve("file")).resolve("reports");
    assertThat(run("--tsv=" + tsv)).isEqualTo(2);
    assertThat(err.toString()).contains("--out " + report);
  }

  @Test
  void theProgressBarIsShownOnlyIfAskedForOrSeen() {
    assertThat(run("--tsv=" + tsv)).isZero();
    assertThat(err.toString()).doesNotContain("Recording");
    assertThat(run("--tsv=" + tsv, "--progress")).isZero();
    assertThat(err.toString()).contains("Recording").contains("7/7");
    assertThat(out.toString()).doesNotContain("Recording");
  }

  @Test
  void anAuthorOfSeveralNamesIsFoundByEach() throws IOException {
    Path folder = Files.createDirectory(directory.resolve("engine"));
    try (GitFixture git = new GitFixture(folder)) {
      git.commit("Ada", "2026-03-02T10:00:00Z", "Begin", "core/src/a");
      git.commitBy("Ada Lovelace <ADA@example.org> 1772500000 +0000", "Go on");
      git.commit("Bob", "2026-03-04T10:00:00Z", "Later", "web/src/a");
    }
    assertThat(run("--repo=" + folder, "--author=Ada Lovelace")).isZero();
    assertThat(written("month-2026-03.md"))
        .contains("**Begin**")
        .contains("**Go on**")
        .doesNotContain("Later");
  }
}
