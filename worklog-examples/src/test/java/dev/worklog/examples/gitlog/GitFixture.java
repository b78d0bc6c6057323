package dev.worklog.examples.gitlog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.TagBuilder;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/** A real repository for a test. */
final class GitFixture implements AutoCloseable {

  private static final Set<RefUpdate.Result> DONE =
      Set.of(RefUpdate.Result.NEW, RefUpdate.Result.FAST_FORWARD, RefUpdate.Result.FORCED);

  private final Repository repository;
  private final Map<String, String> files = new TreeMap<>();
  private int changes;

  GitFixture(Path directory) throws IOException {
    Machine.use();
    repository = new FileRepositoryBuilder().setWorkTree(directory.toFile()).build();
    repository.create();
  }

  Path directory() {
    return repository.getWorkTree().toPath();
  }

  /** A commit on top of the head that changes these files. */
  ObjectId commit(String author, String when, String message, String... changed)
      throws IOException {
    ObjectId head = repository.resolve(Constants.HEAD);
    return commit(author, when, message, head == null ? List.of() : List.of(head), changed);
  }

  /** A commit on top of these that changes these files; it becomes the head. */
  ObjectId commit(
      String author, String when, String message, List<ObjectId> parents, String... changed)
      throws IOException {
    OffsetDateTime time = OffsetDateTime.parse(when);
    String email = author.toLowerCase(Locale.ROOT).replace(' ', '.') + "@example.org";
    PersonIdent ident = new PersonIdent(author, email, time.toInstant(), time.getOffset());
    try (ObjectInserter inserter = repository.newObjectInserter()) {
      CommitBuilder commit = new CommitBuilder();
      commit.setTreeId(tree(inserter, changed));
      commit.setParentIds(parents);
      commit.setAuthor(ident);
      commit.setCommitter(ident);
      commit.setMessage(message);
      return head(inserter, inserter.insert(commit));
    }
  }

  /** A commit whose author line is this, whatever it says. */
  ObjectId commitBy(String authorLine, String message) throws IOException {
    try (ObjectInserter inserter = repository.newObjectInserter()) {
      String text =
          "tree %s\nparent %s\nauthor %s\ncommitter C <c@example.org> 1772400000 +0000\n\n%s\n"
              .formatted(
                  tree(inserter, "broken/" + changes).name(),
                  repository.resolve(Constants.HEAD).name(),
                  authorLine,
                  message);
      return head(inserter, inserter.insert(Constants.OBJ_COMMIT, text.getBytes(UTF_8)));
    }
  }

  /** A commit whose tree is not there. */
  ObjectId commitWithoutTree(String message) throws IOException {
    try (ObjectInserter inserter = repository.newObjectInserter()) {
      String text =
          """
          tree %040x
          parent %s
          author A <a@example.org> 1772400000 +0000
          committer C <c@example.org> 1772400000 +0000

          %s
          """
              .formatted(1, repository.resolve(Constants.HEAD).name(), message);
      return head(inserter, inserter.insert(Constants.OBJ_COMMIT, text.getBytes(UTF_8)));
    }
  }

  private ObjectId tree(ObjectInserter inserter, String... changed) throws IOException {
    for (String path : changed) {
      files.put(path, "change " + changes++);
    }
    DirCache index = DirCache.newInCore();
    DirCacheBuilder builder = index.builder();
    for (Map.Entry<String, String> file : files.entrySet()) {
      DirCacheEntry entry = new DirCacheEntry(file.getKey());
      entry.setFileMode(FileMode.REGULAR_FILE);
      entry.setObjectId(inserter.insert(Constants.OBJ_BLOB, file.getValue().getBytes(UTF_8)));
      builder.add(entry);
    }
    builder.finish();
    return index.writeTree(inserter);
  }

  private ObjectId head(ObjectInserter inserter, ObjectId commit) throws IOException {
    inserter.flush();
    reference(Constants.HEAD, commit);
    return commit;
  }

  /** A tag of whatever it is. */
  void tag(String name, ObjectId object) throws IOException {
    reference("refs/tags/" + name, object);
  }

  /** A tag with a message. */
  void annotatedTag(String name, ObjectId commit) throws IOException {
    try (ObjectInserter inserter = repository.newObjectInserter()) {
      TagBuilder tag = new TagBuilder();
      tag.setTag(name);
      tag.setObjectId(commit, Constants.OBJ_COMMIT);
      tag.setMessage("Release " + name);
      ObjectId id = inserter.insert(tag);
      inserter.flush();
      tag(name, id);
    }
  }

  /** Something that is no commit. */
  ObjectId file() throws IOException {
    try (ObjectInserter inserter = repository.newObjectInserter()) {
      ObjectId id = inserter.insert(Constants.OBJ_BLOB, new byte[] {1});
      inserter.flush();
      return id;
    }
  }

  /** Makes the repository as shallow as a clone that ends with this commit. */
  void cutAt(ObjectId commit) throws IOException {
    repository.getObjectDatabase().setShallowCommits(Set.of(commit));
  }

  private void reference(String name, ObjectId to) throws IOException {
    RefUpdate update = repository.updateRef(name);
    update.setNewObjectId(to);
    RefUpdate.Result result = update.forceUpdate();
    if (!DONE.contains(result)) {
      throw new IOException(name + ": " + result);
    }
  }

  @Override
  public void close() {
    repository.close();
  }
}
