package dev.worklog.tck.log;

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
import org.junit.jupiter.api.Test;

/** Batches of which a bad row costs only itself. */
public abstract class RowByRowContract extends LogContract {

  /** For subclasses. */
  protected RowByRowContract() {}

  private static List<String> kinds(List<Outcome> outcomes) {
    return outcomes.stream().map(outcome -> outcome.getClass().getSimpleName()).toList();
  }

  private static WorklogException refusal(Outcome outcome) {
    return ((Outcome.Refused) outcome).why();
  }

  private static List<WorkLogDraft> mixed() {
    return List.of(
        draft("good"),
        draft("").withTitle("x".repeat(241)),
        at(Placement.task(new UUID(1, 2))),
        draft("keyed").withImportKey("key"),
        draft("keyed again").withImportKey(" key"),
        draft("last"));
  }

  private void isMixed(List<Outcome> outcomes) {
    assertThat(kinds(outcomes))
        .containsExactly("Recorded", "Refused", "Refused", "Recorded", "AlreadyThere", "Recorded");
    assertThat(((WorklogException.Invalid) refusal(outcomes.get(1))).violations()).hasSize(2);
    assertThat(((WorklogException.Invalid) refusal(outcomes.get(2))).violations())
        .singleElement()
        .satisfies(violation -> assertThat(violation.path()).isEqualTo("placement.taskId"));
    assertThat(((Outcome.AlreadyThere) outcomes.get(4)).id())
        .isEqualTo(((Outcome.Recorded) outcomes.get(3)).log().id());
  }

  @Test
  void eachRowIsToldWhatCameOfIt() {
    isMixed(logs().recordAll(mixed(), Batch.ROW_BY_ROW));
    assertThat(contents(WorkLogFilter.ALL)).containsExactlyInAnyOrder("good", "keyed", "last");
  }

  @Test
  void aTransactionGoesOnAfterRefusedRows() {
    List<Outcome> outcomes =
        workspace()
            .transaction(
                tx -> {
                  Tenant tenant = tx.tenant(ada().id());
                  List<Outcome> told = tenant.logs().recordAll(mixed(), Batch.ROW_BY_ROW);
                  tenant.logs().record(draft("after"));
                  return told;
                });
    isMixed(outcomes);
    assertThat(contents(WorkLogFilter.ALL))
        .containsExactlyInAnyOrder("good", "keyed", "last", "after");
  }

  @Test
  void aBatchInATransactionGoesWithIt() {
    thrown(
        IllegalArgumentException.class,
        () ->
            workspace()
                .transaction(
                    tx -> {
                      tx.tenant(ada().id()).logs().recordAll(mixed(), Batch.ROW_BY_ROW);
                      throw new IllegalArgumentException("on purpose");
                    }));
    assertThat(total()).isZero();
  }

  @Test
  void aConflictCostsOnlyItsRow() {
    WorkLog known = record("known");
    Deque<UUID> ids = new ArrayDeque<>();
    List<WorkLogDraft> drafts = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      ids.add(i == 3 ? known.id() : UUID.randomUUID());
      drafts.add(draft("row " + i).withImportKey(i == 4 ? "key 3" : "key " + i));
    }
    Tenant tenant = with(storage()).ids(ids::remove).open().tenant(ada().id());
    List<Outcome> outcomes = tenant.logs().recordAll(drafts, Batch.ROW_BY_ROW);
    assertThat(kinds(outcomes))
        .containsExactly("Recorded", "Recorded", "Recorded", "Refused", "Refused");
    assertThat(((WorklogException.Conflict) refusal(outcomes.get(3))).key())
        .isEqualTo("pk_worklogs");
    assertThat(contents(WorkLogFilter.ALL))
        .containsExactlyInAnyOrder("known", "row 0", "row 1", "row 2");
    assertThat(now(known)).isEqualTo(known);
  }

  @Test
  void thousandsOfRowsAreRecordedInSteps() {
    List<WorkLogDraft> drafts = new ArrayList<>();
    for (int i = 0; i < 3_500; i++) {
      drafts.add(draft(i % 100 == 99 ? " " : "row " + i));
    }
    List<String> told = new ArrayList<>();
    List<Outcome> outcomes =
        logs()
            .recordAll(
                drafts,
                Batch.ROW_BY_ROW,
                (done, all) -> {
                  told.add(done + "/" + all);
                  return true;
                });
    assertThat(told).containsExactly("1000/3500", "2000/3500", "3000/3500", "3500/3500");
    assertThat(outcomes).hasSize(3_500);
    for (int i = 0; i < outcomes.size(); i++) {
      if (i % 100 == 99) {
        assertThat(outcomes.get(i)).as("row %s", i).isInstanceOf(Outcome.Refused.class);
      } else {
        assertThat(((Outcome.Recorded) outcomes.get(i)).log().content()).isEqualTo("row " + i);
      }
    }
    assertThat(total()).isEqualTo(3_465);
  }

  @Test
  void whatIsDoneBeforeAStopStays() {
    List<WorkLogDraft> drafts = new ArrayList<>();
    for (int i = 0; i < 2_500; i++) {
      drafts.add(draft("row " + i));
    }
    List<Outcome> outcomes =
        logs().recordAll(drafts, Batch.ROW_BY_ROW, (done, all) -> done < 2_000);
    assertThat(outcomes.subList(0, 2_000)).allMatch(Outcome.Recorded.class::isInstance);
    assertThat(outcomes.subList(2_000, 2_500)).allMatch(Outcome.NotTried.class::isInstance);
    assertThat(total()).isEqualTo(2_000);
  }
}
