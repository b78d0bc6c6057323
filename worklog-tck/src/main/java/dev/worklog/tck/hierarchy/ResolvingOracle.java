package dev.worklog.tck.hierarchy;

import dev.worklog.hierarchy.Level;
import dev.worklog.hierarchy.Placement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The rules for placements, read literally and without regard to cost: fill every ancestor from the
 * deepest reference that is known, then report what is unknown, what is off the chain, and a sprint
 * of another project. An unknown reference counts as not given for everything else.
 */
final class ResolvingOracle {

  private static final String[] WORDS = {
    "Client", "Project", "Epic", "Feature", "Story", "Task", "Sprint"
  };
  private static final String[] FIELDS = {
    "clientId", "projectId", "epicId", "featureId", "storyId", "taskId", "sprintId"
  };
  private static final List<Level> LEVELS =
      List.of(
          Level.CLIENT,
          Level.PROJECT,
          Level.EPIC,
          Level.FEATURE,
          Level.STORY,
          Level.TASK,
          Level.SPRINT);
  private static final int PROJECT = 1;
  private static final int TASK = 5;
  private static final int SPRINT = 6;

  private final Map<UUID, UUID> parents;

  /** The tenant's nodes with their parents; a client is its own. */
  ResolvingOracle(Map<UUID, UUID> parents) {
    this.parents = parents;
  }

  /** What comes of a placement; with an error, the placement means nothing. */
  record Answer(Placement placement, List<String> errors) {}

  Answer resolve(Placement given) {
    @Nullable UUID[] refs = new @Nullable UUID[WORDS.length];
    Map<Integer, String> errors = new HashMap<>();
    for (int i = 0; i < refs.length; i++) {
      UUID id = given.at(LEVELS.get(i));
      if (id != null && !parents.containsKey(id)) {
        errors.put(i, "this user");
      } else {
        refs[i] = id;
      }
    }
    @Nullable UUID[] chain = chain(refs);
    for (int i = 0; i <= TASK; i++) {
      UUID id = refs[i];
      if (id != null && !id.equals(chain[i])) {
        errors.put(below(refs, i), "selected " + WORDS[i].toLowerCase(Locale.ROOT));
      }
    }
    UUID sprint = refs[SPRINT];
    if (sprint != null && !parent(sprint).equals(chain[PROJECT])) {
      errors.put(SPRINT, "selected project");
    }
    return new Answer(placement(chain, sprint), told(errors));
  }

  private UUID parent(UUID id) {
    UUID parent = parents.get(id);
    if (parent == null) {
      throw new AssertionError(id + " has no parent");
    }
    return parent;
  }

  /** The deepest reference with all above it; the sprint is deeper than the client only. */
  private @Nullable UUID[] chain(@Nullable UUID[] refs) {
    @Nullable UUID[] chain = new @Nullable UUID[WORDS.length];
    int depth = TASK;
    while (depth > 0 && refs[depth] == null) {
      depth--;
    }
    @Nullable UUID id = refs[depth];
    if (depth == 0 && refs[SPRINT] != null) {
      depth = PROJECT;
      id = parent(refs[SPRINT]);
    }
    for (int i = depth; i >= 0 && id != null; i--) {
      chain[i] = id;
      id = parent(id);
    }
    return chain;
  }

  private static int below(@Nullable UUID[] refs, int level) {
    for (int i = level + 1; i <= TASK; i++) {
      if (refs[i] != null) {
        return i;
      }
    }
    return SPRINT;
  }

  private static Placement placement(@Nullable UUID[] chain, @Nullable UUID sprint) {
    return new Placement(chain[0], chain[1], chain[2], chain[3], chain[4], chain[5], sprint);
  }

  private static List<String> told(Map<Integer, String> errors) {
    List<String> told = new ArrayList<>();
    for (int i = 0; i < WORDS.length; i++) {
      if (errors.containsKey(i)) {
        told.add(FIELDS[i] + ": " + WORDS[i] + " does not belong to " + errors.get(i) + ".");
      }
    }
    return told;
  }
}
