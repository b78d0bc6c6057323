package dev.worklog.tck.log;

import static dev.worklog.tck.Refusals.codes;
import static dev.worklog.tck.Refusals.violations;
import static org.assertj.core.api.Assertions.assertThat;

import dev.worklog.hierarchy.Level;
import dev.worklog.hierarchy.Placement;
import dev.worklog.log.WorkLog;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where logs belong: what is filled in, what is refused, and retargeting. */
public abstract class PlacingContract extends LogContract {

  /** For subclasses. */
  protected PlacingContract() {}

  // Behaviour case 4.
  @Test
  void aTaskBringsItsWholeChainButNoSprint() {
    Placement task = tree(mine(), "one");
    sprint(mine(), task, "S");
    WorkLog log = logs().record(at(Placement.task(id(task.taskId()))));
    assertThat(log.placement()).isEqualTo(task);
    assertThat(log.placement().sprintId()).isNull();
    assertThat(now(log)).isEqualTo(log);
  }

  // Behaviour case 5.
  @Test
  void aProjectAnEpicOrASprintBringProjectAndClient() {
    Placement place = tree(mine(), "one");
    Placement project = project(place);
    assertThat(logs().record(at(Placement.project(id(place.projectId())))).placement())
        .isEqualTo(project);
    assertThat(logs().record(at(Placement.epic(id(place.epicId())))).placement())
        .isEqualTo(project.withEpicId(place.epicId()));
    Placement sprint = Placement.sprint(sprint(mine(), place, "S").id());
    assertThat(logs().record(at(sprint)).placement())
        .isEqualTo(project.withSprintId(sprint.sprintId()));
  }

  // Behaviour cases 6, 7, 8 and 24; hole 2.
  @Test
  void referencesThatContradictEachOtherAreToldOnTheNearestOneBelow() {
    Placement a = tree(mine(), "a");
    Placement b = tree(mine(), "b");
    Placement clientA = Placement.client(id(a.clientId()));
    String of = " does not belong to selected ";
    refuses(clientA.withProjectId(b.projectId()), "projectId: Project" + of + "client.");
    refuses(
        Placement.story(id(a.storyId())).withTaskId(b.taskId()), "taskId: Task" + of + "story.");
    refuses(
        Placement.project(id(a.projectId())).withTaskId(b.taskId()),
        "taskId: Task" + of + "project.");
    refuses(clientA.withTaskId(b.taskId()), "taskId: Task" + of + "client.");
    refuses(clientA.withEpicId(b.epicId()), "epicId: Epic" + of + "client.");
    Placement sprintA = Placement.sprint(sprint(mine(), a, "S").id());
    refuses(sprintA.withTaskId(b.taskId()), "sprintId: Sprint" + of + "project.");
    refuses(sprintA.withClientId(b.clientId()), "sprintId: Sprint" + of + "client.");
    refuses(sprintA.withProjectId(b.projectId()), "sprintId: Sprint" + of + "project.");
  }

  private void refuses(Placement placement, String violation) {
    assertThat(violations(() -> logs().record(at(placement))))
        .containsExactly("placement." + violation);
    assertThat(total()).isZero();
  }

  @Test
  void allWrongReferencesAreToldTogether() {
    Placement a = tree(mine(), "a");
    Placement b = tree(mine(), "b");
    Placement mixed =
        a.withProjectId(b.projectId()).withStoryId(b.storyId()).withFeatureId(b.featureId());
    assertThat(violations(() -> logs().record(at(mixed))))
        .containsExactly(
            "placement.epicId: Epic does not belong to selected project.",
            "placement.storyId: Story does not belong to selected feature.",
            "placement.taskId: Task does not belong to selected story.");
  }

  // Behaviour case 23; hole 1.
  @Test
  void aForeignReferenceOfAnyLevelIsRefused() {
    Placement foreign = tree(theirs(), "one");
    Placement all = foreign.withSprintId(sprint(theirs(), foreign, "S").id());
    for (Level level : Level.values()) {
      assertThat(codes(() -> logs().record(at(Placement.NONE.with(level, all.at(level))))))
          .as("%s", level)
          .containsExactly("placement." + level.path() + " unknown_reference");
    }
    assertThat(total()).isZero();
    assertThat(codes(() -> logs().record(at(all)))).hasSize(7);
  }

  @Test
  void anUpdateIsHeldToTheSameRules() {
    Placement own = tree(mine(), "one");
    Placement foreign = tree(theirs(), "one");
    WorkLog log = logs().record(at(own));
    for (Level level : Level.CHAIN) {
      Placement wrong = own.with(level, foreign.at(level));
      assertThat(codes(() -> logs().update(log, draft -> draft.withPlacement(wrong))))
          .as("%s", level)
          .containsExactly("placement." + level.path() + " unknown_reference");
    }
    assertThat(now(log)).isEqualTo(log);
  }

  // Behaviour case 25.
  @Test
  void changingOnePartKeepsTheRestAndIsChecked() {
    Placement a = tree(mine(), "a");
    Placement b = tree(mine(), "b");
    WorkLog log = logs().record(at(a));
    assertThat(
            violations(
                () -> logs().update(log, draft -> draft.withPlacement(a.withTaskId(b.taskId())))))
        .containsExactly(
            "placement.projectId: Project does not belong to selected client.",
            "placement.epicId: Epic does not belong to selected project.",
            "placement.featureId: Feature does not belong to selected epic.",
            "placement.storyId: Story does not belong to selected feature.",
            "placement.taskId: Task does not belong to selected story.");
    Placement sibling =
        mine()
            .hierarchy()
            .path(List.of("client a", "project a", "epic a", "feature a", "story a", "other"));
    WorkLog changed =
        logs()
            .update(
                log, draft -> draft.withPlacement(log.placement().withTaskId(sibling.taskId())));
    assertThat(changed.placement()).isEqualTo(sibling);
  }

  // Behaviour case 25.
  @Test
  void retargetingKeepsNothingOfTheOldChain() {
    Placement a = tree(mine(), "a");
    Placement b = tree(mine(), "b");
    WorkLog log = logs().record(at(a.withSprintId(sprint(mine(), a, "S").id())));
    WorkLog there =
        logs().update(log, draft -> draft.withPlacement(Placement.task(id(b.taskId()))));
    assertThat(there.placement()).isEqualTo(b);
    WorkLog epic =
        logs().update(there, draft -> draft.withPlacement(Placement.epic(id(a.epicId()))));
    assertThat(epic.placement()).isEqualTo(project(a).withEpicId(a.epicId()));
    WorkLog nowhere = logs().update(epic, draft -> draft.withPlacement(Placement.NONE));
    assertThat(nowhere.placement()).isEqualTo(Placement.NONE);
    assertThat(now(log)).isEqualTo(nowhere);
  }

  // Behaviour case 26.
  @Test
  void anAncestorThatIsClearedAloneIsFilledInAgain() {
    Placement place = tree(mine(), "one");
    WorkLog log = logs().record(at(place));
    WorkLog same =
        logs()
            .update(log, draft -> draft.withPlacement(place.withClientId(null).withStoryId(null)));
    assertThat(same).isEqualTo(log);
    assertThat(now(log)).isEqualTo(log);
  }

  @Test
  void fieldsAreCheckedBeforeReferences() {
    WorkLog log = record("x");
    Placement foreign = tree(theirs(), "one");
    assertThat(codes(() -> logs().record(at(foreign).withContent(""))))
        .containsExactly("content blank");
    assertThat(
            codes(() -> logs().update(log, draft -> draft.withPlacement(foreign).withContent(""))))
        .containsExactly("content blank");
  }

  @Test
  void aSharedTenantSharesItsHierarchy() {
    Placement adas = tree(shared(ada()), "one");
    WorkLog log = shared(bob()).logs().record(at(Placement.task(id(adas.taskId()))));
    assertThat(log.placement()).isEqualTo(adas);
    assertThat(log.userId()).isEqualTo(bob().id());
    assertThat(codes(() -> theirs().logs().record(at(adas)))).hasSize(6);
  }
}
