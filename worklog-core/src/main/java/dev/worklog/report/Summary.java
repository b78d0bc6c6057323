package dev.worklog.report;

import java.util.List;
import java.util.Objects;

/**
 * Work logs in groups, and all of them together. See {@code docs/model/report.md}.
 *
 * @param by what they are grouped by
 * @param groups ordered by the dimensions, the first of them first; within one, what has no value
 *     comes first, then nodes and users by name, constants as they are declared, time as it passes
 * @param total of all entries, each counted once; rounded per group, what the groups add up to, or
 *     would without tags
 */
public record Summary(List<Dimension> by, List<Group> groups, Figures total) {

  public Summary {
    by = List.copyOf(by);
    groups = List.copyOf(groups);
    Objects.requireNonNull(total, "total");
  }

  /**
   * Entries that have the same values in all dimensions.
   *
   * @param keys a value for each dimension, in their order
   */
  public record Group(List<GroupKey> keys, Figures figures) {

    public Group {
      keys = List.copyOf(keys);
      Objects.requireNonNull(figures, "figures");
    }

    /**
     * The key in this dimension.
     *
     * @throws IllegalArgumentException if it is none of the summary's
     */
    public GroupKey key(Dimension dimension) {
      return keys.stream()
          .filter(key -> key.dimension() == dimension)
          .findFirst()
          .orElseThrow(() -> new IllegalArgumentException("there is no " + dimension + " here"));
    }
  }
}
