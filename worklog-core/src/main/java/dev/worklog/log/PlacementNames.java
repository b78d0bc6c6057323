package dev.worklog.log;

import dev.worklog.hierarchy.Level;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The names of the nodes of a placement; null where it has no reference. */
public record PlacementNames(
    @Nullable String client,
    @Nullable String project,
    @Nullable String epic,
    @Nullable String feature,
    @Nullable String story,
    @Nullable String task,
    @Nullable String sprint) {

  /** From the names by level. */
  public static PlacementNames of(Map<Level, String> names) {
    return new PlacementNames(
        names.get(Level.CLIENT),
        names.get(Level.PROJECT),
        names.get(Level.EPIC),
        names.get(Level.FEATURE),
        names.get(Level.STORY),
        names.get(Level.TASK),
        names.get(Level.SPRINT));
  }
}
