package dev.worklog.hierarchy;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The levels of the hierarchy, from the top down; the sprint stands beside the epic. */
public enum Level {
  CLIENT(null),
  PROJECT(CLIENT),
  EPIC(PROJECT),
  FEATURE(EPIC),
  STORY(FEATURE),
  TASK(STORY),
  SPRINT(PROJECT);

  /** The levels that are parents of one another, from the top down. */
  public static final List<Level> CHAIN = List.of(CLIENT, PROJECT, EPIC, FEATURE, STORY, TASK);

  /** All of them, from the top down, the sprint last. */
  static final List<Level> ALL = List.of(values());

  private final @Nullable Level parent;

  Level(@Nullable Level parent) {
    this.parent = parent;
  }

  /** The level above; empty at the top. */
  public Optional<Level> parent() {
    return Optional.ofNullable(parent);
  }

  /** The levels above this one, from the top down. */
  public List<Level> above() {
    return parent == null
        ? List.of()
        : Stream.concat(parent.above().stream(), Stream.of(parent)).toList();
  }

  /** The column that refers to a node of this level, for example {@code task_id}. */
  public String column() {
    return name().toLowerCase(Locale.ROOT) + "_id";
  }

  /** The component that refers to a node of this level, for example {@code taskId}. */
  public String path() {
    return name().toLowerCase(Locale.ROOT) + "Id";
  }

  /** As it stands at the beginning of a sentence, for example {@code Task}. */
  String title() {
    return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
  }
}
