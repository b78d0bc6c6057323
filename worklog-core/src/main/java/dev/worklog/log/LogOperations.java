package dev.worklog.log;

import dev.worklog.hierarchy.NodeRef;
import dev.worklog.hierarchy.Placement;
import dev.worklog.storage.Query;
import dev.worklog.storage.StorageTransaction;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** What a storage does for work logs in one step. */
public interface LogOperations {

  /**
   * Takes along the work logs and presets below a node that has moved; see {@link Repointing} for
   * where they go. Each that changes gets the next version and the time.
   *
   * @param to the node and its ancestors as they are now
   * @return how many rows changed
   */
  long repoint(UUID tenantId, NodeRef moved, Placement to, Instant now);

  /**
   * Fills in missing ancestors of stored work logs, in the order of their ids. A log whose
   * references contradict each other stays as it is.
   *
   * @param after begin with the id after this one; null begins with the first
   * @param limit look at no more than so many
   * @param open whether logs of this user on this day may change; the others stay as they are
   */
  Backfilled backfill(
      UUID tenantId,
      @Nullable UUID after,
      int limit,
      Instant now,
      BiPredicate<UUID, LocalDate> open);

  /** What the query asks for, each log with the names of its place, in one round trip. */
  List<NamedWorkLog> named(UUID tenantId, Query<WorkLog> query);

  /**
   * The same from rows alone: right for every storage whose writing transactions run one after the
   * other.
   */
  static LogOperations over(StorageTransaction transaction) {
    return new RowLogOperations(transaction);
  }

  /**
   * A stretch of a backfill.
   *
   * @param looked how many logs were looked at
   * @param filled how many of them were changed
   * @param last the id of the last one; null if there was none
   */
  record Backfilled(long looked, long filled, @Nullable UUID last) {}

  /** A work log with the names of the nodes that it refers to. */
  record NamedWorkLog(WorkLog log, PlacementNames names) {}
}
