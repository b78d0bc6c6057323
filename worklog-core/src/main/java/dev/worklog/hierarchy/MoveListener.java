package dev.worklog.hierarchy;

import dev.worklog.entity.UnitOfWork;

/**
 * What a context does when a node moves, in the same transaction: it takes along what hangs below.
 */
@FunctionalInterface
public interface MoveListener {

  /**
   * Called after the node itself has moved.
   *
   * @param from the node and its ancestors as they were
   * @param to the node and its ancestors as they are
   */
  void moved(UnitOfWork unit, NodeRef node, Placement from, Placement to);
}
