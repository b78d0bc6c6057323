package dev.worklog.benchmarks.memory;

import dev.worklog.Tenant;
import dev.worklog.Workspace;
import dev.worklog.benchmarks.data.Dataset;
import dev.worklog.benchmarks.data.Loading;
import dev.worklog.benchmarks.data.Member;
import dev.worklog.hierarchy.Placement;
import dev.worklog.inmemory.InMemoryStorage;
import dev.worklog.storage.Storage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** From a task to its client, the tenant checked; beside six look-ups in maps. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class ResolveBenchmark {

  private static final int LOGS_PER_TASK = 10;

  /** How many tasks there are. */
  @Param("100000")
  public int tasks;

  private final List<Question> all = new ArrayList<>();
  private final Map<UUID, UUID> storyOfTask = new HashMap<>();
  private final Map<UUID, UUID> featureOfStory = new HashMap<>();
  private final Map<UUID, UUID> epicOfFeature = new HashMap<>();
  private final Map<UUID, UUID> projectOfEpic = new HashMap<>();
  private final Map<UUID, UUID> clientOfProject = new HashMap<>();
  private final Map<UUID, UUID> tenantOfClient = new HashMap<>();
  private int next;

  /** For JMH. */
  public ResolveBenchmark() {}

  /** The tasks of all tenants, asked for in an order that is random but the same for both. */
  @Setup
  public void fill() {
    Dataset data = Dataset.of(1, tasks * LOGS_PER_TASK);
    Storage storage = InMemoryStorage.create();
    Loading.people(storage, data);
    Workspace workspace = Workspace.on(storage);
    Map<UUID, Tenant> tenants = new HashMap<>();
    for (Member member : data.members()) {
      tenants.put(member.tenantId(), workspace.tenant(member.tenantId(), member.userId()));
    }
    data.tasks().forEach(task -> storyOfTask.put(task.id(), task.storyId()));
    data.stories().forEach(story -> featureOfStory.put(story.id(), story.featureId()));
    data.features().forEach(feature -> epicOfFeature.put(feature.id(), feature.epicId()));
    data.epics().forEach(epic -> projectOfEpic.put(epic.id(), epic.projectId()));
    data.projects().forEach(project -> clientOfProject.put(project.id(), project.clientId()));
    data.clients().forEach(client -> tenantOfClient.put(client.id(), client.tenantId()));
    data.tasks()
        .forEach(
            t -> all.add(new Question(t.id(), Objects.requireNonNull(tenants.get(t.tenantId())))));
    Collections.shuffle(all, new Random(1));
    for (int i = 0; i < 1_000; i++) {
      check();
    }
  }

  private void check() {
    int at = next;
    Placement ours = worklog();
    next = at;
    if (!ours.equals(baselineMaps())) {
      throw new IllegalStateException("different answers for " + all.get(at));
    }
  }

  private Question next() {
    Question question = all.get(next);
    next = next + 1 == all.size() ? 0 : next + 1;
    return question;
  }

  /** The library. */
  @Benchmark
  public Placement worklog() {
    Question asked = next();
    return asked.tenant.hierarchy().resolve(Placement.task(asked.task));
  }

  /** Six maps made for this one question; the answer is the same record. */
  @Benchmark
  public Placement baselineMaps() {
    Question asked = next();
    UUID story = found(storyOfTask.get(asked.task));
    UUID feature = found(featureOfStory.get(story));
    UUID epic = found(epicOfFeature.get(feature));
    UUID project = found(projectOfEpic.get(epic));
    UUID client = found(clientOfProject.get(project));
    if (!asked.tenant.id().equals(tenantOfClient.get(client))) {
      throw new IllegalArgumentException("another tenant's task");
    }
    return new Placement(client, project, epic, feature, story, asked.task, null);
  }

  private static UUID found(@Nullable UUID id) {
    if (id == null) {
      throw new IllegalArgumentException("no such node");
    }
    return id;
  }

  private record Question(UUID task, Tenant tenant) {}
}
