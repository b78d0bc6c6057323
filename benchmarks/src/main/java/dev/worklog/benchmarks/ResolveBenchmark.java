package dev.worklog.benchmarks;

import dev.worklog.Tenant;
import dev.worklog.Workspace;
import dev.worklog.hierarchy.Placement;
import dev.worklog.identity.UserDraft;
import dev.worklog.inmemory.InMemoryStorage;
import java.util.ArrayList;
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
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** From a task to its client, the tenant checked; beside six look-ups in maps. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ResolveBenchmark {

  private static final int CHILDREN = 10;

  /** How many tasks there are. */
  @Param({"10000", "100000"})
  public int tasks;

  private final Random random = new Random(1);
  private final List<UUID> ids = new ArrayList<>();
  private final Map<UUID, UUID> storyOfTask = new HashMap<>();
  private final Map<UUID, UUID> featureOfStory = new HashMap<>();
  private final Map<UUID, UUID> epicOfFeature = new HashMap<>();
  private final Map<UUID, UUID> projectOfEpic = new HashMap<>();
  private final Map<UUID, UUID> clientOfProject = new HashMap<>();
  private final Map<UUID, UUID> tenantOfClient = new HashMap<>();
  private Tenant tenant;

  /** For JMH. */
  public ResolveBenchmark() {}

  /** Ten children below each node, as many clients as that takes. */
  @Setup
  public void fill() {
    Workspace workspace = Workspace.on(InMemoryStorage.create());
    tenant = workspace.tenant(workspace.users().register(UserDraft.of("Ada")).id());
    workspace.transaction(
        tx -> {
          Tenant filled = tx.tenant(tenant.id());
          for (int i = 0; i < tasks; i++) {
            add(filled.hierarchy().path(names(i)));
          }
          return tasks;
        });
  }

  private static List<String> names(int task) {
    List<String> names = new ArrayList<>();
    for (int rest = task, level = 0; level < 6; level++, rest /= CHILDREN) {
      names.add(0, level == 0 ? "task " + task : "node " + rest);
    }
    return names;
  }

  private void add(Placement task) {
    UUID story = id(task.storyId());
    UUID feature = id(task.featureId());
    UUID epic = id(task.epicId());
    UUID project = id(task.projectId());
    UUID client = id(task.clientId());
    ids.add(id(task.taskId()));
    storyOfTask.put(id(task.taskId()), story);
    featureOfStory.put(story, feature);
    epicOfFeature.put(feature, epic);
    projectOfEpic.put(epic, project);
    clientOfProject.put(project, client);
    tenantOfClient.put(client, tenant.id());
  }

  private static UUID id(@Nullable UUID id) {
    return Objects.requireNonNull(id);
  }

  private UUID next() {
    return ids.get(random.nextInt(ids.size()));
  }

  /** The library. */
  @Benchmark
  public Placement worklog() {
    return tenant.hierarchy().resolve(Placement.task(next()));
  }

  /** Six maps made for this one question. */
  @Benchmark
  public boolean baselineMaps() {
    UUID story = id(storyOfTask.get(next()));
    UUID feature = id(featureOfStory.get(story));
    UUID epic = id(epicOfFeature.get(feature));
    UUID project = id(projectOfEpic.get(epic));
    UUID client = id(clientOfProject.get(project));
    return tenant.id().equals(tenantOfClient.get(client));
  }
}
