package dev.worklog.examples.gitlog;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TsvSourceTest {

  private static final String HEADER =
      "hash\tauthor_date\tauthor\tkey\tdir1\tdir2\tfiles\tsubject\n";

  @TempDir private Path directory;

  /** A hand-written file: {@code commits.tsv} has good and bad rows. */
  static byte[] resource(String name) throws IOException {
    try (InputStream in = TsvSourceTest.class.getResourceAsStream(name)) {
      return Objects.requireNonNull(in).readAllBytes();
    }
  }

  private Path file(String name, byte[] bytes) throws IOException {
    return Files.write(directory.resolve(name), bytes);
  }

  private static byte[] zipped(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(packed)) {
      zip.write(bytes);
    }
    return packed.toByteArray();
  }

  @Test
  void goodRowsAreReadWithLocalDaysFoldersAndTabsInTheSubject() throws Exception {
    History history = new TsvSource(file("commits.tsv", resource("commits.tsv"))).read();
    assertThat(history.name()).isEqualTo("commits");
    assertThat(history.commits())
        .extracting(Commit::hash)
        .containsExactly("a1", "a2", "a3", "a4", "b1", "b2", "b2");
    assertThat(history.commits().subList(0, 4))
        .extracting(Commit::day, Commit::key, Commit::folders, Commit::subject)
        .containsExactly(
            tuple(
                LocalDate.of(2026, 2, 27),
                "PROJ-7",
                new Folders("core", "src"),
                "PROJ-7 Compute *Bernoulli* numbers | with a pipe"),
            tuple(LocalDate.of(2026, 3, 1), null, new Folders("core", "(root)"), "Found a moth"),
            tuple(
                LocalDate.of(2026, 3, 2),
                "PROJ-7",
                new Folders("docs", "manual"),
                "PROJ-7 Explain\tin two\tcolumns"),
            tuple(LocalDate.of(2026, 3, 3), null, Folders.NONE, ""));
  }

  @Test
  void badRowsAreToldWithTheirLineAndReason() throws Exception {
    Path file = file("commits.tsv", resource("commits.tsv"));
    assertThat(new TsvSource(file).read().rejected())
        .containsExactly(
            new Rejected(file + ":6", "has 2 columns, not 8"),
            new Rejected(
                file + ":7",
                "author_date '2026-03-32T10:00:00Z' is no date with a time and an offset"),
            new Rejected(
                file + ":8",
                "author_date '2026-03-04T10:00:00' is no date with a time and an offset"),
            new Rejected(file + ":9", "has no author"),
            new Rejected(file + ":10", "has no hash"),
            new Rejected(file + ":11", "files 'many' is no number"));
  }

  @Test
  void aLineThatIsNotUtf8CostsOnlyItself() throws Exception {
    String rows = HEADER + row("a1", "Ada") + row("a2", "José") + row("a3", "Ada");
    Path file = file("latin.tsv", rows.getBytes(ISO_8859_1));
    History history = new TsvSource(file).read();
    assertThat(history.commits()).extracting(Commit::hash).containsExactly("a1", "a3");
    assertThat(history.rejected()).containsExactly(new Rejected(file + ":3", "is not UTF-8"));
  }

  private static String row(String hash, String author) {
    return hash + "\t2026-03-02T10:00:00Z\t" + author + "\t\tcore\tsrc\t1\tWork\n";
  }

  @Test
  void aZippedFileAndOneWithWindowsLineEndsReadTheSame() throws Exception {
    History plain = new TsvSource(file("commits.tsv", resource("commits.tsv"))).read();
    byte[] windows =
        new String(resource("commits.tsv"), UTF_8).replace("\n", "\r\n").getBytes(UTF_8);
    assertThat(
            new TsvSource(file("commits.tsv.gz", zipped(resource("commits.tsv")))).read().commits())
        .extracting(Commit::subject)
        .isEqualTo(plain.commits().stream().map(Commit::subject).toList());
    assertThat(new TsvSource(file("windows.tsv", windows)).read().commits())
        .extracting(Commit::subject)
        .isEqualTo(plain.commits().stream().map(Commit::subject).toList());
  }

  @Test
  void ofAZippedFileThatIsCutOffWhatWasReadIsKept() throws Exception {
    StringBuilder rows = new StringBuilder(HEADER);
    for (int i = 0; i < 20_000; i++) {
      rows.append(row(Integer.toHexString(i * 7919), "Ada"));
    }
    byte[] packed = zipped(rows.toString().getBytes(UTF_8));
    History history =
        new TsvSource(file("cut.tsv.gz", Arrays.copyOf(packed, packed.length / 2))).read();
    assertThat(history.commits()).isNotEmpty();
    assertThat(history.rejected()).hasSize(1);
    assertThat(history.rejected().get(0).reason()).startsWith("the file cannot be read on: ");
  }

  @Test
  void whatCannotBeReadAtAllIsSaidWithItsPlace() throws Exception {
    Path missing = directory.resolve("missing.tsv");
    assertUnreadable(missing, missing + ": no such file");
    Path headless = file("headless.tsv", row("a1", "Ada").getBytes(UTF_8));
    assertUnreadable(headless, headless + ":1: the first line must name the columns");
    Path empty = file("empty.tsv", new byte[0]);
    assertUnreadable(empty, empty + ":1: the first line must name the columns");
    Path rowless = file("rowless.tsv", HEADER.getBytes(UTF_8));
    assertUnreadable(rowless, rowless + ": no commit could be read");
    Path nozip = file("nozip.tsv.gz", resource("commits.tsv"));
    assertUnreadable(nozip, nozip + ": no commit could be read");
  }

  private static void assertUnreadable(Path file, String message) {
    assertThatThrownBy(() -> new TsvSource(file).read())
        .isInstanceOf(Unreadable.class)
        .hasMessageStartingWith(message);
  }
}
