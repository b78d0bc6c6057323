package dev.worklog.examples.gitlog;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.jspecify.annotations.Nullable;

/**
 * The tags of a repository as sprints: each ends on the day of its commit, and a commit belongs to
 * the earliest tag that contains it. What no tag contains yet belongs to none.
 */
final class GitSprints {

  private final List<Tag> tags;
  private final Map<ObjectId, Tag> byCommit;

  private GitSprints(List<Tag> tags, Map<ObjectId, Tag> byCommit) {
    this.tags = tags;
    this.byCommit = byCommit;
  }

  static GitSprints of(Repository repository) throws IOException {
    try (RevWalk walk = new RevWalk(repository)) {
      List<Tag> tags = new ArrayList<>();
      for (Ref ref : repository.getRefDatabase().getRefsByPrefix("refs/tags/")) {
        Tag tag = tag(walk, ref);
        if (tag != null) {
          tags.add(tag);
        }
      }
      tags.sort(Comparator.comparing(Tag::seconds).thenComparing(Tag::name));
      Map<ObjectId, Tag> byCommit = new HashMap<>();
      for (Tag tag : tags) {
        claim(walk, tag, byCommit);
      }
      return new GitSprints(tags, byCommit);
    }
  }

  private static @Nullable Tag tag(RevWalk walk, Ref ref) throws IOException {
    try {
      RevCommit commit = walk.parseCommit(ref.getObjectId());
      PersonIdent committer = commit.getCommitterIdent();
      LocalDate day = committer.getWhenAsInstant().atZone(committer.getZoneId()).toLocalDate();
      String name = ref.getName().substring("refs/tags/".length());
      return new Tag(name, commit.getId(), commit.getCommitTime(), day);
    } catch (IncorrectObjectTypeException | MissingObjectException e) {
      return null; // a tag of a file, or of what this clone does not have, ends no sprint
    }
  }

  private static void claim(RevWalk walk, Tag tag, Map<ObjectId, Tag> byCommit) throws IOException {
    Deque<ObjectId> open = new ArrayDeque<>(List.of(tag.commit()));
    while (!open.isEmpty()) {
      ObjectId next = open.pop();
      if (byCommit.putIfAbsent(next, tag) == null) {
        for (RevCommit parent : parents(walk, next)) {
          open.push(parent.copy());
        }
      }
    }
  }

  private static List<RevCommit> parents(RevWalk walk, ObjectId id) throws IOException {
    try {
      RevCommit commit = walk.parseCommit(id);
      List<RevCommit> parents = List.of(commit.getParents());
      commit.disposeBody();
      return parents;
    } catch (MissingObjectException e) {
      return List.of();
    }
  }

  /** The sprint of the commit; null if it is in no tag. */
  @Nullable String of(RevCommit commit) {
    Tag tag = byCommit.get(commit.getId());
    return tag == null ? null : tag.name();
  }

  /** Those that these commits belong to, the earliest first. */
  List<History.Span> spans(List<Commit> commits) {
    Map<String, LocalDate> first = new HashMap<>();
    for (Commit commit : commits) {
      if (commit.sprint() != null) {
        first.merge(commit.sprint(), commit.day(), (a, b) -> a.isBefore(b) ? a : b);
      }
    }
    List<History.Span> spans = new ArrayList<>();
    for (Tag tag : tags) {
      LocalDate from = first.get(tag.name());
      if (from != null) {
        spans.add(
            new History.Span(tag.name(), from.isAfter(tag.day()) ? tag.day() : from, tag.day()));
      }
    }
    return spans;
  }

  private record Tag(String name, ObjectId commit, int seconds, LocalDate day) {}
}
