package dev.worklog.tck.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.worklog.Workspace;
import dev.worklog.errors.WorklogException;
import dev.worklog.identity.User;
import dev.worklog.identity.UserDraft;
import dev.worklog.tck.Contract;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What comes after a commit, and what does not come after one that fails. */
public abstract class CommitContract extends Contract {

  /** For subclasses. */
  protected CommitContract() {}

  private void assertAbsent(UUID id) {
    assertThat(workspace().users().find(id)).isEmpty();
  }

  private void assertStored(UUID id) {
    assertThat(workspace().users().find(id)).isPresent();
  }

  @Test
  void whatComesAfterTheCommitSeesWhatIsCommitted() {
    List<String> heard = new ArrayList<>();
    UUID id =
        workspace()
            .transaction(
                tx -> {
                  User user = tx.users().register(UserDraft.of("Somebody"));
                  tx.afterCommit(() -> heard.add("first " + stored(user)));
                  tx.afterCommit(() -> heard.add("second " + stored(user)));
                  assertThat(heard).isEmpty();
                  return user.id();
                });
    assertThat(heard).containsExactly("first true", "second true");
    assertStored(id);
  }

  private boolean stored(User user) {
    return workspace().users().find(user.id()).isPresent();
  }

  @Test
  void nothingComesAfterARollback() {
    List<String> heard = new ArrayList<>();
    assertThatThrownBy(
            () ->
                workspace()
                    .transaction(
                        tx -> {
                          tx.users().register(UserDraft.of("Somebody"));
                          tx.afterCommit(() -> heard.add("committed"));
                          throw new IllegalArgumentException("on purpose");
                        }))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(heard).isEmpty();
  }

  @Test
  void whatFailsAfterTheCommitReachesTheCallerAndTheWritesStay() {
    List<UUID> ids = new ArrayList<>();
    List<String> heard = new ArrayList<>();
    assertThatThrownBy(
            () ->
                workspace()
                    .transaction(
                        tx -> {
                          ids.add(tx.users().register(UserDraft.of("Somebody")).id());
                          tx.afterCommit(
                              () -> {
                                throw new AssertionError("on purpose");
                              });
                          tx.afterCommit(() -> heard.add("all the same"));
                          return ids;
                        }))
        .isInstanceOf(AssertionError.class)
        .hasMessage("on purpose");
    assertThat(heard).containsExactly("all the same");
    assertStored(ids.get(0));
  }

  @Test
  void aCommitThatFailsIsSeen() {
    List<UUID> ids = new ArrayList<>();
    List<String> heard = new ArrayList<>();
    Workspace failing = with(new FailingCommits(storage())).open();
    assertThatThrownBy(
            () ->
                failing.transaction(
                    tx -> {
                      ids.add(tx.users().register(UserDraft.of("Somebody")).id());
                      tx.afterCommit(() -> heard.add("committed"));
                      return ids;
                    }))
        .isInstanceOf(WorklogException.StorageFailure.class);
    assertThatThrownBy(() -> failing.users().register(UserDraft.of("Nobody")))
        .isInstanceOf(WorklogException.StorageFailure.class);
    assertThat(heard).isEmpty();
    assertAbsent(ids.get(0));
    assertThat(failing.users().find(ada().id())).isPresent();
  }
}
