package dev.worklog.tck.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.worklog.Tenant;
import dev.worklog.Transaction;
import dev.worklog.Workspace;
import dev.worklog.errors.WorklogException;
import dev.worklog.hierarchy.Client;
import dev.worklog.hierarchy.ClientDraft;
import dev.worklog.hierarchy.Hierarchy;
import dev.worklog.hierarchy.Level;
import dev.worklog.hierarchy.Node;
import dev.worklog.hierarchy.NodeFilter;
import dev.worklog.hierarchy.Nodes;
import dev.worklog.hierarchy.Placement;
import dev.worklog.log.WorkLog;
import dev.worklog.log.WorkLogBulletDraft;
import dev.worklog.log.WorkLogDraft;
import dev.worklog.log.WorkLogFilter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;

/** One of many who do this and that in one tenant at the same time. */
final class CrowdWorker implements Callable<Integer> {

  private static final int OPERATIONS = 150;
  private static final long NANOS = TimeUnit.SECONDS.toNanos(3);
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  private final Shared shared;
  private final Tenant tenant;
  private final Hierarchy hierarchy;
  private final RandomGenerator random;
  private final List<WorkLog> recorded = new ArrayList<>();

  CrowdWorker(Shared shared, UUID user, long seed) {
    this.shared = shared;
    this.tenant = shared.workspace().tenant(shared.tenant(), user);
    this.hierarchy = tenant.hierarchy();
    this.random = new SplittableRandom(seed);
  }

  /**
   * What all of them work on.
   *
   * @param name stands in names and references, and in no others of the storage
   * @param clients the one whose notes count, and two that always have the same notes
   * @param counted how often a count was acknowledged
   * @param linked the user that each reference was found to stand for
   */
  record Shared(
      Workspace workspace,
      UUID tenant,
      String name,
      List<UUID> clients,
      AtomicInteger counted,
      Map<String, UUID> linked) {

    static Shared of(Workspace workspace, UUID tenant, List<UUID> clients) {
      return new Shared(
          workspace,
          tenant,
          RandomText.token(),
          List.copyOf(clients),
          new AtomicInteger(),
          new ConcurrentHashMap<>());
    }

    UUID counter() {
      return clients.get(0);
    }

    UUID left() {
      return clients.get(1);
    }

    UUID right() {
      return clients.get(2);
    }
  }

  /** Works until there was enough of it, and says how many operations went through. */
  @Override
  public Integer call() {
    long end = System.nanoTime() + NANOS;
    int done = 0;
    for (int i = 0; i < OPERATIONS && System.nanoTime() < end; i++) {
      try {
        operate();
        done++;
      } catch (WorklogException.StaleVersion
          | WorklogException.NotFound
          | WorklogException.Conflict
          | WorklogException.Invalid e) {
        // Somebody else was there first, which is what the crowd is for.
      }
    }
    return done;
  }

  private void operate() {
    switch (random.nextInt(10)) {
      case 0, 1 -> record();
      case 2, 3 -> move();
      case 4 -> delete();
      case 5 -> look();
      case 6 -> link();
      case 7 -> addTheSame();
      case 8 -> count();
      default -> writeBoth();
    }
  }

  private void record() {
    Level level = one(List.of(Level.values()));
    Node node = some(hierarchy.level(level));
    WorkLogDraft draft =
        WorkLogDraft.of(DAY, "did it").withPlacement(Placement.NONE.with(level, node.id()));
    WorkLog log = tenant.logs().record(draft);
    recorded.add(log);
    tenant.logs().bullets().add(WorkLogBulletDraft.of(log.id(), "done"));
  }

  private void move() {
    switch (random.nextInt(6)) {
      case 0 -> {
        UUID to = some(hierarchy.clients()).id();
        hierarchy.projects().update(some(hierarchy.projects()), p -> p.withClientId(to));
      }
      case 1 -> {
        UUID to = some(hierarchy.projects()).id();
        hierarchy.epics().update(some(hierarchy.epics()), epic -> epic.withProjectId(to));
      }
      case 2 -> {
        UUID to = some(hierarchy.epics()).id();
        hierarchy.features().update(some(hierarchy.features()), f -> f.withEpicId(to));
      }
      case 3 -> {
        UUID to = some(hierarchy.features()).id();
        hierarchy.stories().update(some(hierarchy.stories()), story -> story.withFeatureId(to));
      }
      case 4 -> {
        UUID to = some(hierarchy.stories()).id();
        hierarchy.tasks().update(some(hierarchy.tasks()), task -> task.withStoryId(to));
      }
      default -> {
        UUID to = some(hierarchy.projects()).id();
        hierarchy.sprints().update(some(hierarchy.sprints()), s -> s.withProjectId(to));
      }
    }
  }

  private void delete() {
    switch (random.nextInt(4)) {
      case 0 -> hierarchy.tasks().delete(some(hierarchy.tasks()));
      case 1 -> hierarchy.stories().delete(some(hierarchy.stories()));
      case 2 -> hierarchy.sprints().delete(some(hierarchy.sprints()));
      default -> {
        if (!recorded.isEmpty()) {
          tenant.logs().delete(recorded.remove(random.nextInt(recorded.size())));
        }
      }
    }
  }

  private void look() {
    for (WorkLog log : tenant.logs().page(WorkLogFilter.ALL, 1, 50).items()) {
      assertThat(log.placement().isComplete()).as("%s", log.placement()).isTrue();
    }
    Set<String> notes = new HashSet<>();
    for (Client client : hierarchy.clients().list(NodeFilter.ALL)) {
      if (client.id().equals(shared.left()) || client.id().equals(shared.right())) {
        notes.add(client.notes());
      }
    }
    assertThat(notes).as("two rows that are always written together").hasSize(1);
  }

  private void link() {
    String reference = shared.name() + random.nextInt(8);
    UUID user = shared.workspace().users().link(reference, "Linked").id();
    UUID known = shared.linked().putIfAbsent(reference, user);
    assertThat(known == null || known.equals(user)).as("one user for %s", reference).isTrue();
  }

  private void addTheSame() {
    String name = "same " + random.nextInt(6);
    if (random.nextBoolean()) {
      hierarchy.clients().add(ClientDraft.of(name));
    } else {
      hierarchy.path(List.of(name, "p", "e", "f", "s" + random.nextInt(2), "t"));
    }
  }

  private void count() {
    Client seen = hierarchy.clients().find(shared.counter()).orElseThrow();
    hierarchy
        .clients()
        .update(seen, draft -> draft.withNotes("" + (Integer.parseInt(draft.notes()) + 1)));
    shared.counted().incrementAndGet();
  }

  private void writeBoth() {
    String notes = RandomText.token();
    shared
        .workspace()
        .transaction(
            tx -> {
              write(tx, shared.left(), notes);
              write(tx, shared.right(), notes);
              return notes;
            });
  }

  private void write(Transaction tx, UUID client, String notes) {
    Nodes<Client, ClientDraft> clients =
        tx.tenant(shared.tenant(), tenant.actorId()).hierarchy().clients();
    clients.update(clients.find(client).orElseThrow(), draft -> draft.withNotes(notes));
  }

  private <N extends Node> N some(Nodes<N, ?> nodes) {
    List<N> all = nodes.list(NodeFilter.ALL);
    if (all.isEmpty()) {
      throw new WorklogException.NotFound("nodes", shared.tenant());
    }
    return one(all);
  }

  private <T> T one(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
