package dev.worklog.tck.log;

import static dev.worklog.log.LogTables.WORKLOGS;
import static dev.worklog.tck.Refusals.thrown;
import static org.assertj.core.api.Assertions.assertThat;

import dev.worklog.hierarchy.Level;
import dev.worklog.hierarchy.Placement;
import dev.worklog.log.WorkLog;
import dev.worklog.page.ProgressListener;
import dev.worklog.storage.Column;
import dev.worklog.storage.Storage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Filling in the ancestors of logs that came in without the library's help. */
public abstract class BackfillContract extends LogContract {

  /** For subclasses. */
  protected BackfillContract() {}

  /** Stores the log with this place and no other, past all rules. */
  private WorkLog displace(WorkLog log, Placement place) {
    Map<Column<WorkLog, ?>, @Nullable Object> values = new HashMap<>();
    for (Level level : Level.values()) {
      values.put(WORKLOGS.column(level.column()), place.at(level));
    }
    values.put(WORKLOGS.column("version"), log.version() + 1);
    WorkLog displaced = WORKLOGS.with(log, values);
    storage()
        .transaction(
            Storage.Access.WRITE,
            tx -> {
              tx.rows(WORKLOGS, log.tenantId()).update(List.of(displaced));
              return displaced;
            });
    return displaced;
  }

  @Test
  void theAncestorsOfEveryLevelAreFilledIn() {
    Placement place = tree(mine(), "one");
    Placement all = place.withSprintId(sprint(mine(), place, "S").id());
    List<WorkLog> logs = new ArrayList<>();
    for (Level level : Level.values()) {
      Placement only = Placement.NONE.with(level, all.at(level));
      logs.add(displace(logs().record(at(only)), only));
    }
    assertThat(logs().backfill(ProgressListener.NONE)).isEqualTo(6);
    for (WorkLog log : logs) {
      Placement expected = mine().hierarchy().resolve(log.placement());
      assertThat(now(log).placement()).isEqualTo(expected);
      boolean changed = !expected.equals(log.placement());
      assertThat(now(log).version()).isEqualTo(log.version() + (changed ? 1 : 0));
      assertThat(now(log).updatedAt().isAfter(log.updatedAt())).isEqualTo(changed);
      assertThat(now(log).createdAt()).isEqualTo(log.createdAt());
    }
    assertThat(logs().backfill(ProgressListener.NONE)).isZero();
  }

  @Test
  void gapsAreFilledInBetweenAndBesideSprints() {
    Placement place = tree(mine(), "one");
    Placement all = place.withSprintId(sprint(mine(), place, "S").id());
    WorkLog gap = displace(logs().record(at(all)), all.withStoryId(null).withClientId(null));
    Placement taskAndSprint =
        Placement.NONE.withTaskId(place.taskId()).withSprintId(all.sprintId());
    WorkLog both = displace(logs().record(at(all)), taskAndSprint);
    assertThat(logs().backfill(ProgressListener.NONE)).isEqualTo(2);
    assertThat(now(gap).placement()).isEqualTo(all);
    assertThat(now(both).placement()).isEqualTo(all);
  }

  @Test
  void aLogWhoseReferencesContradictEachOtherStaysAsItIs() {
    Placement a = tree(mine(), "a");
    Placement b = tree(mine(), "b");
    Placement sprint = Placement.sprint(sprint(mine(), b, "S").id());
    List<Placement> contradictions =
        List.of(
            Placement.task(id(a.taskId())).withClientId(b.clientId()),
            Placement.task(id(a.taskId())).withEpicId(b.epicId()),
            sprint.withTaskId(a.taskId()),
            sprint.withClientId(a.clientId()));
    List<WorkLog> wrong = new ArrayList<>();
    for (Placement contradiction : contradictions) {
      wrong.add(displace(record("wrong"), contradiction));
    }
    WorkLog right = displace(record("right"), Placement.task(id(a.taskId())));
    assertThat(logs().backfill(ProgressListener.NONE)).isEqualTo(1);
    assertThat(now(right).placement()).isEqualTo(a);
    for (WorkLog log : wrong) {
      assertThat(now(log)).isEqualTo(log);
    }
  }

  @Test
  void completeLogsAndThoseOfOtherTenantsStayAsTheyAre() {
    Placement place = tree(mine(), "one");
    WorkLog complete = logs().record(at(place));
    WorkLog nowhere = record("nowhere");
    Placement shared = tree(shared(ada()), "one");
    WorkLog other = shared(ada()).logs().record(at(shared).withContent("in another tenant"));
    assertThat(logs().backfill(ProgressListener.NONE)).isZero();
    assertThat(now(complete)).isEqualTo(complete);
    assertThat(now(nowhere)).isEqualTo(nowhere);
    assertThat(shared(ada()).logs().find(other.id())).contains(other);
  }

  @Test
  void everybodysLogsOfTheTenantAreFilledIn() {
    Placement place = tree(mine(), "one");
    WorkLog bobs = workspace().tenant(ada().id(), bob().id()).logs().record(at(place));
    displace(bobs, Placement.task(id(place.taskId())));
    assertThat(logs().backfill(ProgressListener.NONE)).isEqualTo(1);
    assertThat(workspace().tenant(ada().id(), bob().id()).logs().find(bobs.id()))
        .map(WorkLog::placement)
        .contains(place);
  }

  @Test
  void thousandsAreFilledInByStepsThatTellAndCanBeStopped() {
    Placement place = tree(mine(), "one");
    WorkLog model = displace(logs().record(at(place)), Placement.task(id(place.taskId())));
    List<WorkLog> more = new ArrayList<>();
    for (int i = 1; i < 10_100; i++) {
      more.add(
          WORKLOGS.with(
              model,
              Map.of(WORKLOGS.column("id"), UUID.randomUUID(), WORKLOGS.column("version"), 1L)));
    }
    storage()
        .transaction(
            Storage.Access.WRITE,
            tx -> {
              tx.rows(WORKLOGS, model.tenantId()).insert(more);
              return more;
            });
    List<String> told = new ArrayList<>();
    long first =
        logs()
            .backfill(
                (done, all) -> {
                  told.add(done + "/" + all);
                  return false;
                });
    long rest =
        logs()
            .backfill(
                (done, all) -> {
                  told.add(done + "/" + all);
                  return true;
                });
    assertThat(first + rest).isEqualTo(10_100);
    assertThat(first).isPositive().isLessThan(10_100);
    assertThat(told).contains("10100/10100").hasSizeGreaterThan(2);
    assertThat(logs().backfill(ProgressListener.NONE)).isZero();
    assertThat(now(model).placement()).isEqualTo(place);
  }

  @Test
  void aBackfillIsPartOfItsTransaction() {
    Placement place = tree(mine(), "one");
    WorkLog log = displace(logs().record(at(place)), Placement.task(id(place.taskId())));
    thrown(
        IllegalArgumentException.class,
        () ->
            workspace()
                .transaction(
                    tx -> {
                      long filled = tx.tenant(ada().id()).logs().backfill(ProgressListener.NONE);
                      assertThat(filled).isEqualTo(1);
                      throw new IllegalArgumentException("on purpose");
                    }));
    assertThat(now(log)).isEqualTo(log);
  }
}
