package dev.worklog.tck.hierarchy;

import static dev.worklog.tck.Refusals.codes;
import static dev.worklog.tck.Refusals.conflict;
import static dev.worklog.tck.Refusals.thrown;
import static dev.worklog.tck.Refusals.violations;
import static org.assertj.core.api.Assertions.assertThat;

import dev.worklog.errors.WorklogException;
import dev.worklog.hierarchy.Level;
import dev.worklog.hierarchy.Node;
import dev.worklog.hierarchy.Placement;
import dev.worklog.hierarchy.Project;
import dev.worklog.log.WorkLog;
import dev.worklog.log.WorkLogDraft;
import dev.worklog.log.WorkLogPreset;
import dev.worklog.log.WorkLogPresetDraft;
import dev.worklog.tck.Contract;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Moving nodes under another parent: logs and presets follow. */
public abstract class MovingNodesContract extends Contract {

  private static final List<Rung<?, ?>> CHAIN =
      List.of(Rung.PROJECT, Rung.EPIC, Rung.FEATURE, Rung.STORY, Rung.TASK);

  /** For subclasses. */
  protected MovingNodesContract() {}

  private Placement treeWithSprint(String ending) {
    Placement place = tree(mine(), ending);
    return place.withSprintId(Rung.SPRINT.add(mine(), place, "sprint " + ending).id());
  }

  private WorkLog record(Placement place) {
    return mine().logs().record(WorkLogDraft.of(TODAY, "Did it").withPlacement(place));
  }

  private WorkLog now(WorkLog log) {
    return mine().logs().find(log.id()).orElseThrow();
  }

  private <N extends Node, D> N move(Rung<N, D> rung, Placement from, Placement to) {
    N seen = rung.at(mine(), from);
    N moved = rung.move(mine(), seen, rung.parentIn(to));
    assertThat(rung.parentOf().apply(moved)).as("%s", rung).isEqualTo(rung.parentIn(to));
    assertThat(moved.version()).as("%s", rung).isEqualTo(seen.version() + 1);
    assertThat(rung.in(mine()).find(moved.id())).as("%s", rung).contains(moved);
    return moved;
  }

  /** The node and what is below it stay, what is above is that of the other place. */
  private static Placement follow(Placement place, Level moved, Placement to) {
    Placement followed = place;
    for (Level level : moved.above()) {
      followed = followed.with(level, to.at(level));
    }
    return followed;
  }

  // Behaviour case 29.
  @Test
  void logsFollowANodeToAnotherTreeAndLoseTheSprintOfTheirOldProject() {
    for (Rung<?, ?> rung : CHAIN) {
      Placement from = treeWithSprint("from " + rung);
      Placement to = treeWithSprint("to " + rung);
      WorkLog log = record(from);
      move(rung, from, to);
      WorkLog followed = now(log);
      Placement expected = follow(from, rung.level(), to);
      assertThat(followed.placement())
          .as("%s", rung)
          .isEqualTo(rung.level() == Level.PROJECT ? expected : expected.withSprintId(null));
      assertThat(followed.version()).as("%s", rung).isEqualTo(2);
      assertThat(followed.updatedAt()).as("%s", rung).isAfter(log.updatedAt());
      assertThat(followed.createdAt()).as("%s", rung).isEqualTo(log.createdAt());
      assertThat(mine().hierarchy().resolve(followed.placement())).isEqualTo(followed.placement());
    }
  }

  @Test
  void withinAProjectTheSprintIsKept() {
    Placement from = treeWithSprint("one");
    WorkLog log = record(from);
    Placement to =
        mine()
            .hierarchy()
            .path(List.of("client one", "project one", "epic two", "feature two", "story two"));
    for (Rung<?, ?> rung : List.of(Rung.TASK, Rung.STORY, Rung.FEATURE)) {
      Placement before = now(log).placement();
      Placement target =
          rung.equals(Rung.TASK)
              ? to
              : mine()
                  .hierarchy()
                  .path(List.of("client one", "project one", "epic " + rung, "feature " + rung));
      move(rung, before, target);
      assertThat(now(log).placement())
          .as("%s", rung)
          .isEqualTo(follow(before, rung.level(), target));
      assertThat(now(log).placement().sprintId()).as("%s", rung).isEqualTo(from.sprintId());
    }
  }

  @Test
  void logsBesideTheMovedNodeStayAsTheyAre() {
    for (Rung<?, ?> rung : CHAIN) {
      Placement from = treeWithSprint("from " + rung);
      Placement to = tree(mine(), "to " + rung);
      Placement above = Placement.NONE;
      for (Level level : rung.level().above()) {
        above = above.with(level, from.at(level));
      }
      WorkLog parent = record(above);
      WorkLog elsewhere = record(to);
      move(rung, from, to);
      assertThat(now(parent)).as("%s", rung).isEqualTo(parent);
      assertThat(now(elsewhere)).as("%s", rung).isEqualTo(elsewhere);
    }
  }

  @Test
  void everyLogBelowFollowsWhateverItsDepthStatusAndOwner() {
    Placement from = tree(shared(ada()), "from");
    Placement to = tree(shared(ada()), "to");
    WorkLog epic = recordFor(ada().id(), Placement.epic(id(from, Level.EPIC)));
    WorkLog task = recordFor(bob().id(), Placement.task(id(from, Level.TASK)));
    shared(bob()).logs().archive(task);
    shared(ada())
        .hierarchy()
        .epics()
        .update(
            shared(ada()).hierarchy().epics().find(id(from, Level.EPIC)).orElseThrow(),
            draft -> draft.withProjectId(id(to, Level.PROJECT)));
    assertThat(shared(ada()).logs().find(epic.id()).orElseThrow().placement())
        .isEqualTo(follow(epic.placement(), Level.EPIC, to));
    WorkLog archived = shared(bob()).logs().find(task.id()).orElseThrow();
    assertThat(archived.placement()).isEqualTo(follow(task.placement(), Level.EPIC, to));
    assertThat(archived.archivedFrom()).isEqualTo(task.status());
  }

  private WorkLog recordFor(UUID user, Placement place) {
    return workspace()
        .tenant(shared(ada()).id(), user)
        .logs()
        .record(WorkLogDraft.of(TODAY, "Did it").withPlacement(place));
  }

  private static UUID id(Placement place, Level level) {
    return Objects.requireNonNull(place.at(level));
  }

  @Test
  void presetsFollowTheirProjectToItsNewClient() {
    Placement from = tree(mine(), "from");
    Placement to = tree(mine(), "to");
    WorkLogPresetDraft draft = WorkLogPresetDraft.of("a").withProjectId(from.projectId());
    WorkLogPreset both = mine().logs().presets().add(draft.withClientId(from.clientId()));
    WorkLogPreset projectOnly = mine().logs().presets().add(draft.withName("b"));
    WorkLogPreset clientOnly =
        mine().logs().presets().add(WorkLogPresetDraft.of("c").withClientId(from.clientId()));
    move(Rung.PROJECT, from, to);
    WorkLogPreset moved = mine().logs().presets().find(both.id()).orElseThrow();
    assertThat(moved.clientId()).isEqualTo(to.clientId());
    assertThat(moved.projectId()).isEqualTo(from.projectId());
    assertThat(moved.version()).isEqualTo(2);
    assertThat(mine().logs().presets().find(projectOnly.id())).contains(projectOnly);
    assertThat(mine().logs().presets().find(clientOnly.id())).contains(clientOnly);
  }

  @Test
  void aMovedProjectBelongsToTheUserOfItsNewClient() {
    Placement adas = shared(ada()).hierarchy().path(List.of("Ada's", "Portal"));
    Placement bobs = shared(bob()).hierarchy().path(List.of("Bob's"));
    Project project =
        shared(ada()).hierarchy().projects().find(id(adas, Level.PROJECT)).orElseThrow();
    Project moved =
        shared(ada())
            .hierarchy()
            .projects()
            .update(project, draft -> draft.withClientId(id(bobs, Level.CLIENT)));
    assertThat(project.userId()).isEqualTo(ada().id());
    assertThat(moved.userId()).isEqualTo(bob().id());
  }

  @Test
  void aLogThatNamesNothingFinerFollowsItsSprint() {
    Placement from = treeWithSprint("from");
    Placement to = tree(mine(), "to");
    Placement coarse = Placement.sprint(id(from, Level.SPRINT));
    WorkLog follows = record(coarse);
    WorkLog stays = record(from);
    move(Rung.SPRINT, from, to);
    assertThat(now(follows).placement())
        .isEqualTo(coarse.withProjectId(to.projectId()).withClientId(to.clientId()));
    assertThat(now(stays).placement()).isEqualTo(from.withSprintId(null));
  }

  @Test
  void aMoveAndOtherChangesAreOneUpdate() {
    Placement from = tree(mine(), "from");
    Placement to = tree(mine(), "to");
    var story = Rung.STORY.at(mine(), from);
    var moved =
        mine()
            .hierarchy()
            .stories()
            .update(story, draft -> draft.withName("moved").withFeatureId(id(to, Level.FEATURE)));
    assertThat(moved.name()).isEqualTo("moved");
    assertThat(moved.version()).isEqualTo(2);
    assertThat(mine().hierarchy().resolve(Placement.task(id(from, Level.TASK))))
        .isEqualTo(follow(from, Level.STORY, to));
  }

  @Test
  void aMoveThatIsRefusedLeavesNothingBehind() {
    Placement bobs = tree(theirs(), "one");
    for (Rung<?, ?> rung : Rung.BELOW) {
      Placement from = treeWithSprint("from " + rung);
      Placement to = treeWithSprint("to " + rung);
      WorkLog log = record(from);
      refusals(rung, from, to, bobs);
      assertThat(now(log)).as("%s", rung).isEqualTo(log);
    }
  }

  private <N extends Node, D> void refusals(
      Rung<N, D> rung, Placement from, Placement to, Placement foreign) {
    N node = rung.at(mine(), from);
    Level parent = rung.level().parent().orElseThrow();
    String title = parent.name().charAt(0) + parent.name().substring(1).toLowerCase(Locale.ROOT);
    String expected = parent.path() + ": " + title + " does not belong to this user.";
    for (UUID wrong : List.of(id(foreign, parent), UUID.randomUUID(), node.id())) {
      assertThat(violations(() -> rung.move(mine(), node, wrong)))
          .as("%s", rung)
          .containsExactly(expected);
    }
    assertThat(
            codes(
                () ->
                    rung.in(mine())
                        .update(
                            node,
                            draft ->
                                rung.name()
                                    .apply(rung.parent().apply(draft, UUID.randomUUID()), ""))))
        .as("%s", rung)
        .containsExactly("name blank");
    rung.add(mine(), to, node.name());
    assertThat(conflict(() -> rung.move(mine(), node, rung.parentIn(to))))
        .as("%s", rung)
        .isEqualTo(rung.key());
    assertThat(rung.in(mine()).find(node.id())).as("%s", rung).contains(node);
  }

  @Test
  void whoSawAnOlderVersionMovesNothing() {
    Placement from = tree(mine(), "from");
    Placement to = tree(mine(), "to");
    var story = Rung.STORY.at(mine(), from);
    Rung.STORY.rename(mine(), story, "renamed");
    thrown(
        WorklogException.StaleVersion.class,
        () -> Rung.STORY.move(mine(), story, id(to, Level.FEATURE)));
    assertThat(mine().hierarchy().resolve(Placement.task(id(from, Level.TASK)))).isEqualTo(from);
  }
}
