package dev.worklog.benchmarks.database;

import dev.worklog.identity.AccessPolicy;
import dev.worklog.identity.Actor;
import java.util.UUID;

/** Everybody of a tenant reads and writes everything. */
final class Team implements AccessPolicy {

  @Override
  public People readable(Actor actor) {
    return new People.Everyone();
  }

  @Override
  public boolean mayWrite(Actor actor, UUID owner) {
    return true;
  }

  @Override
  public boolean mayMaintain(Actor actor) {
    return true;
  }
}
