package dev.worklog.hierarchy;

import dev.worklog.storage.Row;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A place in the hierarchy; shared by all users of its tenant. */
public sealed interface Node extends Row
    permits Client, Project, Epic, Feature, Story, Task, Sprint {

  UUID tenantId();

  /** The node above; null at the top. */
  @Nullable UUID parentId();

  String name();

  boolean isActive();

  long version();

  Instant createdAt();

  Instant updatedAt();
}
