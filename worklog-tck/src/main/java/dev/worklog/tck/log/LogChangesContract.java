package dev.worklog.tck.log;

import static dev.worklog.tck.Refusals.codes;
import static dev.worklog.tck.Refusals.conflict;
import static dev.worklog.tck.Refusals.thrown;
import static org.assertj.core.api.Assertions.assertThat;

import dev.worklog.errors.WorklogException;
import dev.worklog.log.AttachmentDraft;
import dev.worklog.log.WorkLog;
import dev.worklog.log.WorkLogBulletDraft;
import dev.worklog.log.WorkLogDraft;
import dev.worklog.log.WorkLogExternalLinkDraft;
import dev.worklog.log.WorkLogSkillSignalDraft;
import dev.worklog.log.WorkLogStatus;
import dev.worklog.log.WorkType;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Changing and deleting work logs. */
public abstract class LogChangesContract extends LogContract {

  /** For subclasses. */
  protected LogChangesContract() {}

  // Behaviour case 15.
  @Test
  void anUpdateChangesWhatItSaysAndNothingElse() {
    WorkLog log =
        logs().record(at(tree(mine(), "one")).withTags(List.of("a")).withEffortMinutes(5));
    WorkLog changed =
        logs().update(log, draft -> draft.withContent("Changed").withStatus(WorkLogStatus.READY));
    assertThat(changed.content()).isEqualTo("Changed");
    assertThat(changed.status()).isEqualTo(WorkLogStatus.READY);
    assertThat(changed.version()).isEqualTo(2);
    assertThat(changed.updatedAt()).isAfter(log.updatedAt());
    assertThat(changed)
        .usingRecursiveComparison()
        .ignoringFields("content", "status", "version", "updatedAt")
        .isEqualTo(log);
    assertThat(now(log)).isEqualTo(changed);
  }

  @Test
  void anUpdateThatChangesNothingIsNotStored() {
    WorkLog log = logs().record(at(tree(mine(), "one")).withTags(List.of("a")));
    assertThat(logs().update(log, draft -> draft)).isEqualTo(log);
    assertThat(logs().update(log, draft -> draft.withTags(List.of(" a", "a")))).isEqualTo(log);
    assertThat(logs().update(log, draft -> draft.withWorkType(null))).isEqualTo(log);
    assertThat(now(log)).isEqualTo(log);
  }

  @Test
  void optionalValuesCanBeTakenAway() {
    WorkLog log = logs().record(draft("x").withEffortMinutes(5).withImportKey("k").withTitle("t"));
    WorkLog changed =
        logs()
            .update(log, draft -> draft.withEffortMinutes(null).withImportKey(null).withTitle(""));
    assertThat(changed.effortMinutes()).isNull();
    assertThat(changed.importKey()).isNull();
    assertThat(changed.title()).isEmpty();
    assertThat(now(log)).isEqualTo(changed);
  }

  @Test
  void whoSawAnOlderVersionIsTold() {
    WorkLog log = record("x");
    WorkLog changed = logs().update(log, draft -> draft.withTitle("First"));
    List<Runnable> writes =
        List.of(
            () -> logs().update(log, draft -> draft.withTitle("Second")),
            () -> logs().update(log, draft -> draft),
            () -> logs().archive(log),
            () -> logs().unarchive(log),
            () -> logs().delete(log));
    writes.forEach(write -> thrown(WorklogException.StaleVersion.class, write));
    assertThat(now(log)).isEqualTo(changed);
  }

  @Test
  void whatIsGoneIsNotFound() {
    WorkLog log = record("x");
    logs().delete(log);
    List<Runnable> writes =
        List.of(
            () -> logs().update(log, draft -> draft.withTitle("x")),
            () -> logs().archive(log),
            () -> logs().unarchive(log),
            () -> logs().delete(log));
    writes.forEach(
        write ->
            assertThat(thrown(WorklogException.NotFound.class, write).id()).isEqualTo(log.id()));
    assertThat(logs().find(UUID.randomUUID())).isEmpty();
  }

  // Behaviour case 15.
  @Test
  void aForeignLogIsNotFoundAndStaysAsItIs() {
    WorkLog log = record("x");
    thrown(
        WorklogException.NotFound.class,
        () -> theirs().logs().update(log, draft -> draft.withTitle("theirs")));
    thrown(WorklogException.NotFound.class, () -> theirs().logs().delete(log));
    assertThat(theirs().logs().find(log.id())).isEmpty();
    assertThat(now(log)).isEqualTo(log);
  }

  // Behaviour case 16.
  @Test
  void aDeletedLogTakesItsArtifactsAlong() {
    WorkLog log = record("x");
    WorkLog other = record("y");
    var file = logs().attachments().add(AttachmentDraft.of(log.id(), "a/b", "b.txt"));
    var signal = logs().signals().add(WorkLogSkillSignalDraft.of(log.id(), "Java"));
    var bullet = logs().bullets().add(WorkLogBulletDraft.of(log.id(), "Done"));
    var link = logs().links().add(WorkLogExternalLinkDraft.of(log.id(), "https://example.org"));
    var kept = logs().bullets().add(WorkLogBulletDraft.of(other.id(), "Kept"));
    logs().delete(log);
    assertThat(logs().find(log.id())).isEmpty();
    assertThat(logs().attachments().find(file.id())).isEmpty();
    assertThat(logs().signals().find(signal.id())).isEmpty();
    assertThat(logs().bullets().find(bullet.id())).isEmpty();
    assertThat(logs().links().find(link.id())).isEmpty();
    assertThat(logs().bullets().of(log.id())).isEmpty();
    assertThat(logs().bullets().of(other.id())).containsExactly(kept);
  }

  @Test
  void anUpdateIsCheckedAsARecordIs() {
    WorkLog log = record("x");
    logs().record(draft("y").withImportKey("taken"));
    assertThat(
            codes(
                () ->
                    logs()
                        .update(
                            log,
                            draft ->
                                draft
                                    .withOccurredOn(LocalDate.of(0, 1, 1))
                                    .withTitle("x".repeat(241))
                                    .withContent(" ")
                                    .withEffortMinutes(-1))))
        .containsExactly(
            "occurredOn out_of_range",
            "title too_long",
            "content blank",
            "effortMinutes out_of_range");
    assertThat(conflict(() -> logs().update(log, draft -> draft.withImportKey("taken"))))
        .isEqualTo("uk_worklogs_tenant_id_user_id_import_key");
    assertThat(now(log)).isEqualTo(log);
  }

  // Hole 3.
  @Test
  void aDraftHasNoWayToSayWhoseALogIs() {
    List<String> components =
        Arrays.stream(WorkLogDraft.class.getRecordComponents())
            .map(RecordComponent::getName)
            .toList();
    assertThat(components)
        .doesNotContain("id", "tenantId", "userId", "createdAt", "updatedAt", "version");
    assertThat(components)
        .doesNotContain("archivedFrom", "enrichmentStatus", "enrichmentSuggestions", "aiSummary");
  }

  @Test
  void anImportKeyIsFreeAgainOnceItsLogIsGone() {
    WorkLog log = logs().record(draft("x").withImportKey("key"));
    logs().delete(log);
    WorkLog again = logs().record(draft("y").withImportKey("key"));
    assertThat(again.id()).isNotEqualTo(log.id());
  }

  @Test
  void everyWorkTypeAndStatusIsStored() {
    for (WorkType type : WorkType.values()) {
      for (WorkLogStatus status : WorkLogStatus.values()) {
        WorkLog log = logs().record(draft("x").withWorkType(type).withStatus(status));
        assertThat(now(log)).isEqualTo(log);
        assertThat(log.workType()).isEqualTo(type);
        assertThat(log.status()).isEqualTo(status);
      }
    }
  }
}
