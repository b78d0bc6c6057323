package dev.worklog.examples.gitlog;

import java.time.LocalDate;
import java.util.List;

/**
 * What was read from a repository.
 *
 * @param name of the repository, cut to what the name of a client may be
 * @param sprints those that commits belong to, the earliest first
 * @param rejected commits that could not be read
 */
record History(String name, List<Commit> commits, List<Span> sprints, List<Rejected> rejected) {

  private static final int MAX_NAME = 200;

  History {
    if (name.codePointCount(0, name.length()) > MAX_NAME) {
      name = name.substring(0, name.offsetByCodePoints(0, MAX_NAME));
    }
    name = name.isBlank() ? "repository" : name;
    commits = List.copyOf(commits);
    sprints = List.copyOf(sprints);
    rejected = List.copyOf(rejected);
  }

  /** A sprint: from the day of its first commit to the day of its tag. */
  record Span(String name, LocalDate from, LocalDate to) {}
}
