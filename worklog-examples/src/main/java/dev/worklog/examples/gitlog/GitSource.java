package dev.worklog.examples.gitlog;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.util.RawParseUtils;

/**
 * Commits that lead to the head of a git repository. A merge counts as the change that it brought
 * to its first parent; what the oldest commits of a shallow clone changed is not known, so they lie
 * in no folder.
 */
final class GitSource implements Source {

  private static final Pattern WHEN = Pattern.compile("> *(\\d+) ([+-])(\\d\\d)(\\d\\d)$");

  private final Path directory;
  private final List<Rejected> rejected = new ArrayList<>();

  GitSource(Path directory) {
    this.directory = directory;
  }

  @Override
  public History read() throws Unreadable {
    Machine.use();
    try (Repository repository = open()) {
      ObjectId head = repository.resolve(Constants.HEAD);
      if (head == null) {
        throw new Unreadable(directory + ": the repository has no commits", null);
      }
      GitSprints sprints = GitSprints.of(repository);
      List<Commit> commits = commits(repository, head, sprints);
      if (commits.isEmpty()) {
        Rejected first = rejected.get(0);
        throw new Unreadable(
            directory + ": no commit could be read; " + first.place() + ": " + first.reason(),
            null);
      }
      commits.sort(Comparator.comparing(commit -> commit.authored().toInstant()));
      return new History(name(repository), commits, sprints.spans(commits), rejected);
    } catch (IOException e) {
      throw new Unreadable(directory + ": " + e.getMessage(), e);
    }
  }

  private Repository open() throws IOException, Unreadable {
    if (!Files.isDirectory(directory)) {
      throw new Unreadable(directory + ": no such directory", null);
    }
    FileRepositoryBuilder builder =
        new FileRepositoryBuilder().findGitDir(directory.toAbsolutePath().normalize().toFile());
    if (builder.getGitDir() == null) {
      throw new Unreadable(directory + ": not a git repository, nor inside one", null);
    }
    return builder.setMustExist(true).build();
  }

  private List<Commit> commits(Repository repository, ObjectId head, GitSprints sprints)
      throws IOException {
    Set<ObjectId> shallow = repository.getObjectDatabase().getShallowCommits();
    List<Commit> commits = new ArrayList<>();
    try (RevWalk walk = new RevWalk(repository);
        GitChanges changes = new GitChanges(repository, shallow)) {
      walk.markStart(walk.parseCommit(head));
      for (RevCommit next = walk.next(); next != null; next = walk.next()) {
        try {
          commits.add(commit(next, changes, sprints));
        } catch (IllegalArgumentException e) {
          rejected.add(new Rejected(place(next), String.valueOf(e.getMessage())));
        }
        next.disposeBody();
      }
    } catch (IOException e) {
      rejected.add(
          new Rejected(directory.toString(), "the history cannot be read on: " + e.getMessage()));
    }
    return commits;
  }

  private static Commit commit(RevCommit commit, GitChanges changes, GitSprints sprints)
      throws IOException {
    PersonIdent ident = commit.getAuthorIdent();
    if (ident == null || ident.getName().isBlank()) {
      throw new IllegalArgumentException("has no author's name");
    }
    OffsetDateTime authored = authored(commit.getRawBuffer());
    GitChanges.Change change = changes.of(commit);
    String subject = commit.getShortMessage();
    return new Commit(
        place(commit),
        commit.name(),
        authored,
        new Author(ident.getName().strip(), ident.getEmailAddress()),
        IssueKeys.first(subject),
        change.folders(),
        change.files(),
        subject,
        commit.getFullMessage(),
        sprints.of(commit));
  }

  // JGit reads a date that it does not understand as 1970.
  private static OffsetDateTime authored(byte[] commit) {
    int start = RawParseUtils.author(commit, 0);
    int end = RawParseUtils.nextLF(commit, start);
    String line = new String(commit, start, end - start, StandardCharsets.UTF_8).strip();
    Matcher when = WHEN.matcher(line);
    if (!when.find()) {
      throw new IllegalArgumentException("has no date that can be read: " + line);
    }
    try {
      int minutes = 60 * Integer.parseInt(when.group(3)) + Integer.parseInt(when.group(4));
      int seconds = 60 * (when.group(2).equals("-") ? -minutes : minutes);
      return Instant.ofEpochSecond(Long.parseLong(when.group(1)))
          .atOffset(ZoneOffset.ofTotalSeconds(seconds));
    } catch (DateTimeException | NumberFormatException e) {
      throw new IllegalArgumentException("has no date that can be read: " + line, e);
    }
  }

  private static String place(RevCommit commit) {
    return "commit " + commit.abbreviate(11).name();
  }

  private static String name(Repository repository) {
    File root = repository.isBare() ? repository.getDirectory() : repository.getWorkTree();
    return root.getName().replaceFirst("\\.git$", "");
  }
}
