package dev.worklog.exchange;

import java.util.Map;
import java.util.UUID;

/**
 * What an import has stored.
 *
 * @param contents what the file held, all of which is stored
 * @param users who the people of the file are here, by their ids in the file
 */
public record Imported(Contents contents, Map<UUID, UUID> users) {

  public Imported {
    users = Map.copyOf(users);
  }
}
