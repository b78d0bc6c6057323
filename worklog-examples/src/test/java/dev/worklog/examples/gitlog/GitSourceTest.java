package dev.worklog.examples.gitlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitSourceTest {

  private static final String MONDAY = "2026-03-02T10:00:00Z";
  private static final String TUESDAY = "2026-03-03T10:00:00Z";
  private static final String WEDNESDAY = "2026-03-04T10:00:00Z";
  private static final String THURSDAY = "2026-03-05T10:00:00Z";

  @TempDir private Path directory;
  private GitFixture git;

  @BeforeEach
  void createRepository() throws IOException {
    git = new GitFixture(Files.createDirectory(directory.resolve("engine")));
  }

  @AfterEach
  void closeRepository() {
    git.close();
  }

  private History read() throws Unreadable {
    return new GitSource(git.directory()).read();
  }

  @Test
  void theDayIsTheAuthorsLocalOne() throws Exception {
    git.commit("Ada", "2026-03-01T23:30:00-05:00", "Evening", "a/b/c");
    git.commit("Grace", "2026-03-03T00:30:00+09:30", "Morning", "a/b/c");
    assertThat(read().commits())
        .extracting(Commit::subject, Commit::day)
        .containsExactly(
            tuple("Evening", LocalDate.of(2026, 3, 1)), tuple("Morning", LocalDate.of(2026, 3, 3)));
  }

  @Test
  void aCommitLiesWhereMostOfItsFilesAreAndAMissingLevelIsTheRoot() throws Exception {
    git.commit("Ada", MONDAY, "First", "core/src/a", "core/src/b", "core/doc/c", "web/src/d");
    git.commit("Ada", TUESDAY, "Second", "README", "LICENSE");
    git.commit("Ada", WEDNESDAY, "Third", "core/pom.xml");
    assertThat(read().commits())
        .extracting(Commit::folders, Commit::files)
        .containsExactly(
            tuple(new Folders("core", "src"), 4),
            tuple(new Folders("(root)", "(root)"), 2),
            tuple(new Folders("core", "(root)"), 1));
  }

  @Test
  void aMergeCountsAsItsChangeToTheFirstParent() throws Exception {
    ObjectId base = git.commit("Ada", MONDAY, "Base", "core/src/a");
    ObjectId branch = git.commit("Ada", TUESDAY, "Branch", List.of(base), "web/src/b");
    ObjectId main = git.commit("Bob", TUESDAY, "Main", List.of(base), "core/src/a");
    git.commit("Bob", WEDNESDAY, "Merge", List.of(branch, main), "web/src/b", "web/src/c");
    List<Commit> commits = read().commits();
    assertThat(commits).hasSize(4);
    assertThat(commits.get(3).subject()).isEqualTo("Merge");
    assertThat(commits.get(3).folders()).isEqualTo(new Folders("web", "src"));
  }

  @Test
  void aCommitBelongsToTheEarliestTagThatContainsIt() throws Exception {
    git.commit("Ada", MONDAY, "One", "a/b/c");
    git.annotatedTag("v1", git.commit("Ada", TUESDAY, "Two", "a/b/c"));
    git.commit("Ada", "2026-03-01T10:00:00Z", "Written before the first tag", "a/b/c");
    ObjectId second = git.commit("Ada", WEDNESDAY, "Three", "a/b/c");
    git.tag("v2", second);
    git.commit("Ada", THURSDAY, "Not released", "a/b/c");
    History history = read();
    assertThat(history.commits())
        .extracting(Commit::subject, Commit::sprint)
        .containsExactly(
            tuple("Written before the first tag", "v2"),
            tuple("One", "v1"),
            tuple("Two", "v1"),
            tuple("Three", "v2"),
            tuple("Not released", null));
    assertThat(history.sprints())
        .containsExactly(
            new History.Span("v1", LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 3)),
            new History.Span("v2", LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 4)));
  }

  @Test
  void aTagOfSomethingElseEndsNoSprint() throws Exception {
    git.commit("Ada", MONDAY, "One", "a/b/c");
    git.tag("picture", git.file());
    assertThat(read().sprints()).isEmpty();
  }

  @Test
  void theOldestCommitsOfAShallowCloneLieInNoFolder() throws Exception {
    git.commit("Ada", MONDAY, "Cut off", "core/src/a");
    git.cutAt(git.commit("Ada", TUESDAY, "Oldest", "core/src/a"));
    git.commit("Ada", WEDNESDAY, "Newest", "core/src/a");
    assertThat(read().commits())
        .extracting(Commit::subject, Commit::folders)
        .containsExactly(
            tuple("Oldest", Folders.NONE), tuple("Newest", new Folders("core", "src")));
  }

  @Test
  void aBadCommitIsNamedAndTheOthersAreKept() throws Exception {
    git.commit("Ada", MONDAY, "Good", "core/src/a");
    ObjectId nameless = git.commitBy(" <x@example.org> 1772400000 +0000", "No name");
    ObjectId dateless = git.commitBy("Ada <ada@example.org> yesterday", "No date");
    ObjectId far = git.commitBy("Ada <ada@example.org> 1772400000 +9959", "No such offset");
    ObjectId treeless = git.commitWithoutTree("No tree");
    History history = read();
    assertThat(history.commits()).extracting(Commit::subject).containsExactly("Good");
    assertThat(history.rejected())
        .extracting(Rejected::place)
        .containsExactlyInAnyOrder(place(nameless), place(dateless), place(far), place(treeless));
    assertThat(history.rejected())
        .extracting(Rejected::reason)
        .contains(
            "has no author's name",
            "has no date that can be read: Ada <ada@example.org> yesterday");
  }

  private static String place(ObjectId commit) {
    return "commit " + commit.abbreviate(11).name();
  }

  @Test
  void keysAndWholeMessagesAreTakenOver() throws Exception {
    git.commit("Ada", MONDAY, "Fix #12 and PROJ-7\n\nA body.", "core/src/a");
    assertThat(read().commits())
        .extracting(Commit::key, Commit::subject, Commit::message)
        .containsExactly(tuple("#12", "Fix #12 and PROJ-7", "Fix #12 and PROJ-7\n\nA body."));
  }

  @Test
  void aFolderInsideARepositoryStandsForTheRepository() throws Exception {
    git.commit("Ada", MONDAY, "One", "core/src/a");
    Path inside = Files.createDirectories(git.directory().resolve("core/src"));
    assertThat(new GitSource(inside).read().name()).isEqualTo("engine");
  }

  @Test
  void readingLeavesTheRepositoryAsItIs() throws Exception {
    git.tag("v1", git.commit("Ada", MONDAY, "One", "core/src/a"));
    List<String> before = everything();
    read();
    assertThat(everything()).isEqualTo(before);
  }

  private List<String> everything() throws IOException {
    try (Stream<Path> files = Files.walk(git.directory())) {
      return files.map(Path::toString).sorted().toList();
    }
  }

  @Test
  void whatCannotBeReadAtAllIsSaidWithItsPlace() throws Exception {
    Path missing = directory.resolve("missing");
    assertThatThrownBy(() -> new GitSource(missing).read())
        .isInstanceOf(Unreadable.class)
        .hasMessage(missing + ": no such directory");
    assertThatThrownBy(() -> new GitSource(directory).read())
        .isInstanceOf(Unreadable.class)
        .hasMessage(directory + ": not a git repository, nor inside one");
    assertThatThrownBy(this::read)
        .isInstanceOf(Unreadable.class)
        .hasMessage(git.directory() + ": the repository has no commits");
  }
}
