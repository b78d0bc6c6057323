package dev.worklog.tck.log;

import static dev.worklog.tck.Refusals.codes;
import static dev.worklog.tck.Refusals.thrown;
import static org.assertj.core.api.Assertions.assertThat;

import dev.worklog.Tenant;
import dev.worklog.errors.WorklogException;
import dev.worklog.hierarchy.Placement;
import dev.worklog.log.Batch;
import dev.worklog.log.Outcome;
import dev.worklog.log.WorkLog;
import dev.worklog.log.WorkLogDraft;
import dev.worklog.log.WorkLogFilter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

/** Batches that are stored as one, or not at all. */
public abstract class AllOrNothingContract extends LogContract {

  /** For subclasses. */
  protected AllOrNothingContract() {}

  private static List<WorkLogDraft> drafts(int count) {
    List<WorkLogDraft> drafts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      drafts.add(draft("row " + i));
    }
    return drafts;
  }

  private List<Outcome> record(List<WorkLogDraft> drafts) {
    return logs().recordAll(drafts, Batch.ALL_OR_NOTHING);
  }

  @Test
  void everyRowOfAGoodBatchIsRecordedInItsOrder() {
    Placement place = tree(mine(), "one");
    List<WorkLogDraft> drafts = drafts(2_500);
    drafts.set(1_700, at(Placement.task(id(place.taskId()))));
    List<Outcome> outcomes = record(drafts);
    assertThat(outcomes).hasSize(2_500).allMatch(Outcome.Recorded.class::isInstance);
    assertThat(total()).isEqualTo(2_500);
    for (int i : new int[] {0, 999, 1_000, 1_700, 2_499}) {
      WorkLog log = ((Outcome.Recorded) outcomes.get(i)).log();
      assertThat(log.content()).isEqualTo(drafts.get(i).content());
      assertThat(now(log)).isEqualTo(log);
    }
    assertThat(((Outcome.Recorded) outcomes.get(1_700)).log().placement()).isEqualTo(place);
  }

  @Test
  void anEmptyBatchDoesNothing() {
    assertThat(record(List.of())).isEmpty();
    assertThat(logs().recordAll(List.of(), Batch.ROW_BY_ROW)).isEmpty();
  }

  @Test
  void theViolationsOfAllRowsAreToldWithTheirIndexes() {
    List<WorkLogDraft> drafts = drafts(1_200);
    drafts.set(1, draft("").withTitle("x".repeat(241)));
    drafts.set(3, at(Placement.task(new UUID(1, 2))));
    drafts.set(1_100, draft("x").withTags(List.of("ok", " ")));
    assertThat(codes(() -> record(drafts)))
        .containsExactly(
            "[1].title too_long",
            "[1].content blank",
            "[3].placement.taskId unknown_reference",
            "[1100].tags[1] blank");
    assertThat(total()).isZero();
  }

  @Test
  void aConflictNamesItsRowAndNothingIsStored() {
    WorkLog known = record("known");
    Deque<UUID> ids = new ArrayDeque<>();
    for (int i = 0; i < 5; i++) {
      ids.add(i == 3 ? known.id() : UUID.randomUUID());
    }
    Tenant tenant = with(storage()).ids(ids::remove).open().tenant(ada().id());
    WorklogException.Conflict conflict =
        thrown(
            WorklogException.Conflict.class,
            () -> tenant.logs().recordAll(drafts(5), Batch.ALL_OR_NOTHING));
    assertThat(conflict.key()).isEqualTo("pk_worklogs");
    assertThat(conflict.row()).contains(known.id());
    assertThat(conflict).hasMessageStartingWith("[3]: ");
    assertThat(contents(WorkLogFilter.ALL)).containsExactly("known");
  }

  @Test
  void aBatchThatIsStoppedLeavesNothing() {
    List<Long> told = new ArrayList<>();
    thrown(
        CancellationException.class,
        () ->
            logs()
                .recordAll(
                    drafts(2_500),
                    Batch.ALL_OR_NOTHING,
                    (done, all) -> {
                      told.add(done);
                      return done < 2_000;
                    }));
    assertThat(told).containsExactly(1_000L, 2_000L);
    assertThat(total()).isZero();
  }

  @Test
  void progressReachesTheEnd() {
    List<String> told = new ArrayList<>();
    logs()
        .recordAll(
            drafts(1_001),
            Batch.ALL_OR_NOTHING,
            (done, all) -> {
              told.add(done + "/" + all);
              return true;
            });
    assertThat(told).containsExactly("1000/1001", "1001/1001");
  }

  @Test
  void aBatchIsPartOfItsTransaction() {
    thrown(
        IllegalArgumentException.class,
        () ->
            workspace()
                .transaction(
                    tx -> {
                      Tenant tenant = tx.tenant(ada().id());
                      tenant.logs().recordAll(drafts(3), Batch.ALL_OR_NOTHING);
                      assertThat(tenant.logs().page(WorkLogFilter.ALL, 1, 1).total()).isEqualTo(3);
                      throw new IllegalArgumentException("on purpose");
                    }));
    assertThat(total()).isZero();
  }
}
