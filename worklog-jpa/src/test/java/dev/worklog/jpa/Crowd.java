package dev.worklog.jpa;

import dev.worklog.Tenant;
import dev.worklog.errors.WorklogException;
import dev.worklog.hierarchy.Epic;
import dev.worklog.hierarchy.Feature;
import dev.worklog.hierarchy.Node;
import dev.worklog.hierarchy.Nodes;
import dev.worklog.hierarchy.Placement;
import dev.worklog.hierarchy.ProjectDraft;
import dev.worklog.hierarchy.Story;
import dev.worklog.log.WorkLog;
import dev.worklog.log.WorkLogDraft;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Threads that record, move and count on one hierarchy; what is refused for a while is repeated.
 */
final class Crowd {

  private static final int WIDTH = 3;
  private static final int PATIENCE = 1_000;
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

  private final Tenant tenant;
  private final List<UUID> projects = new ArrayList<>();
  private final List<UUID> epics = new ArrayList<>();
  private final List<UUID> features = new ArrayList<>();
  private final List<UUID> stories = new ArrayList<>();
  private final List<UUID> tasks = new ArrayList<>();
  private final WorkLog counter;
  final AtomicInteger increments = new AtomicInteger();
  final AtomicInteger repeated = new AtomicInteger();

  Crowd(Tenant tenant) {
    this.tenant = tenant;
    UUID client = required(tenant.hierarchy().path(List.of("client")).clientId());
    for (int p = 0; p < WIDTH; p++) {
      projects.add(tenant.hierarchy().projects().add(ProjectDraft.of(client, "p" + p)).id());
      for (int e = 0; e < WIDTH; e++) {
        String name = p + "-" + e;
        Placement at =
            tenant
                .hierarchy()
                .path(List.of("client", "p" + p, "e" + name, "f" + name, "s" + name, "t" + name));
        epics.add(required(at.epicId()));
        features.add(required(at.featureId()));
        stories.add(required(at.storyId()));
        tasks.add(required(at.taskId()));
      }
    }
    counter = tenant.logs().record(WorkLogDraft.of(TODAY, "counter").withEffortMinutes(0));
  }

  private static UUID required(@Nullable UUID id) {
    return Objects.requireNonNull(id);
  }

  /** One call; which one is for the thread and for chance to say. */
  void act(int thread, SplittableRandom random) {
    switch (thread % 4) {
      case 0, 1 -> record(random);
      case 2 -> move(random);
      default -> {
        if (random.nextBoolean()) {
          increment();
        } else {
          retarget(random);
        }
      }
    }
  }

  private void record(SplittableRandom random) {
    Placement given =
        random.nextBoolean()
            ? Placement.NONE.withTaskId(one(tasks, random))
            : Placement.NONE.withStoryId(one(stories, random));
    again(() -> tenant.logs().record(WorkLogDraft.of(TODAY, "work").withPlacement(given)));
  }

  private void retarget(SplittableRandom random) {
    Placement to = Placement.NONE.withTaskId(one(tasks, random));
    WorkLog log = again(() -> tenant.logs().record(WorkLogDraft.of(TODAY, "to go elsewhere")));
    again(() -> tenant.logs().update(log, draft -> draft.withPlacement(to)));
  }

  private void move(SplittableRandom random) {
    UUID project = one(projects, random);
    UUID epic = one(epics, random);
    UUID feature = one(features, random);
    var hierarchy = tenant.hierarchy();
    switch (random.nextInt(3)) {
      case 0 ->
          change(hierarchy.epics(), Epic::id, one(epics, random), d -> d.withProjectId(project));
      case 1 ->
          change(hierarchy.features(), Feature::id, one(features, random), d -> d.withEpicId(epic));
      default ->
          change(
              hierarchy.stories(), Story::id, one(stories, random), d -> d.withFeatureId(feature));
    }
  }

  private <N extends Node, D> void change(
      Nodes<N, D> nodes, Function<N, UUID> id, UUID which, UnaryOperator<D> edit) {
    again(() -> id.apply(nodes.update(nodes.find(which).orElseThrow(), edit)));
  }

  private void increment() {
    again(
        () -> {
          WorkLog seen = tenant.logs().find(counter.id()).orElseThrow();
          return tenant
              .logs()
              .update(
                  seen,
                  draft ->
                      draft.withEffortMinutes(Objects.requireNonNull(draft.effortMinutes()) + 1));
        });
    increments.incrementAndGet();
  }

  int counted() {
    return Objects.requireNonNull(tenant.logs().find(counter.id()).orElseThrow().effortMinutes());
  }

  /** Repeats what a deadlock or another's change refused; everything else is a failure. */
  private <T> T again(Supplier<T> call) {
    for (int i = 0; ; i++) {
      try {
        return call.get();
      } catch (WorklogException.StaleVersion e) {
        giveUp(i, e);
      } catch (WorklogException.StorageFailure e) {
        if (!e.isTransient()) {
          throw e;
        }
        giveUp(i, e);
      }
      repeated.incrementAndGet();
    }
  }

  private static void giveUp(int tries, WorklogException last) {
    if (tries > PATIENCE) {
      throw new AssertionError("refused " + tries + " times", last);
    }
  }

  private static UUID one(List<UUID> of, SplittableRandom random) {
    return of.get(random.nextInt(of.size()));
  }
}
