package dev.worklog.examples.gitlog;

import dev.worklog.hierarchy.Placement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What came of an import.
 *
 * @param project where everything lies
 * @param sprints by name
 * @param authors by their users, the names that they wrote under
 * @param refused commits, or their links, that the library did not take
 */
record Imported(
    Placement project,
    Map<String, UUID> sprints,
    Map<UUID, Set<String>> authors,
    Counts counts,
    List<Rejected> refused) {

  Imported {
    authors = Map.copyOf(authors);
    refused = List.copyOf(refused);
  }

  /** The users who wrote under this name. */
  Set<UUID> named(String name) {
    return authors.entrySet().stream()
        .filter(author -> author.getValue().contains(name))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /** How many there are of each, in what was recorded or already there. */
  record Counts(
      int days, int epics, int features, int stories, int links, int recorded, int alreadyThere) {}
}
