package dev.worklog.tck.hierarchy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.worklog.hierarchy.Placement;
import dev.worklog.tck.Contract;
import org.junit.jupiter.api.Test;

/** The nodes of each level: how they are added, found, listed, changed and deleted. */
public abstract class NodesContract extends Contract {

  /** For subclasses. */
  protected NodesContract() {}

  @Test
  void aPathIsFoundOrAdded() {
    Placement task = tree(mine(), "one");
    assertThat(task.isComplete()).isTrue();
    assertThat(tree(mine(), "one")).isEqualTo(task);
    assertThat(tree(theirs(), "one")).isNotEqualTo(task);
  }
}
