package dev.worklog.tck.hierarchy;

import static dev.worklog.tck.Refusals.codes;
import static dev.worklog.tck.Refusals.conflict;
import static dev.worklog.tck.Refusals.thrown;
import static org.assertj.core.api.Assertions.assertThat;

import dev.worklog.errors.WorklogException;
import dev.worklog.hierarchy.Node;
import dev.worklog.hierarchy.Placement;
import dev.worklog.log.WorkLog;
import dev.worklog.log.WorkLogDraft;
import dev.worklog.tck.Contract;
import org.junit.jupiter.api.Test;

/** Changing nodes where they are, at each level. */
public abstract class ChangingNodesContract extends Contract {

  /** For subclasses. */
  protected ChangingNodesContract() {}

  @Test
  void anUpdateChangesWhatItSays() {
    Placement place = tree(mine(), "one");
    for (Rung<?, ?> rung : Rung.ALL) {
      changesTheName(rung, place);
    }
  }

  private <N extends Node, D> void changesTheName(Rung<N, D> rung, Placement place) {
    N node = rung.add(mine(), place, "old");
    N changed = rung.rename(mine(), node, " new ");
    assertThat(changed.name()).as("%s", rung).isEqualTo("new");
    assertThat(changed.version()).as("%s", rung).isEqualTo(2);
    assertThat(changed.createdAt()).as("%s", rung).isEqualTo(node.createdAt());
    assertThat(changed.updatedAt()).as("%s", rung).isAfter(node.updatedAt());
    assertThat(changed.id()).as("%s", rung).isEqualTo(node.id());
    assertThat(rung.parentOf().apply(changed)).isEqualTo(rung.parentOf().apply(node));
    assertThat(rung.in(mine()).find(node.id())).as("%s", rung).contains(changed);
  }

  @Test
  void anUpdateThatChangesNothingIsNotStored() {
    Placement place = tree(mine(), "one");
    for (Rung<?, ?> rung : Rung.ALL) {
      changesNothing(rung, place);
    }
  }

  private <N extends Node, D> void changesNothing(Rung<N, D> rung, Placement place) {
    N node = rung.add(mine(), place, "same");
    assertThat(rung.in(mine()).update(node, draft -> draft)).as("%s", rung).isEqualTo(node);
    assertThat(rung.rename(mine(), node, "same ")).as("%s", rung).isEqualTo(node);
    assertThat(rung.move(mine(), node, rung.parentIn(place))).as("%s", rung).isEqualTo(node);
    assertThat(rung.in(mine()).find(node.id())).as("%s", rung).contains(node);
  }

  @Test
  void whoSawAnOlderVersionIsTold() {
    Placement place = tree(mine(), "one");
    for (Rung<?, ?> rung : Rung.ALL) {
      isStale(rung, place);
    }
  }

  private <N extends Node, D> void isStale(Rung<N, D> rung, Placement place) {
    N node = rung.add(mine(), place, "old");
    N changed = rung.rename(mine(), node, "new");
    thrown(WorklogException.StaleVersion.class, () -> rung.rename(mine(), node, "newer"));
    thrown(WorklogException.StaleVersion.class, () -> rung.in(mine()).update(node, d -> d));
    thrown(WorklogException.StaleVersion.class, () -> rung.in(mine()).delete(node));
    assertThat(rung.in(mine()).find(node.id())).as("%s", rung).contains(changed);
  }

  // Behaviour case 15.
  @Test
  void whatIsGoneOrForeignIsNotFoundAndStaysAsItIs() {
    Placement place = tree(mine(), "one");
    for (Rung<?, ?> rung : Rung.ALL) {
      isNotFound(rung, place);
    }
  }

  private <N extends Node, D> void isNotFound(Rung<N, D> rung, Placement place) {
    N node = rung.add(mine(), place, "here");
    thrown(WorklogException.NotFound.class, () -> rung.rename(theirs(), node, "theirs"));
    thrown(WorklogException.NotFound.class, () -> rung.in(theirs()).delete(node));
    assertThat(rung.in(mine()).find(node.id())).as("%s", rung).contains(node);
    rung.in(mine()).delete(node);
    thrown(WorklogException.NotFound.class, () -> rung.rename(mine(), node, "again"));
    thrown(WorklogException.NotFound.class, () -> rung.in(mine()).delete(node));
    assertThat(rung.in(mine()).find(node.id())).as("%s", rung).isEmpty();
  }

  @Test
  void anUpdateIsCheckedAsAnAdditionIs() {
    Placement place = tree(mine(), "one");
    for (Rung<?, ?> rung : Rung.ALL) {
      isChecked(rung, place);
    }
  }

  private <N extends Node, D> void isChecked(Rung<N, D> rung, Placement place) {
    N node = rung.add(mine(), place, "here");
    rung.add(mine(), place, "taken");
    assertThat(codes(() -> rung.rename(mine(), node, " ")))
        .as("%s", rung)
        .containsExactly("name blank");
    assertThat(codes(() -> rung.rename(mine(), node, "x".repeat(201))))
        .as("%s", rung)
        .containsExactly("name too_long");
    assertThat(conflict(() -> rung.rename(mine(), node, "taken")))
        .as("%s", rung)
        .isEqualTo(rung.key());
    if (rung.level().parent().isPresent()) {
      assertThat(codes(() -> rung.move(mine(), node, null)))
          .as("%s", rung)
          .containsExactly(rung.level().parent().get().path() + " required");
    }
    assertThat(rung.in(mine()).find(node.id())).as("%s", rung).contains(node);
  }

  // Behaviour case 27.
  @Test
  void whatIsNotActiveStaysUsable() {
    Placement place = tree(mine(), "one");
    Placement withSprint = place.withSprintId(Rung.SPRINT.add(mine(), place, "sprint").id());
    for (Rung<?, ?> rung : Rung.ALL) {
      deactivate(rung, withSprint);
    }
    WorkLog log = mine().logs().record(WorkLogDraft.of(TODAY, "Did it").withPlacement(withSprint));
    assertThat(log.placement()).isEqualTo(withSprint);
    assertThat(tree(mine(), "one")).isEqualTo(place);
    for (Rung<?, ?> rung : Rung.ALL) {
      rung.add(mine(), withSprint, "under what is not active");
    }
  }

  private <N extends Node, D> void deactivate(Rung<N, D> rung, Placement place) {
    N node = rung.at(mine(), place);
    N off = rung.in(mine()).update(node, draft -> rung.active().apply(draft, false));
    assertThat(off.isActive()).as("%s", rung).isFalse();
  }
}
