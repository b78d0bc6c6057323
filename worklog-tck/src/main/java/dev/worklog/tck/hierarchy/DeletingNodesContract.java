package dev.worklog.tck.hierarchy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.worklog.hierarchy.Level;
import dev.worklog.hierarchy.Node;
import dev.worklog.hierarchy.NodeFilter;
import dev.worklog.hierarchy.NodeRef;
import dev.worklog.hierarchy.Placement;
import dev.worklog.log.WorkLog;
import dev.worklog.log.WorkLogDraft;
import dev.worklog.log.WorkLogPreset;
import dev.worklog.log.WorkLogPresetDraft;
import dev.worklog.tck.Contract;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Deleting nodes at each level: what goes, and what logs and presets are left with. */
public abstract class DeletingNodesContract extends Contract {

  /** For subclasses. */
  protected DeletingNodesContract() {}

  private Placement treeWithSprint(String ending) {
    Placement place = tree(mine(), ending);
    return place.withSprintId(Rung.SPRINT.add(mine(), place, "sprint " + ending).id());
  }

  private WorkLog record(Placement place) {
    return mine().logs().record(WorkLogDraft.of(TODAY, "Did it").withPlacement(place));
  }

  private <N extends Node, D> void delete(Rung<N, D> rung, Placement place) {
    rung.in(mine()).delete(rung.at(mine(), place));
  }

  private static Placement without(Placement place, Level deleted) {
    Placement left = place.with(deleted, null);
    for (Level level : Level.values()) {
      if (level.above().contains(deleted)) {
        left = left.with(level, null);
      }
    }
    return left;
  }

  // Behaviour case 20.
  @Test
  void aLogKeepsWhatIsNotBelowTheDeletedNode() {
    for (Rung<?, ?> rung : Rung.ALL) {
      Placement place = treeWithSprint("of " + rung);
      WorkLog log = record(place);
      delete(rung, place);
      WorkLog left = mine().logs().find(log.id()).orElseThrow();
      assertThat(left.placement()).as("%s", rung).isEqualTo(without(place, rung.level()));
      assertThat(left.version()).as("%s", rung).isEqualTo(log.version());
      assertThat(left.updatedAt()).as("%s", rung).isEqualTo(log.updatedAt());
    }
  }

  // Behaviour case 20.
  @Test
  void deletingAnEpicKeepsProjectClientAndSprintOfItsLogs() {
    Placement place = treeWithSprint("one");
    WorkLog log = record(place);
    delete(Rung.EPIC, place);
    assertThat(mine().logs().find(log.id()).orElseThrow().placement())
        .isEqualTo(
            Placement.NONE
                .withClientId(place.clientId())
                .withProjectId(place.projectId())
                .withSprintId(place.sprintId()));
  }

  @Test
  void everythingBelowTheDeletedNodeGoesAndNothingElse() {
    for (Rung<?, ?> rung : Rung.ALL) {
      Placement place = treeWithSprint("of " + rung);
      Placement other = treeWithSprint("beside " + rung);
      delete(rung, place);
      Placement left = without(place, rung.level());
      for (Rung<?, ?> each : Rung.ALL) {
        assertThat(each.in(mine()).find(new NodeRef(each.level(), id(place, each)).id()))
            .as("%s after deleting the %s", each, rung)
            .matches(found -> found.isPresent() == (left.at(each.level()) != null));
        assertThat(each.in(mine()).find(id(other, each))).as("%s", each).isPresent();
      }
    }
  }

  private static UUID id(Placement place, Rung<?, ?> rung) {
    return Objects.requireNonNull(place.at(rung.level()));
  }

  // Behaviour case 20.
  @Test
  void aPresetSurvivesItsClientAndItsProject() {
    Placement place = tree(mine(), "one");
    WorkLogPreset preset =
        mine()
            .logs()
            .presets()
            .add(
                WorkLogPresetDraft.of("Usual")
                    .withClientId(place.clientId())
                    .withProjectId(place.projectId()));
    delete(Rung.PROJECT, place);
    WorkLogPreset without = mine().logs().presets().find(preset.id()).orElseThrow();
    assertThat(without.projectId()).isNull();
    assertThat(without.clientId()).isEqualTo(place.clientId());
    delete(Rung.CLIENT, place);
    WorkLogPreset left = mine().logs().presets().find(preset.id()).orElseThrow();
    assertThat(left.clientId()).isNull();
    assertThat(left.version()).isEqualTo(preset.version());
    assertThat(left.updatedAt()).isEqualTo(preset.updatedAt());
  }

  @Test
  void aLogWhoseNodeIsGoneCanBeChangedAndPlacedAnew() {
    Placement place = treeWithSprint("one");
    WorkLog log = record(place);
    delete(Rung.STORY, place);
    WorkLog left = mine().logs().find(log.id()).orElseThrow();
    WorkLog titled = mine().logs().update(left, draft -> draft.withTitle("Still here"));
    assertThat(titled.placement()).isEqualTo(without(place, Level.STORY));
    Placement other = tree(mine(), "two");
    WorkLog moved = mine().logs().update(titled, draft -> draft.withPlacement(other));
    assertThat(moved.placement()).isEqualTo(other);
  }

  @Test
  void anEditMadeBeforeADeleteIsStillAccepted() {
    Placement place = tree(mine(), "one");
    WorkLog log = record(place);
    delete(Rung.TASK, place);
    WorkLog changed = mine().logs().update(log, draft -> draft.withTitle("Seen before"));
    assertThat(changed.placement()).isEqualTo(place.withTaskId(null));
    assertThat(changed.version()).isEqualTo(2);
  }

  @Test
  void aDeletedNameIsFreeAgain() {
    Placement place = tree(mine(), "one");
    delete(Rung.CLIENT, place);
    assertThat(mine().hierarchy().tasks().list(NodeFilter.ALL)).isEmpty();
    assertThat(tree(mine(), "one").taskId()).isNotEqualTo(place.taskId());
  }
}
