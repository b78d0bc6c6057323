package dev.worklog.tck.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.worklog.errors.WorklogException;
import dev.worklog.hierarchy.Placement;
import dev.worklog.log.Batch;
import dev.worklog.log.LogTables;
import dev.worklog.log.WorkLog;
import dev.worklog.log.WorkLogBullet;
import dev.worklog.log.WorkLogBulletDraft;
import dev.worklog.log.WorkLogDraft;
import dev.worklog.log.WorkLogFilter;
import dev.worklog.page.ProgressListener;
import dev.worklog.report.ClosedPeriodDraft;
import dev.worklog.storage.Column;
import dev.worklog.storage.Storage;
import dev.worklog.tck.Contract;
import dev.worklog.tck.Race;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Whoever writes while a period is closed comes in before it, or is refused. */
public abstract class PeriodRaceContract extends Contract {

  private static final int ROUNDS = 8;
  private static final int THREADS = 7;

  /** For subclasses. */
  protected PeriodRaceContract() {}

  @Test
  void nothingComesInAfterAPeriodIsClosed() {
    Placement place = Placement.task(Objects.requireNonNull(tree(mine(), "a").taskId()));
    for (int round = 0; round < ROUNDS; round++) {
      LocalDate day = TODAY.plusDays(round);
      WorkLog moved = mine().logs().record(WorkLogDraft.of(TODAY.minusDays(1), "moved"));
      WorkLog kept = mine().logs().record(WorkLogDraft.of(day, "kept"));
      bare(day, place);
      List<Object> closed = new ArrayList<>();
      Race.run(
          THREADS,
          i ->
              switch (i) {
                case 0 -> closed.add(close(day));
                case 1 -> attempt(() -> batch(day));
                case 2 -> attempt(() -> mine().logs().update(moved, d -> d.withOccurredOn(day)));
                case 3 ->
                    attempt(
                        () -> mine().logs().bullets().add(WorkLogBulletDraft.of(kept.id(), "Did")));
                case 4 -> mine().logs().backfill(ProgressListener.NONE);
                default -> recordWhileOpen(WorkLogDraft.of(day, "one").withPlacement(place));
              });
      assertThat(seen(day)).as("round %s", round).isEqualTo(closed.get(0));
    }
  }

  /** A log whose ancestors a backfill would fill in. */
  private void bare(LocalDate day, Placement task) {
    WorkLog log = mine().logs().record(WorkLogDraft.of(day, "bare"));
    Map<Column<WorkLog, ?>, Object> values =
        Map.of(
            LogTables.WORKLOGS.column("task_id"),
            Objects.requireNonNull(task.taskId()),
            LogTables.WORKLOGS.column("version"),
            log.version() + 1);
    storage()
        .transaction(
            Storage.Access.WRITE,
            tx -> {
              tx.rows(LogTables.WORKLOGS, mine().id())
                  .update(List.of(LogTables.WORKLOGS.with(log, values)));
              return log;
            });
  }

  private boolean recordWhileOpen(WorkLogDraft draft) {
    int recorded = 0;
    while (attempt(() -> mine().logs().record(draft))) {
      recorded++;
    }
    return recorded > 0;
  }

  private boolean batch(LocalDate day) {
    List<WorkLogDraft> two = List.of(WorkLogDraft.of(day, "two"), WorkLogDraft.of(day, "three"));
    return mine().logs().recordAll(two, Batch.ALL_OR_NOTHING).isEmpty();
  }

  private static boolean attempt(Runnable call) {
    try {
      call.run();
      return true;
    } catch (WorklogException.GuardFailed e) {
      return false;
    }
  }

  /** What is there once the period is closed. */
  private List<Object> close(LocalDate day) {
    mine().periods().close(ClosedPeriodDraft.of(day, day));
    return seen(day);
  }

  private List<Object> seen(LocalDate day) {
    List<Object> all = new ArrayList<>();
    for (WorkLog log : mine().logs().page(WorkLogFilter.between(day, day), 1, 1_000).items()) {
      all.add(log);
      List<WorkLogBullet> bullets = mine().logs().bullets().of(log.id());
      all.addAll(bullets);
    }
    return all;
  }
}
