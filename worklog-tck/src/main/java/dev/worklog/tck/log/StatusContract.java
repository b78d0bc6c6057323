package dev.worklog.tck.log;

import static dev.worklog.log.WorkLogStatus.ARCHIVED;
import static dev.worklog.log.WorkLogStatus.DRAFT;
import static dev.worklog.log.WorkLogStatus.FINAL;
import static dev.worklog.log.WorkLogStatus.READY;
import static dev.worklog.tck.Refusals.thrown;
import static org.assertj.core.api.Assertions.assertThat;

import dev.worklog.errors.WorklogException;
import dev.worklog.log.StatusPolicy;
import dev.worklog.log.WorkLog;
import dev.worklog.log.WorkLogStatus;
import dev.worklog.log.WorkLogs;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The life of a work log: its status, archiving and back. */
public abstract class StatusContract extends LogContract {

  private static final Map<WorkLogStatus, Set<WorkLogStatus>> ALLOWED =
      Map.of(
          DRAFT, Set.of(READY, ARCHIVED),
          READY, Set.of(DRAFT, FINAL, ARCHIVED),
          FINAL, Set.of(READY, ARCHIVED),
          ARCHIVED, Set.of());

  /** For subclasses. */
  protected StatusContract() {}

  private WorkLog to(WorkLogs logs, WorkLog log, WorkLogStatus status) {
    return logs.update(log, draft -> draft.withStatus(status));
  }

  @Test
  void aLogGoesFromDraftToReadyToFinalAndBack() {
    for (WorkLogStatus from : WorkLogStatus.values()) {
      for (WorkLogStatus to : WorkLogStatus.values()) {
        WorkLog log = logs().record(draft("x").withStatus(from));
        if (from == to) {
          assertThat(to(logs(), log, to)).isEqualTo(log);
        } else if (ALLOWED.getOrDefault(from, Set.of()).contains(to)) {
          assertThat(to(logs(), log, to).status()).isEqualTo(to);
        } else {
          WorklogException.TransitionNotAllowed refusal =
              thrown(WorklogException.TransitionNotAllowed.class, () -> to(logs(), log, to));
          assertThat(refusal.from()).isEqualTo(from.wire());
          assertThat(refusal.to()).isEqualTo(to.wire());
          assertThat(now(log)).isEqualTo(log);
        }
      }
    }
  }

  // Rule 6 of the reference.
  @Test
  void withTheOpenPolicyEveryStatusLeadsToEveryOther() {
    WorkLogs open =
        with(storage()).statusPolicy(StatusPolicy.ANY_TO_ANY).open().tenant(ada().id()).logs();
    for (WorkLogStatus from : WorkLogStatus.values()) {
      for (WorkLogStatus to : WorkLogStatus.values()) {
        WorkLog log = logs().record(draft("x").withStatus(from));
        assertThat(to(open, log, to).status()).as("%s to %s", from, to).isEqualTo(to);
      }
    }
  }

  @Test
  void aLogThatLeavesTheArchiveByAnUpdateForgetsWhereItCameFrom() {
    WorkLogs open =
        with(storage()).statusPolicy(StatusPolicy.ANY_TO_ANY).open().tenant(ada().id()).logs();
    WorkLog archived = open.archive(logs().record(draft("x").withStatus(FINAL)));
    WorkLog out = to(open, archived, READY);
    assertThat(out.archivedFrom()).isNull();
    assertThat(now(out)).isEqualTo(out);
  }

  @Test
  void anArchivedLogRemembersItsStatusAndGetsItBack() {
    for (WorkLogStatus before : new WorkLogStatus[] {DRAFT, READY, FINAL}) {
      WorkLog log = logs().record(draft("x").withStatus(before));
      WorkLog archived = logs().archive(log);
      assertThat(archived.status()).isEqualTo(ARCHIVED);
      assertThat(archived.archivedFrom()).isEqualTo(before);
      assertThat(now(log)).isEqualTo(archived);
      WorkLog back = logs().unarchive(archived);
      assertThat(back.status()).isEqualTo(before);
      assertThat(back.archivedFrom()).isNull();
      assertThat(back.version()).isEqualTo(3);
      assertThat(now(log)).isEqualTo(back);
    }
  }

  @Test
  void anArchivedLogCanBeEditedAndStaysArchived() {
    WorkLog archived = logs().archive(record("x"));
    WorkLog edited = logs().update(archived, draft -> draft.withTitle("Later"));
    assertThat(edited.status()).isEqualTo(ARCHIVED);
    assertThat(edited.archivedFrom()).isEqualTo(DRAFT);
    assertThat(logs().archive(edited)).isEqualTo(edited);
  }

  @Test
  void aLogThatWasRecordedAsArchivedBecomesADraft() {
    WorkLog log = logs().record(draft("x").withStatus(ARCHIVED));
    assertThat(log.archivedFrom()).isNull();
    assertThat(logs().unarchive(log).status()).isEqualTo(DRAFT);
  }

  @Test
  void whatIsNotArchivedCannotBeUnarchived() {
    for (WorkLogStatus status : new WorkLogStatus[] {DRAFT, READY, FINAL}) {
      WorkLog log = logs().record(draft("x").withStatus(status));
      thrown(WorklogException.TransitionNotAllowed.class, () -> logs().unarchive(log));
      assertThat(now(log)).isEqualTo(log);
    }
  }

  @Test
  void aPolicyOfTheApplicationDecides() {
    WorkLogs frozen =
        with(storage()).statusPolicy((from, to) -> false).open().tenant(ada().id()).logs();
    WorkLog log = record("x");
    thrown(WorklogException.TransitionNotAllowed.class, () -> frozen.archive(log));
    assertThat(frozen.update(log, draft -> draft.withTitle("t")).title()).isEqualTo("t");
  }
}
