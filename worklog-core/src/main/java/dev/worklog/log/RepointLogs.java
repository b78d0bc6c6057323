package dev.worklog.log;

import dev.worklog.entity.UnitOfWork;
import dev.worklog.hierarchy.MoveListener;
import dev.worklog.hierarchy.NodeRef;
import dev.worklog.hierarchy.Placement;
import dev.worklog.storage.Context;

/** Takes work logs and presets along when a node that they refer to moves. */
public final class RepointLogs implements MoveListener {

  /** Wired by the workspace. */
  public RepointLogs() {}

  @Override
  public void moved(UnitOfWork unit, NodeRef node, Placement from, Placement to) {
    unit.operation(
        Context.LOG,
        LogOperations.class,
        "repoint",
        storage -> storage.repoint(unit.tenantId(), node, to, unit.now()));
  }
}
