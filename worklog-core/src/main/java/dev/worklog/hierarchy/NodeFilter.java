package dev.worklog.hierarchy;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which nodes of a level are listed; what is null does not restrict.
 *
 * @param parentId those under this node of the level above; clients have none above
 */
@RecordBuilder
public record NodeFilter(@Nullable UUID parentId, @Nullable Boolean active)
    implements NodeFilterBuilder.With {

  /** Every node of the tenant. */
  public static final NodeFilter ALL = new NodeFilter(null, null);

  /** Every node under this one. */
  public static NodeFilter under(UUID parentId) {
    return ALL.withParentId(parentId);
  }
}
