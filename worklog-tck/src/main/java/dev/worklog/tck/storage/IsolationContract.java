package dev.worklog.tck.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.worklog.WorklogSchema;
import dev.worklog.errors.WorklogException;
import dev.worklog.hierarchy.Client;
import dev.worklog.hierarchy.HierarchyTables;
import dev.worklog.identity.IdentityTables;
import dev.worklog.identity.User;
import dev.worklog.storage.Condition;
import dev.worklog.storage.Context;
import dev.worklog.storage.Query;
import dev.worklog.storage.Row;
import dev.worklog.storage.Storage;
import dev.worklog.storage.Table;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What transactions on different threads see of each other, and who waits for whom. */
public abstract class IsolationContract extends StorageContract {

  private static final Table<User> USERS = IdentityTables.USERS;

  private final CountDownLatch written = new CountDownLatch(1);
  private final CountDownLatch seen = new CountDownLatch(1);
  private RandomRows rows = RandomRows.extreme(WorklogSchema.ALL, 1);

  /** For subclasses. */
  protected IsolationContract() {}

  /** Stores the row that the tests fight over. */
  @BeforeEach
  protected void storeOneUser() {
    rows = RandomRows.extreme(schema(), 20260302);
    write(tx -> rows.add(tx, USERS, 1));
  }

  private User user() {
    return rows.stored(USERS).get(0);
  }

  /** Writes on another thread and holds the transaction until the others have looked. */
  private Future<User> writer(User next, boolean commits) {
    Future<User> writer =
        Threads.start(
            () ->
                write(
                    tx -> {
                      tx.rows(USERS, null).update(List.of(next));
                      written.countDown();
                      Threads.await(seen);
                      if (!commits) {
                        throw new IllegalArgumentException("on purpose");
                      }
                      return next;
                    }));
    Threads.await(written);
    return writer;
  }

  @Test
  void nobodySeesWhatIsNotCommitted() throws ExecutionException {
    User before = user();
    User next = rows.after(USERS, before);
    User added = rows.next(USERS);
    Future<User> writer =
        Threads.start(
            () ->
                write(
                    tx -> {
                      tx.rows(USERS, null).update(List.of(next));
                      tx.rows(USERS, null).insert(List.of(added));
                      written.countDown();
                      Threads.await(seen);
                      return next;
                    }));
    Threads.await(written);
    List<UUID> ids = List.of(before.id(), added.id());
    Query<User> both =
        Query.of(
            USERS, List.of(new Condition.In<>(USERS.column("id", UUID.class), Set.copyOf(ids))));
    assertThat(found(rows, USERS, ids)).containsExactly(before);
    assertThat(list(rows, USERS, both)).containsExactly(before);
    List<User> writing = write(tx -> tx.rows(USERS, null).find(ids));
    assertThat(writing).containsExactly(before);
    seen.countDown();
    Threads.await(writer);
    assertThat(found(rows, USERS, ids)).containsExactlyInAnyOrder(next, added);
  }

  @Test
  void aWriterSeesWhatOthersHaveCommittedBeforeEachOfItsCalls() {
    writerSees(user(), rows.after(USERS, user()));
  }

  @Test
  void aSnapshotSeesWhatWasCommittedBeforeItsFirstCallAndCannotWrite() {
    User next = rows.after(USERS, user());
    Table<Client> clients = HierarchyTables.CLIENTS;
    boolean holdsClients = storage().contexts().contains(Context.HIERARCHY);
    storage()
        .transaction(
            Storage.Access.SNAPSHOT,
            tx -> {
              assertThat(tx.rows(USERS, null).find(List.of(next.id()))).containsExactly(user());
              assertCommitted(next);
              if (holdsClients) {
                Client added = added(clients);
                assertThat(tx.rows(clients, null).find(List.of(added.id()))).isEmpty();
              }
              assertThat(tx.rows(USERS, null).find(List.of(next.id()))).containsExactly(user());
              assertThatThrownBy(() -> tx.rows(USERS, null).delete(next.id(), 2))
                  .isInstanceOf(IllegalStateException.class);
              return next;
            });
    assertThat(find(rows, USERS, next.id())).contains(next);
    // The same connection, as likely as not.
    writerSees(next, rows.after(USERS, next));
  }

  private void writerSees(User before, User next) {
    write(
        tx -> {
          assertThat(tx.rows(USERS, null).find(List.of(next.id()))).containsExactly(before);
          assertCommitted(next);
          assertThat(tx.rows(USERS, null).find(List.of(next.id()))).containsExactly(next);
          return next;
        });
  }

  private <R extends Row> R added(Table<R> table) {
    try {
      return Threads.call(() -> write(tx -> rows.add(tx, table, 1).get(0)));
    } catch (ExecutionException e) {
      throw new AssertionError(e);
    }
  }

  private void assertCommitted(User next) {
    try {
      assertThat(Threads.call(() -> update(rows, USERS, next))).isEqualTo(next);
    } catch (ExecutionException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void ofTwoWritersOfOneRowTheSecondWaitsAndIsStale() throws ExecutionException {
    User first = rows.after(USERS, user());
    User second = rows.after(USERS, user());
    Future<User> one = writer(first, true);
    Future<User> two = Threads.start(() -> update(rows, USERS, second));
    assertThat(Threads.isWaiting(two)).as("the second writer waits").isTrue();
    seen.countDown();
    assertThat(Threads.await(one)).isEqualTo(first);
    assertThatThrownBy(() -> Threads.await(two))
        .isInstanceOf(ExecutionException.class)
        .cause()
        .isInstanceOfSatisfying(
            WorklogException.StaleVersion.class, e -> assertThat(e.seen()).isEqualTo(1));
    assertThat(find(rows, USERS, first.id())).contains(first);
  }

  @Test
  void theSecondWriterGoesOnIfTheFirstRollsBack() throws ExecutionException {
    User second = rows.after(USERS, user());
    Future<User> one = writer(rows.after(USERS, user()), false);
    Future<User> two = Threads.start(() -> update(rows, USERS, second));
    assertThat(Threads.isWaiting(two)).as("the second writer waits").isTrue();
    seen.countDown();
    assertThatThrownBy(() -> Threads.await(one))
        .cause()
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(Threads.await(two)).isEqualTo(second);
    assertThat(find(rows, USERS, second.id())).contains(second);
  }

  @Test
  void whoeverDeletesARowThatAnotherChangesIsStale() throws ExecutionException {
    User first = rows.after(USERS, user());
    Future<User> one = writer(first, true);
    Future<User> two =
        Threads.start(
            () -> {
              delete(rows, USERS, user());
              return first;
            });
    assertThat(Threads.isWaiting(two)).as("the second writer waits").isTrue();
    seen.countDown();
    Threads.await(one);
    assertThatThrownBy(() -> Threads.await(two))
        .cause()
        .isInstanceOf(WorklogException.StaleVersion.class);
    assertThat(find(rows, USERS, first.id())).contains(first);
  }

  @Test
  void ofTwoWritersOfOneKeyTheSecondIsRefused() throws ExecutionException {
    User first = rows.next(USERS);
    User taken = RandomRows.with(USERS, rows.next(USERS), USERS.column("id"), first.id());
    Future<User> one =
        Threads.start(
            () ->
                write(
                    tx -> {
                      tx.rows(USERS, null).insert(List.of(first));
                      written.countDown();
                      Threads.await(seen);
                      return first;
                    }));
    Threads.await(written);
    Future<User> two = Threads.start(() -> insert(rows, USERS, taken));
    assertThat(Threads.isWaiting(two)).as("the second writer waits").isTrue();
    seen.countDown();
    Threads.await(one);
    assertThatThrownBy(() -> Threads.await(two))
        .cause()
        .isInstanceOfSatisfying(
            WorklogException.Conflict.class,
            conflict -> assertThat(conflict.key()).isEqualTo(USERS.primaryKey()));
    assertThat(find(rows, USERS, first.id())).contains(first);
  }
}
