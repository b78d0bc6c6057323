package dev.worklog.hierarchy;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A node by its level and id. */
public record NodeRef(Level level, UUID id) {

  // By hand: what records get by themselves is put together at run time, by whoever calls first.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof NodeRef ref && level == ref.level && id.equals(ref.id);
  }

  @Override
  public int hashCode() {
    return 31 * level.hashCode() + id.hashCode();
  }
}
