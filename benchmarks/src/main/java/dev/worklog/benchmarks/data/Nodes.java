package dev.worklog.benchmarks.data;

import dev.worklog.hierarchy.Client;
import dev.worklog.hierarchy.Epic;
import dev.worklog.hierarchy.Feature;
import dev.worklog.hierarchy.Placement;
import dev.worklog.hierarchy.Project;
import dev.worklog.hierarchy.ProjectSource;
import dev.worklog.hierarchy.Sprint;
import dev.worklog.hierarchy.Story;
import dev.worklog.hierarchy.Task;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/** The hierarchies of all tenants. */
final class Nodes {

  /** How many tasks a whole project has. */
  static final int TASKS_OF_PROJECT = 54;

  private static final int TASKS_OF_STORY = 3;
  private static final int TASKS_OF_FEATURE = 9;
  private static final int TASKS_OF_EPIC = 18;
  private static final int TASKS_OF_CLIENT = 4 * TASKS_OF_PROJECT;

  final List<Client> clients = new ArrayList<>();
  final List<Project> projects = new ArrayList<>();
  final List<Epic> epics = new ArrayList<>();
  final List<Feature> features = new ArrayList<>();
  final List<Story> stories = new ArrayList<>();
  final List<Task> tasks = new ArrayList<>();
  final List<Sprint> sprints = new ArrayList<>();

  /** The place of each task, a sprint of its project included. */
  final List<Placement> places = new ArrayList<>();

  private final Instant at;
  private final SplittableRandom random;

  Nodes(Instant at, SplittableRandom random) {
    this.at = at;
    this.random = random;
  }

  /** Adds a tenant's nodes. */
  void add(UUID tenant, UUID user, int count) {
    for (int i = 0; i < count; i++) {
      if (i % TASKS_OF_CLIENT == 0) {
        clients.add(client(tenant, user));
      }
      if (i % TASKS_OF_PROJECT == 0) {
        projects.add(project(tenant, user, last(clients).id()));
        sprints.add(sprint(tenant, last(projects).id()));
      }
      if (i % TASKS_OF_EPIC == 0) {
        String name = "Epic " + epics.size();
        epics.add(new Epic(id(), tenant, last(projects).id(), name, "", true, 1, at, at));
      }
      if (i % TASKS_OF_FEATURE == 0) {
        String name = "Feature " + features.size();
        features.add(new Feature(id(), tenant, last(epics).id(), name, "", true, 1, at, at));
      }
      if (i % TASKS_OF_STORY == 0) {
        String name = "Story " + stories.size();
        stories.add(new Story(id(), tenant, last(features).id(), name, "", true, 1, at, at));
      }
      String name = "Task " + tasks.size();
      tasks.add(new Task(id(), tenant, last(stories).id(), name, "", true, 1, at, at));
      places.add(place());
    }
  }

  private Client client(UUID tenant, UUID user) {
    String name = "Client " + clients.size();
    return new Client(id(), tenant, user, name, "", "", "", true, 1, at, at);
  }

  private Project project(UUID tenant, UUID user, UUID client) {
    String name = "Project " + projects.size();
    ProjectSource source = ProjectSource.LOCAL;
    return new Project(
        id(), tenant, user, client, name, "", "", null, null, true, null, source, null, 1, at, at);
  }

  private Sprint sprint(UUID tenant, UUID project) {
    String name = "Sprint " + sprints.size();
    return new Sprint(id(), tenant, project, name, "", null, null, true, 1, at, at);
  }

  private Placement place() {
    return new Placement(
        last(clients).id(),
        last(projects).id(),
        last(epics).id(),
        last(features).id(),
        last(stories).id(),
        last(tasks).id(),
        last(sprints).id());
  }

  private UUID id() {
    return Ids.at(at, random);
  }

  private static <T> T last(List<T> all) {
    return all.get(all.size() - 1);
  }
}
