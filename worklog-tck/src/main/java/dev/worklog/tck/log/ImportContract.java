package dev.worklog.tck.log;

import static dev.worklog.tck.Refusals.thrown;
import static org.assertj.core.api.Assertions.assertThat;

import dev.worklog.errors.WorklogException;
import dev.worklog.identity.Role;
import dev.worklog.identity.UserDraft;
import dev.worklog.log.Batch;
import dev.worklog.log.Outcome;
import dev.worklog.log.WorkLog;
import dev.worklog.log.WorkLogDraft;
import dev.worklog.log.WorkLogFilter;
import dev.worklog.log.WorkLogs;
import dev.worklog.page.ProgressListener;
import dev.worklog.tck.Race;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Imports, which an import key makes repeatable. */
public abstract class ImportContract extends LogContract {

  /** For subclasses. */
  protected ImportContract() {}

  private static List<WorkLogDraft> keyed(String content, int count) {
    List<WorkLogDraft> drafts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      drafts.add(draft(content + " " + i).withImportKey("key " + i));
    }
    return drafts;
  }

  private static UUID id(Outcome outcome) {
    return outcome instanceof Outcome.Recorded recorded
        ? recorded.log().id()
        : ((Outcome.AlreadyThere) outcome).id();
  }

  @Test
  void importingAgainAddsNothingAndNamesWhatIsThere() {
    for (Batch how : Batch.values()) {
      List<Outcome> first = theirs().logs().recordAll(keyed("first", 1_500), how);
      List<Outcome> again = theirs().logs().recordAll(keyed("again", 1_500), how);
      assertThat(again).as("%s", how).allMatch(Outcome.AlreadyThere.class::isInstance);
      assertThat(again)
          .as("%s", how)
          .extracting(ImportContract::id)
          .isEqualTo(first.stream().map(ImportContract::id).toList());
      assertThat(theirs().logs().page(WorkLogFilter.ALL, 1, 1).total()).isEqualTo(1_500);
    }
  }

  @Test
  void whatIsMissingIsAddedToWhatIsThere() {
    logs().recordAll(keyed("old", 2), Batch.ALL_OR_NOTHING);
    List<Outcome> outcomes = logs().recordAll(keyed("new", 4), Batch.ALL_OR_NOTHING);
    assertThat(outcomes.subList(0, 2)).allMatch(Outcome.AlreadyThere.class::isInstance);
    assertThat(outcomes.subList(2, 4)).allMatch(Outcome.Recorded.class::isInstance);
    assertThat(contents(WorkLogFilter.ALL))
        .containsExactlyInAnyOrder("old 0", "old 1", "new 2", "new 3");
  }

  @Test
  void aKeyThatRepeatsWithinABatchNamesItsFirstRow() {
    for (Batch how : Batch.values()) {
      List<WorkLogDraft> drafts = keyed(how.name(), 1_200);
      drafts.replaceAll(draft -> draft.withImportKey(how + " " + draft.importKey()));
      drafts.set(1, drafts.get(0));
      drafts.set(1_100, drafts.get(0).withContent("later step"));
      List<Outcome> outcomes = logs().recordAll(drafts, how);
      UUID first = ((Outcome.Recorded) outcomes.get(0)).log().id();
      assertThat(outcomes.get(1)).isEqualTo(new Outcome.AlreadyThere(first));
      assertThat(outcomes.get(1_100)).isEqualTo(new Outcome.AlreadyThere(first));
    }
    assertThat(total()).isEqualTo(2 * 1_198L);
  }

  @Test
  void aKeyWhoseFirstRowIsRefusedGoesToTheNext() {
    List<WorkLogDraft> drafts =
        List.of(draft("").withImportKey("key"), draft("good").withImportKey("key"));
    List<Outcome> outcomes = logs().recordAll(drafts, Batch.ROW_BY_ROW);
    assertThat(outcomes.get(0)).isInstanceOf(Outcome.Refused.class);
    assertThat(outcomes.get(1)).isInstanceOf(Outcome.Recorded.class);
  }

  @Test
  void aKeyBelongsToItsUser() {
    shared(ada()).logs().recordAll(keyed("ada's", 2), Batch.ALL_OR_NOTHING);
    assertThat(shared(bob()).logs().recordAll(keyed("bob's", 2), Batch.ALL_OR_NOTHING))
        .allMatch(Outcome.Recorded.class::isInstance);
    assertThat(logs().recordAll(keyed("personal", 2), Batch.ALL_OR_NOTHING))
        .allMatch(Outcome.Recorded.class::isInstance);
  }

  @Test
  void anAdministratorImportsForAnotherUser() {
    UUID admin = workspace().users().register(UserDraft.of("Admin").withRole(Role.ADMIN)).id();
    UUID team = shared(ada()).id();
    WorkLogs admins = workspace().tenant(team, admin).logs();
    shared(ada()).logs().recordAll(keyed("ada's", 1), Batch.ALL_OR_NOTHING);
    admins.recordAll(keyed("admin's", 2), Batch.ALL_OR_NOTHING);
    List<Outcome> outcomes =
        admins.recordAll(ada().id(), keyed("for ada", 2), Batch.ROW_BY_ROW, ProgressListener.NONE);
    assertThat(outcomes.get(0)).isInstanceOf(Outcome.AlreadyThere.class);
    assertThat(((Outcome.Recorded) outcomes.get(1)).log().userId()).isEqualTo(ada().id());
    thrown(
        WorklogException.Forbidden.class,
        () ->
            shared(ada())
                .logs()
                .recordAll(admin, keyed("no", 1), Batch.ROW_BY_ROW, ProgressListener.NONE));
  }

  @Test
  void rowsWithoutAKeyAreNeverTheSame() {
    List<WorkLogDraft> same = List.of(draft("same"), draft("same"));
    logs().recordAll(same, Batch.ALL_OR_NOTHING);
    logs().recordAll(same, Batch.ROW_BY_ROW);
    assertThat(total()).isEqualTo(4);
  }

  @Test
  void allWhoRaceWithOneImportAreToldTheSameLogs() {
    for (int round = 0; round < 5; round++) {
      List<WorkLogDraft> drafts = keyed("round " + round, 40);
      int number = round;
      drafts.replaceAll(draft -> draft.withImportKey(number + " " + draft.importKey()));
      drafts.addAll(List.copyOf(drafts));
      List<List<Outcome>> told = Race.run(6, i -> logs().recordAll(drafts, Batch.ROW_BY_ROW));
      List<UUID> ids = told.get(0).stream().map(ImportContract::id).toList();
      int recorded = 0;
      for (List<Outcome> each : told) {
        assertThat(each).as("round %s", round).extracting(ImportContract::id).isEqualTo(ids);
        recorded += (int) each.stream().filter(Outcome.Recorded.class::isInstance).count();
      }
      assertThat(recorded).as("round %s", round).isEqualTo(40);
      assertThat(total()).isEqualTo(40L * (round + 1));
      for (UUID id : ids) {
        assertThat(logs().find(id)).as("round %s", round).map(WorkLog::id).contains(id);
      }
    }
  }
}
