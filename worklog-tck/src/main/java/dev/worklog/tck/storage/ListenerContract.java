package dev.worklog.tck.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.worklog.ChangeListener;
import dev.worklog.Workspace;
import dev.worklog.entity.Change;
import dev.worklog.identity.User;
import dev.worklog.identity.UserDraft;
import dev.worklog.tck.Contract;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What listeners hear of writes and of slow operations, and what they may do. */
public abstract class ListenerContract extends Contract {

  /** For subclasses. */
  protected ListenerContract() {}

  private Workspace listening(ChangeListener listener) {
    return with(storage()).listener(listener).open();
  }

  @Test
  void aListenerHearsWhatWasAddedChangedAndDeleted() {
    List<String> heard = new ArrayList<>();
    Workspace workspace =
        listening(
            (change, tx) ->
                heard.add(
                    change.table() + " " + version(change.before()) + version(change.after())));
    User user = workspace.users().register(UserDraft.of("New"));
    User same = workspace.users().update(user, draft -> draft);
    User changed = workspace.users().update(same, draft -> draft.withDisplayName("Newer"));
    workspace.users().delete(changed);
    assertThat(heard).containsExactly("users -1", "users 12", "users 2-");
  }

  private static User added(Change<?> change) {
    return (User) Objects.requireNonNull(change.after());
  }

  private static String version(@Nullable Object row) {
    return row instanceof User user ? String.valueOf(user.version()) : "-";
  }

  @Test
  void aListenerHearsOfAWriteInsideItsTransaction() {
    List<String> heard = new ArrayList<>();
    Workspace workspace =
        listening(
            (change, tx) -> {
              if (change.after() instanceof User user) {
                heard.add(tx.users().find(user.id()).equals(Optional.of(user)) ? "in" : "out");
                heard.add(isVisibleElsewhere(user.id()) ? "early" : "before the commit");
              }
            });
    UUID id = workspace.users().register(UserDraft.of("New")).id();
    assertThat(heard).containsExactly("in", "before the commit");
    assertThat(workspace().users().find(id)).isPresent();
  }

  private boolean isVisibleElsewhere(UUID id) {
    try {
      return Threads.call(() -> workspace().users().find(id)).isPresent();
    } catch (ExecutionException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void aListenerThatFailsUndoesTheWrite() {
    List<UUID> ids = new ArrayList<>();
    Workspace workspace =
        listening(
            (change, tx) -> {
              ids.add(added(change).id());
              throw new AssertionError("on purpose");
            });
    assertThatThrownBy(() -> workspace.users().register(UserDraft.of("Nobody")))
        .isInstanceOf(AssertionError.class)
        .hasMessage("on purpose");
    assertThat(workspace().users().find(ids.get(0))).isEmpty();
  }

  @Test
  void whatAListenerWritesIsCommittedWithTheWriteAndHeardToo() {
    List<String> heard = new ArrayList<>();
    List<UUID> ids = new ArrayList<>();
    Workspace workspace =
        listening(
            (change, tx) -> {
              User user = added(change);
              heard.add(user.displayName());
              ids.add(user.id());
              if (user.displayName().equals("First")) {
                tx.users().register(UserDraft.of("Second"));
              }
            });
    workspace.users().register(UserDraft.of("First"));
    assertThat(heard).containsExactly("First", "Second");
    ids.forEach(id -> assertThat(workspace().users().find(id)).isPresent());
  }

  @Test
  void whatAListenerWritesIsUndoneWithTheWrite() {
    List<UUID> ids = new ArrayList<>();
    Workspace workspace =
        listening(
            (change, tx) -> {
              User user = added(change);
              ids.add(user.id());
              if (user.displayName().equals("First")) {
                tx.users().register(UserDraft.of("Second"));
              }
            });
    assertThatThrownBy(
            () ->
                workspace.transaction(
                    tx -> {
                      tx.users().register(UserDraft.of("First"));
                      throw new IllegalArgumentException("on purpose");
                    }))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(ids).hasSize(2);
    ids.forEach(id -> assertThat(workspace().users().find(id)).isEmpty());
  }

  @Test
  void listenersHearInTheOrderInWhichTheyWereAdded() {
    List<String> heard = new ArrayList<>();
    Workspace workspace =
        with(storage())
            .listener((change, tx) -> heard.add("one"))
            .listener((change, tx) -> heard.add("two"))
            .open();
    workspace.users().register(UserDraft.of("New"));
    assertThat(heard).containsExactly("one", "two");
  }

  @Test
  void slowOperationsAreToldByName() {
    List<String> heard = new ArrayList<>();
    Workspace workspace =
        with(storage())
            .slowOperations(Duration.ZERO, (operation, took) -> heard.add(operation))
            .open();
    User user = workspace.users().register(UserDraft.of("New"));
    workspace.users().find(user.id());
    assertThatThrownBy(() -> workspace.users().update(ada(), draft -> draft.withEmail("x")))
        .isInstanceOf(RuntimeException.class);
    assertThat(heard).containsExactly("users.insert", "users.find", "users.find");
  }

  @Test
  void operationsThatAreFastEnoughAreNotToldOf() {
    List<String> heard = new ArrayList<>();
    Workspace workspace =
        with(storage())
            .slowOperations(Duration.ofHours(1), (operation, took) -> heard.add(operation))
            .open();
    workspace.users().register(UserDraft.of("New"));
    assertThat(heard).isEmpty();
  }
}
