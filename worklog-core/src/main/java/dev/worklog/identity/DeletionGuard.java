package dev.worklog.identity;

import dev.worklog.entity.UnitOfWork;
import java.util.List;

/** What a context has to say before a user is deleted for good. */
@FunctionalInterface
public interface DeletionGuard {

  /** What others would lose, a sentence each; empty if nothing. Runs outside of any tenant. */
  List<String> objections(UnitOfWork unit, User user);
}
