package dev.worklog.tck.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.worklog.Tenant;
import dev.worklog.hierarchy.Client;
import dev.worklog.hierarchy.ClientDraft;
import dev.worklog.hierarchy.Level;
import dev.worklog.hierarchy.Placement;
import dev.worklog.hierarchy.SprintDraft;
import dev.worklog.identity.User;
import dev.worklog.identity.UserDraft;
import dev.worklog.log.LogTables;
import dev.worklog.log.WorkLog;
import dev.worklog.storage.Constraint;
import dev.worklog.storage.Query;
import dev.worklog.storage.Row;
import dev.worklog.storage.StorageTransaction;
import dev.worklog.storage.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Many who record, move, delete, list, link and count in one tenant at the same time, and what must
 * hold when they are done. For storages that hold the hierarchy and work logs.
 */
public abstract class ConcurrencyContract extends StorageContract {

  private static final int THREADS = 16;
  private static final long SEED = 20260302;

  /** For subclasses. */
  protected ConcurrencyContract() {}

  @Test
  void aCrowdLeavesEverythingInOrder() throws ExecutionException {
    UUID tenantId = shared(ada()).id();
    CrowdWorker.Shared shared =
        CrowdWorker.Shared.of(workspace(), tenantId, furnish(shared(ada())));
    List<Future<Integer>> workers = new ArrayList<>();
    CountDownLatch go = new CountDownLatch(1);
    for (int i = 0; i < THREADS; i++) {
      User user = workspace().users().register(UserDraft.of("Worker " + i));
      CrowdWorker worker = new CrowdWorker(shared, user.id(), SEED + i);
      workers.add(
          Threads.start(
              () -> {
                Threads.await(go);
                return worker.call();
              }));
    }
    go.countDown();
    int done = 0;
    for (Future<Integer> worker : workers) {
      done += Threads.await(worker);
    }
    assertThat(done).as("operations that went through, seed %s", SEED).isGreaterThan(THREADS);
    assertNoUpdateIsLost(shared);
    assertNothingDangles(tenantId);
    assertEveryLogIsOnItsChain(tenantId);
  }

  /** Adds a few nodes of each level, and three clients to count with. */
  private static List<UUID> furnish(Tenant tenant) {
    for (int i = 0; i < 4; i++) {
      Placement tree = tree(tenant, "" + i);
      UUID project = tree.projectId();
      if (project != null) {
        for (int sprint = 0; sprint < 2; sprint++) {
          tenant.hierarchy().sprints().add(SprintDraft.of(project, "sprint " + sprint));
        }
      }
    }
    List<UUID> clients = new ArrayList<>();
    for (String name : List.of("counter", "left", "right")) {
      ClientDraft draft = ClientDraft.of(name).withNotes("0");
      clients.add(tenant.hierarchy().clients().add(draft).id());
    }
    return clients;
  }

  private void assertNoUpdateIsLost(CrowdWorker.Shared shared) {
    Client counter = shared(ada()).hierarchy().clients().find(shared.counter()).orElseThrow();
    int counted = shared.counted().get();
    assertThat(counted).isPositive();
    assertThat(counter.notes()).as("counted, seed %s", SEED).isEqualTo("" + counted);
    assertThat(counter.version()).as("version, seed %s", SEED).isEqualTo(1L + counted);
    shared
        .linked()
        .forEach(
            (reference, user) ->
                assertThat(workspace().users().findByExternalRef(reference).map(User::id))
                    .contains(user));
  }

  /** Every reference leads to a row, every key is there once, and every check holds. */
  private void assertNothingDangles(UUID tenantId) {
    read(
        tx -> {
          Map<String, Set<UUID>> ids = new HashMap<>();
          for (Table<?> table : schema().tables()) {
            if (table.tenant().isPresent()) {
              ids.put(table.name(), assertSound(tx, table, tenantId, ids));
            }
          }
          return ids;
        });
  }

  private static <R extends Row> Set<UUID> assertSound(
      StorageTransaction tx, Table<R> table, UUID tenantId, Map<String, Set<UUID>> known) {
    List<R> rows = tx.rows(table, tenantId).list(Query.of(table, List.of()));
    Set<UUID> ids = new HashSet<>();
    Set<List<Object>> keys = new HashSet<>();
    for (R row : rows) {
      assertThat(ids.add(row.id())).as("%s twice, %s", row, SEED).isTrue();
      for (Constraint.Check<R> check : table.checks()) {
        assertThat(check.holds(row)).as("%s of %s, seed %s", check.name(), row, SEED).isTrue();
      }
      for (Constraint.Unique<R> unique : table.uniques()) {
        unique
            .key(row)
            .ifPresent(
                key ->
                    assertThat(keys.add(List.of(unique.name(), key)))
                        .as("%s of %s, seed %s", unique.name(), row, SEED)
                        .isTrue());
      }
      for (Constraint.Reference<R> reference : table.references()) {
        UUID target = reference.column().get(row);
        Set<UUID> targets = known.get(reference.target());
        if (target != null && targets != null) {
          assertThat(targets).as("%s of %s, seed %s", reference.name(), row, SEED).contains(target);
        }
      }
    }
    assertThat(tx.rows(table, tenantId).count(Query.of(table, List.of()))).isEqualTo(rows.size());
    return ids;
  }

  private void assertEveryLogIsOnItsChain(UUID tenantId) {
    List<WorkLog> logs =
        read(
            tx ->
                tx.rows(LogTables.WORKLOGS, tenantId)
                    .list(Query.of(LogTables.WORKLOGS, List.of())));
    assertThat(logs).isNotEmpty();
    Map<Placement, Placement> chains = new HashMap<>();
    for (WorkLog log : logs) {
      Placement placement = log.placement();
      Placement lowest = lowest(placement);
      Placement chain = chains.computeIfAbsent(lowest, shared(ada()).hierarchy()::resolve);
      assertThat(placement.withSprintId(null))
          .as("%s, seed %s", log, SEED)
          .isEqualTo(chain.withSprintId(null));
      if (placement.sprintId() != null) {
        Placement sprint =
            chains.computeIfAbsent(
                Placement.sprint(placement.sprintId()), shared(ada()).hierarchy()::resolve);
        assertThat(placement.projectId())
            .as("%s, seed %s", log, SEED)
            .isEqualTo(sprint.projectId());
      }
    }
  }

  /** The reference that says all others but the sprint. */
  private static Placement lowest(Placement placement) {
    Placement lowest = Placement.NONE;
    for (Level level : Level.CHAIN) {
      @Nullable UUID id = placement.at(level);
      if (id != null) {
        lowest = Placement.NONE.with(level, id);
      }
    }
    return lowest;
  }
}
