package dev.worklog.examples.gitlog;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.EmptyTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/** What commits changed. Used by one thread. */
final class GitChanges implements AutoCloseable {

  private final Set<ObjectId> shallow;
  private final RevWalk parents;
  private final TreeWalk trees;

  /**
   * Reads a repository.
   *
   * @param shallow commits whose parents are not there, although they have some
   */
  GitChanges(Repository repository, Set<ObjectId> shallow) {
    this.shallow = shallow;
    parents = new RevWalk(repository);
    trees = new TreeWalk(repository);
    trees.setFilter(TreeFilter.ANY_DIFF);
    trees.setRecursive(true);
  }

  /**
   * What the commit changed since its first parent.
   *
   * @throws IllegalArgumentException if a part of it is not in the repository
   */
  Change of(RevCommit commit) throws IOException {
    if (shallow.contains(commit.getId())) {
      return new Change(Folders.NONE, 0);
    }
    try {
      trees.reset();
      if (commit.getParentCount() == 0) {
        trees.addTree(new EmptyTreeIterator());
      } else {
        trees.addTree(parents.parseCommit(commit.getParent(0)).getTree());
      }
      trees.addTree(commit.getTree());
      List<String> paths = new ArrayList<>();
      while (trees.next()) {
        paths.add(trees.getPathString());
      }
      return new Change(Folders.of(paths), paths.size());
    } catch (MissingObjectException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    trees.close();
    parents.close();
  }

  /** Where most of the change lies, and how many files it has. */
  record Change(Folders folders, int files) {}
}
