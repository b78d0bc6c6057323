package dev.worklog.exchange;

import java.util.Optional;
import java.util.UUID;

/**
 * Says who the people of a file are here. What it throws ends the import, nothing of which is
 * stored then. It must not call on the workspace, which is busy with the import.
 */
@FunctionalInterface
public interface UserMapping {

  /**
   * Leaves everybody to the rule: the user of the same id, else the one of the same external
   * reference or e-mail address, else a new one.
   */
  UserMapping BY_RULE = user -> Optional.empty();

  /** The id of a user who is here already; empty to leave this one to the rule. */
  Optional<UUID> find(ExportedUser user);
}
