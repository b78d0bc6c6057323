package dev.worklog.tck.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.worklog.Tenant;
import dev.worklog.Transaction;
import dev.worklog.errors.WorklogException;
import dev.worklog.hierarchy.Client;
import dev.worklog.hierarchy.ClientDraft;
import dev.worklog.identity.IdentityTables;
import dev.worklog.identity.User;
import dev.worklog.identity.UserDraft;
import dev.worklog.storage.Context;
import dev.worklog.storage.Row;
import dev.worklog.storage.Storage.Access;
import dev.worklog.storage.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Transactions: what they leave behind, what belongs to them, and what they refuse. */
public abstract class TransactionContract extends StorageContract {

  private static final Table<User> USERS = IdentityTables.USERS;

  /** For subclasses. */
  protected TransactionContract() {}

  private static User register(Transaction tx) {
    return tx.users().register(UserDraft.of("Somebody"));
  }

  private void assertAbsent(UUID id) {
    assertThat(workspace().users().find(id)).isEmpty();
  }

  private void assertStored(UUID id) {
    assertThat(workspace().users().find(id)).isPresent();
  }

  /** Asserts that what fails in a transaction undoes it, and that the next one goes through. */
  private void assertLeavesNothing(Class<? extends Throwable> expected, Runnable failing) {
    List<UUID> ids = new ArrayList<>();
    assertThatThrownBy(
            () ->
                workspace()
                    .transaction(
                        tx -> {
                          ids.add(register(tx).id());
                          failing.run();
                          return ids;
                        }))
        .isInstanceOf(expected);
    assertAbsent(ids.get(0));
    assertStored(workspace().users().register(UserDraft.of("After")).id());
  }

  @Test
  void whatAFailedTransactionWroteIsGone() {
    assertLeavesNothing(
        IllegalArgumentException.class,
        () -> {
          throw new IllegalArgumentException("on purpose");
        });
  }

  @Test
  void anErrorUndoesTheTransactionToo() {
    assertLeavesNothing(
        AssertionError.class,
        () -> {
          throw new AssertionError("on purpose");
        });
  }

  @Test
  void aStackOverflowUndoesTheTransactionToo() {
    assertLeavesNothing(StackOverflowError.class, () -> dive(0));
  }

  private static int dive(int depth) {
    return depth < 0 ? depth : dive(depth + 1) + 1;
  }

  @Test
  void theFailureItselfReachesTheCaller() {
    RuntimeException failure = new IllegalStateException("on purpose");
    assertThatThrownBy(
            () ->
                workspace()
                    .transaction(
                        tx -> {
                          throw failure;
                        }))
        .isSameAs(failure);
  }

  @Test
  void whatTheWorkReturnsIsReturned() {
    User user = workspace().transaction(TransactionContract::register);
    assertThat(workspace().users().find(user.id())).contains(user);
  }

  @Test
  void callsOnTheHandleShareOneTransaction() {
    List<UUID> ids = new ArrayList<>();
    assertThatThrownBy(
            () ->
                workspace()
                    .transaction(
                        tx -> {
                          ids.add(register(tx).id());
                          ids.add(tx.transaction(TransactionContract::register).id());
                          assertThat(tx.users().find(ids.get(0))).isPresent();
                          assertThat(tx.users().find(ids.get(1))).isPresent();
                          throw new IllegalArgumentException("on purpose");
                        }))
        .isInstanceOf(IllegalArgumentException.class);
    ids.forEach(this::assertAbsent);
  }

  @TestFactory
  Stream<DynamicTest> aTenantOfTheHandleTakesPart() {
    return Stream.of(DynamicTest.dynamicTest("clients", this::tenantTakesPart))
        .filter(test -> storage().contexts().contains(Context.HIERARCHY));
  }

  private void tenantTakesPart() {
    List<UUID> ids = new ArrayList<>();
    assertThatThrownBy(
            () ->
                workspace()
                    .transaction(
                        tx -> {
                          Tenant tenant = tx.tenant(ada().id());
                          Client client = tenant.hierarchy().clients().add(ClientDraft.of("Acme"));
                          ids.add(client.id());
                          assertThat(tenant.hierarchy().clients().find(client.id()))
                              .contains(client);
                          throw new IllegalArgumentException("on purpose");
                        }))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(mine().hierarchy().clients().find(ids.get(0))).isEmpty();
  }

  @Test
  void aPartThatFailsCostsTheWholeEvenIfItsCallerGoesOn() {
    List<UUID> ids = new ArrayList<>();
    assertThatThrownBy(
            () ->
                workspace()
                    .transaction(
                        tx -> {
                          assertThatThrownBy(
                                  () ->
                                      tx.transaction(
                                          part -> {
                                            ids.add(register(part).id());
                                            throw new IllegalArgumentException("on purpose");
                                          }))
                              .isInstanceOf(IllegalArgumentException.class);
                          return ids;
                        }))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("on purpose");
    assertAbsent(ids.get(0));
  }

  @Test
  void aCallPastTheHandleIsRefusedAtOnce() {
    UUID id =
        workspace()
            .transaction(
                tx -> {
                  User user = register(tx);
                  assertIllegalState(() -> workspace().users().find(user.id()));
                  assertIllegalState(() -> workspace().users().register(UserDraft.of("Past")));
                  assertIllegalState(() -> workspace().transaction(other -> other));
                  assertIllegalState(() -> storage().transaction(Access.READ, other -> other));
                  return user.id();
                });
    assertStored(id);
  }

  private static void assertIllegalState(Runnable call) {
    assertThatThrownBy(call::run).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aHandleIsOfNoUseAfterItsEnd() {
    List<Transaction> kept = new ArrayList<>();
    Tenant tenant =
        workspace()
            .transaction(
                tx -> {
                  kept.add(tx);
                  return tx.tenant(ada().id());
                });
    assertIllegalState(() -> register(kept.get(0)));
    assertIllegalState(() -> kept.get(0).users().find(ada().id()));
    assertIllegalState(() -> kept.get(0).transaction(tx -> tx));
    assertIllegalState(() -> kept.get(0).afterCommit(() -> {}));
    assertIllegalState(() -> tenant.hierarchy().ownClient());
    assertStored(workspace().users().register(UserDraft.of("After")).id());
  }

  @Test
  void aHandleIsOfNoUseToAnotherThread() {
    UUID id =
        workspace()
            .transaction(
                tx -> {
                  assertThatThrownBy(() -> Threads.call(() -> register(tx)))
                      .isInstanceOf(ExecutionException.class)
                      .cause()
                      .isInstanceOf(IllegalStateException.class);
                  return register(tx).id();
                });
    assertStored(id);
  }

  @Test
  void afterACallThatFailedTheTransactionCanOnlyRollBack() {
    List<UUID> ids = new ArrayList<>();
    assertThatThrownBy(
            () ->
                workspace()
                    .transaction(
                        tx -> {
                          ids.add(register(tx).id());
                          assertThatThrownBy(() -> tx.users().register(UserDraft.of("")))
                              .isInstanceOf(WorklogException.Invalid.class);
                          assertIllegalState(() -> register(tx));
                          assertIllegalState(() -> tx.users().find(ada().id()));
                          return ids;
                        }))
        .isInstanceOf(WorklogException.Invalid.class);
    assertAbsent(ids.get(0));
  }

  @Test
  void aNestedPartThatFailsIsUndoneAlone() {
    RandomRows rows = RandomRows.extreme(schema(), 1);
    write(
        tx -> {
          rows.add(tx, USERS, 1);
          List<User> undone = new ArrayList<>();
          assertThatThrownBy(
                  () ->
                      tx.nested(
                          () -> {
                            undone.add(rows.next(USERS));
                            tx.rows(USERS, null).insert(undone);
                            User next = rows.after(USERS, rows.stored(USERS).get(0));
                            tx.rows(USERS, null).update(List.of(next));
                            throw new AssertionError("on purpose");
                          }))
              .isInstanceOf(AssertionError.class);
          assertThat(tx.rows(USERS, null).find(List.of(undone.get(0).id()))).isEmpty();
          rows.add(tx, USERS, 1);
          return tx.nested(() -> rows.add(tx, USERS, 1));
        });
    List<UUID> ids = rows.stored(USERS).stream().map(Row::id).toList();
    assertThat(found(rows, USERS, ids))
        .hasSize(3)
        .containsExactlyInAnyOrderElementsOf(rows.stored(USERS));
  }

  @Test
  void aNestedPartIsUndoneWithThePartAroundIt() {
    RandomRows rows = RandomRows.extreme(schema(), 2);
    User outer = rows.next(USERS);
    User inner = rows.next(USERS);
    write(
        tx -> {
          assertThatThrownBy(
                  () ->
                      tx.nested(
                          () -> {
                            tx.rows(USERS, null).insert(List.of(outer));
                            tx.nested(
                                () -> {
                                  tx.rows(USERS, null).insert(List.of(inner));
                                  return inner;
                                });
                            throw new IllegalArgumentException("on purpose");
                          }))
              .isInstanceOf(IllegalArgumentException.class);
          return rows;
        });
    assertThat(found(rows, USERS, List.of(outer.id(), inner.id()))).isEmpty();
  }

  @Test
  void aTransactionThatReadsCannotWrite() {
    RandomRows rows = RandomRows.extreme(schema(), 3);
    User user = write(tx -> rows.add(tx, USERS, 1)).get(0);
    User added = rows.next(USERS);
    User next = rows.after(USERS, user);
    assertIllegalState(() -> read(tx -> run(() -> tx.rows(USERS, null).insert(List.of(added)))));
    assertIllegalState(() -> read(tx -> run(() -> tx.rows(USERS, null).update(List.of(next)))));
    assertIllegalState(() -> read(tx -> run(() -> tx.rows(USERS, null).delete(user.id(), 1))));
    assertThat(found(rows, USERS, List.of(user.id(), added.id()))).containsExactly(user);
  }

  private static boolean run(Runnable work) {
    work.run();
    return true;
  }
}
