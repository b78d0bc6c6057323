package dev.worklog.tck.hierarchy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.worklog.errors.WorklogException;
import dev.worklog.hierarchy.Placement;
import dev.worklog.hierarchy.Story;
import dev.worklog.log.WorkLog;
import dev.worklog.log.WorkLogDraft;
import dev.worklog.log.WorkLogFilter;
import dev.worklog.tck.Contract;
import dev.worklog.tck.Race;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Work that is recorded while its place moves or goes away. */
public abstract class MoveRaceContract extends Contract {

  private static final int ROUNDS = 10;
  private static final int THREADS = 6;

  /** For subclasses. */
  protected MoveRaceContract() {}

  private static UUID id(@Nullable UUID id) {
    return Objects.requireNonNull(id);
  }

  private Optional<WorkLog> record(Placement place) {
    try {
      return Optional.of(
          mine().logs().record(WorkLogDraft.of(TODAY, "Did it").withPlacement(place)));
    } catch (WorklogException.Invalid | WorklogException.StaleVersion e) {
      return Optional.empty();
    }
  }

  @Test
  void aLogThatIsRecordedWhileItsStoryMovesIsNotLeftWithHalfOfEach() {
    Placement one = tree(mine(), "one");
    Placement two = tree(mine(), "two");
    Placement task = Placement.task(id(one.taskId()));
    for (int round = 0; round < ROUNDS; round++) {
      UUID target = id(round % 2 == 0 ? two.featureId() : one.featureId());
      Race.run(THREADS, i -> i == 0 ? move(one, target) : record(task));
      Placement resolved = mine().hierarchy().resolve(task);
      assertThat(mine().logs().page(WorkLogFilter.ALL, 1, 1_000).items())
          .as("round %s", round)
          .extracting(WorkLog::placement)
          .containsOnly(resolved);
    }
    assertThat(mine().logs().page(WorkLogFilter.ALL, 1, 1).total())
        .isEqualTo(ROUNDS * (THREADS - 1L));
  }

  private Optional<Story> move(Placement one, UUID target) {
    Story story = mine().hierarchy().stories().find(id(one.storyId())).orElseThrow();
    return Optional.of(
        mine().hierarchy().stories().update(story, draft -> draft.withFeatureId(target)));
  }

  @Test
  void aLogThatIsRecordedWhileItsTaskIsDeletedIsRefusedOrKeepsTheRest() {
    for (int round = 0; round < ROUNDS; round++) {
      Placement place = tree(mine(), "round " + round);
      Race.run(THREADS, i -> i == 0 ? delete(place) : record(Placement.task(id(place.taskId()))));
      WorkLogFilter here = WorkLogFilter.ALL.withUnder(Placement.story(id(place.storyId())));
      long kept = mine().logs().page(here, 1, 1_000).total();
      assertThat(mine().logs().page(here, 1, 1_000).items())
          .as("round %s", round)
          .hasSize((int) kept)
          .extracting(WorkLog::placement)
          .allMatch(left -> left.equals(place.withTaskId(null)));
    }
  }

  private Optional<UUID> delete(Placement place) {
    mine()
        .hierarchy()
        .tasks()
        .delete(mine().hierarchy().tasks().find(id(place.taskId())).orElseThrow());
    return Optional.of(id(place.taskId()));
  }
}
