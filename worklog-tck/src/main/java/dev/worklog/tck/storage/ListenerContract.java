package dev.worklog.tck.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.worklog.ChangeListener;
import dev.worklog.Tenant;
import dev.worklog.Workspace;
import dev.worklog.entity.Change;
import dev.worklog.hierarchy.Level;
import dev.worklog.hierarchy.Placement;
import dev.worklog.hierarchy.Story;
import dev.worklog.identity.User;
import dev.worklog.identity.UserDraft;
import dev.worklog.log.Batch;
import dev.worklog.log.WorkLog;
import dev.worklog.log.WorkLogDraft;
import dev.worklog.log.WorkLogFilter;
import dev.worklog.page.ProgressListener;
import dev.worklog.tck.Contract;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
    assertThat(heard)
        .containsExactly("users.insert", "commit", "users.find", "commit", "users.find");
  }

  @Test
  void everythingThatTheStorageDoesIsMeasured() {
    Set<String> heard = new TreeSet<>();
    Workspace workspace =
        with(storage())
            .slowOperations(Duration.ZERO, (operation, took) -> heard.add(operation))
            .open();
    Tenant tenant = workspace.tenant(ada().id());
    Placement place = tree(tenant, "one");
    Placement other = tree(tenant, "two");
    WorkLogDraft draft = WorkLogDraft.of(TODAY, "work").withPlacement(place);
    WorkLog log = tenant.logs().record(draft);
    tenant.logs().recordAll(List.of(draft.withImportKey("key")), Batch.ALL_OR_NOTHING);
    WorkLog changed = tenant.logs().update(log, edited -> edited.withTitle("better"));
    Story story = tenant.hierarchy().stories().find(required(place, Level.STORY)).orElseThrow();
    tenant
        .hierarchy()
        .stories()
        .update(story, to -> to.withFeatureId(required(other, Level.FEATURE)));
    tenant.logs().page(WorkLogFilter.ALL, 1, 1);
    tenant.logs().view(changed.id());
    tenant.logs().backfill(ProgressListener.NONE);
    tenant.logs().delete(tenant.logs().find(changed.id()).orElseThrow());
    assertThat(heard)
        .contains(
            "commit",
            "HierarchyOperations.chains",
            "HierarchyOperations.lockForMove",
            "LogOperations.backfill",
            "LogOperations.named",
            "LogOperations.repoint",
            "worklogs.count",
            "worklogs.delete",
            "worklogs.find",
            "worklogs.findByKey",
            "worklogs.insert",
            "worklogs.list",
            "worklogs.update");
  }

  private static UUID required(Placement place, Level level) {
    return Objects.requireNonNull(place.at(level));
  }

  @Test
  void whatFollowsACommitIsNoPartOfIt() {
    List<String> heard = new ArrayList<>();
    Workspace workspace =
        with(storage())
            .slowOperations(Duration.ZERO, (operation, took) -> heard.add(operation))
            .open();
    workspace.transaction(
        tx -> {
          tx.afterCommit(() -> heard.add("what follows"));
          return tx.users().find(ada().id());
        });
    assertThat(heard).containsExactly("users.find", "commit", "what follows");
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
