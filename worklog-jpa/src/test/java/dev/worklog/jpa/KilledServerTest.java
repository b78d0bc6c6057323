package dev.worklog.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.worklog.Tenant;
import dev.worklog.Workspace;
import dev.worklog.errors.WorklogException;
import dev.worklog.hierarchy.Node;
import dev.worklog.hierarchy.NodeFilter;
import dev.worklog.hierarchy.Placement;
import dev.worklog.identity.UserDraft;
import dev.worklog.log.WorkLog;
import dev.worklog.log.WorkLogFilter;
import dev.worklog.page.Slice;
import dev.worklog.tck.hierarchy.Rung;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The whole server is killed in mid-load, again and again, and comes back. */
class KilledServerTest {

  private static final int KILLS = 2;
  private static final int WRITES = 5;

  @Test
  void whatWasAcknowledgedIsThereAndNothingElseIsThereInPart()
      throws IOException, InterruptedException {
    try (MortalPostgres server = new MortalPostgres();
        HikariDataSource pool = server.pool()) {
      SchemaMigrations.migrate(pool);
      try (Workspace workspace = Workspace.on(JpaStorage.on(pool))) {
        UUID user = workspace.users().register(UserDraft.of("Ada")).id();
        Tenant tenant = workspace.tenant(user);
        List<String> names = List.of("client", "shared", "shared", "shared", "shared", "shared");
        UUID task = Objects.requireNonNull(tenant.hierarchy().path(names).taskId());
        Map<String, WorkLog> acknowledged = load(server, workspace, user, task);
        check(tenant, acknowledged);
      }
    }
  }

  private static Map<String, WorkLog> load(
      MortalPostgres server, Workspace workspace, UUID user, UUID task)
      throws IOException, InterruptedException {
    try (Load load = new Load(server, workspace, user, task)) {
      load.await(WRITES);
      assertThat(load.failures()).isZero();
      for (int i = 0; i < KILLS; i++) {
        killInTransaction(server, workspace, user, task);
        server.revive();
        load.await(WRITES);
      }
      Map<String, WorkLog> acknowledged = load.stop();
      System.out.println(load);
      return acknowledged;
    }
  }

  /** While this transaction is open too, which has written and not committed. */
  private static void killInTransaction(
      MortalPostgres server, Workspace workspace, UUID user, UUID task) {
    assertThatThrownBy(
            () ->
                workspace.transaction(
                    tx -> {
                      tx.tenant(user).logs().record(Load.draft("not committed", task));
                      kill(server);
                      return user;
                    }))
        .isInstanceOf(WorklogException.StorageFailure.class);
  }

  private static void kill(MortalPostgres server) {
    try {
      server.kill();
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static void check(Tenant tenant, Map<String, WorkLog> acknowledged) {
    Map<String, WorkLog> stored = stored(tenant);
    assertThat(stored).containsAllEntriesOf(acknowledged).doesNotContainKey("not committed");
    Map<String, Long> batches =
        stored.keySet().stream()
            .filter(name -> name.contains("/"))
            .collect(Collectors.groupingBy(KilledServerTest::batch, Collectors.counting()));
    assertThat(batches).allSatisfy((batch, rows) -> assertThat(rows).isEqualTo(Load.BATCH));
    assertWholeChains(tenant, stored);
  }

  private static String batch(String name) {
    return name.substring(0, name.indexOf('/'));
  }

  private static void assertWholeChains(Tenant tenant, Map<String, WorkLog> stored) {
    Set<Placement> places = new HashSet<>();
    stored.values().forEach(log -> places.add(log.placement()));
    for (Placement place : places) {
      UUID task = Objects.requireNonNull(place.taskId());
      assertThat(tenant.hierarchy().resolve(Placement.task(task))).isEqualTo(place);
    }
    Set<UUID> tasks = places.stream().map(Placement::taskId).collect(Collectors.toSet());
    Set<String> names = new TreeSet<>();
    for (Node node : tenant.hierarchy().tasks().list(NodeFilter.ALL)) {
      // A task is stored in one transaction with its log.
      assertThat(tasks).contains(node.id());
      names.add(node.name());
    }
    for (Rung<?, ?> rung : List.of(Rung.PROJECT, Rung.EPIC, Rung.FEATURE, Rung.STORY)) {
      List<? extends Node> nodes = rung.in(tenant).list(NodeFilter.ALL);
      assertThat(nodes).extracting(Node::name).containsExactlyInAnyOrderElementsOf(names);
    }
  }

  private static Map<String, WorkLog> stored(Tenant tenant) {
    Map<String, WorkLog> stored = new HashMap<>();
    String token = null;
    do {
      Slice<WorkLog> slice = tenant.logs().slice(WorkLogFilter.ALL, 10_000, token);
      for (WorkLog log : slice.items()) {
        assertThat(stored.put(log.content(), log)).isNull();
      }
      token = slice.next().orElse(null);
    } while (token != null);
    return stored;
  }
}
