package dev.worklog.hierarchy;

import static dev.worklog.storage.Constraint.OnDelete.CASCADE;

import dev.worklog.storage.Context;
import dev.worklog.storage.Table;
import dev.worklog.storage.TableBuilder;
import java.util.List;

/** The tables of this context. */
public final class HierarchyTables {

  public static final Table<Client> CLIENTS =
      node(Client.class, "clients")
          .url("website", 200)
          .reference("user_id", "users", CASCADE)
          .unique("name")
          .index("is_active desc", "name")
          .order("is_active desc", "name")
          .build();

  public static final Table<Project> PROJECTS =
      under("client_id", node(Project.class, "projects"))
          .nullable("started_on", "ended_on", "backlog_url", "custom_prompt")
          .text("role", 200)
          .url("backlog_url", 2_000)
          .notBefore("ended_on", "started_on")
          .reference("user_id", "users", CASCADE)
          .reference("client_id", "clients", CASCADE)
          .order("is_active desc", "name")
          .build();

  public static final Table<Epic> EPICS =
      under("project_id", node(Epic.class, "epics"))
          .reference("project_id", "projects", CASCADE)
          .order("name")
          .build();

  public static final Table<Feature> FEATURES =
      under("epic_id", node(Feature.class, "features"))
          .reference("epic_id", "epics", CASCADE)
          .order("name")
          .build();

  public static final Table<Story> STORIES =
      under("feature_id", node(Story.class, "stories"))
          .reference("feature_id", "features", CASCADE)
          .order("name")
          .build();

  public static final Table<Task> TASKS =
      under("story_id", node(Task.class, "tasks"))
          .reference("story_id", "stories", CASCADE)
          .order("name")
          .build();

  public static final Table<Sprint> SPRINTS =
      under("project_id", node(Sprint.class, "sprints"))
          .nullable("start_date", "end_date")
          .notBefore("end_date", "start_date")
          .reference("project_id", "projects", CASCADE)
          .index("project_id", "start_date desc")
          .order("start_date desc")
          .build();

  /** In an order in which each stands after those that it refers to. */
  public static final List<Table<? extends Node>> ALL =
      List.of(CLIENTS, PROJECTS, EPICS, FEATURES, STORIES, TASKS, SPRINTS);

  private HierarchyTables() {}

  /** The table of a level. */
  public static Table<? extends Node> table(Level level) {
    return switch (level) {
      case CLIENT -> CLIENTS;
      case PROJECT -> PROJECTS;
      case EPIC -> EPICS;
      case FEATURE -> FEATURES;
      case STORY -> STORIES;
      case TASK -> TASKS;
      case SPRINT -> SPRINTS;
    };
  }

  private static <N extends Node> TableBuilder<N> node(Class<N> type, String name) {
    return Table.of(type, name, Context.HIERARCHY).name("name", 200);
  }

  private static <N extends Node> TableBuilder<N> under(String parent, TableBuilder<N> builder) {
    return builder.unique(parent, "name").index(parent, "is_active desc", "name");
  }
}
