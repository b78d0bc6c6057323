package dev.worklog.tck.identity;

import static dev.worklog.tck.Refusals.thrown;
import static org.assertj.core.api.Assertions.assertThat;

import dev.worklog.Tenant;
import dev.worklog.errors.WorklogException;
import dev.worklog.hierarchy.NodeFilter;
import dev.worklog.hierarchy.Placement;
import dev.worklog.identity.Role;
import dev.worklog.identity.User;
import dev.worklog.identity.UserDraft;
import dev.worklog.log.Attachment;
import dev.worklog.log.AttachmentDraft;
import dev.worklog.log.WorkLog;
import dev.worklog.log.WorkLogBulletDraft;
import dev.worklog.log.WorkLogDraft;
import dev.worklog.log.WorkLogExternalLinkDraft;
import dev.worklog.log.WorkLogFilter;
import dev.worklog.log.WorkLogPreset;
import dev.worklog.log.WorkLogPresetDraft;
import dev.worklog.log.WorkLogSkillSignalDraft;
import dev.worklog.tck.Contract;
import dev.worklog.tck.Refusals;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Deleting users for good: what goes with them, what stays, and who objects. */
public abstract class UserDeletionContract extends Contract {

  /** For subclasses. */
  protected UserDeletionContract() {}

  private static WorkLog recordWithEverything(Tenant tenant, Placement placement) {
    WorkLog log = tenant.logs().record(WorkLogDraft.of(TODAY, "Did it").withPlacement(placement));
    tenant.logs().attachments().add(AttachmentDraft.of(log.id(), "a/b", "b.txt"));
    tenant.logs().signals().add(WorkLogSkillSignalDraft.of(log.id(), "Java"));
    tenant.logs().bullets().add(WorkLogBulletDraft.of(log.id(), "Shipped it"));
    tenant.logs().links().add(WorkLogExternalLinkDraft.of(log.id(), "https://example.org"));
    return log;
  }

  @Test
  void everythingOfTheUserGoesWithThem() {
    Placement task = tree(mine(), "one");
    WorkLog log = recordWithEverything(mine(), task);
    mine().logs().presets().add(WorkLogPresetDraft.of("Usual").withClientId(task.clientId()));
    workspace().users().delete(ada());
    assertThat(workspace().users().find(ada().id())).isEmpty();
    assertThat(mine().logs().page(WorkLogFilter.ALL, 1, 10).total()).isZero();
    assertThat(mine().logs().presets().list()).isEmpty();
    assertThat(mine().logs().attachments().of(log.id())).isEmpty();
    assertThat(mine().hierarchy().clients().list(NodeFilter.ALL)).isEmpty();
    assertThat(mine().hierarchy().projects().list(NodeFilter.ALL)).isEmpty();
    assertThat(mine().hierarchy().tasks().list(NodeFilter.ALL)).isEmpty();
  }

  @Test
  void whatBelongsToOthersStays() {
    Placement theirs = tree(theirs(), "one");
    WorkLog log = recordWithEverything(theirs(), theirs);
    tree(mine(), "one");
    workspace().users().delete(ada());
    assertThat(theirs().logs().find(log.id())).contains(log);
    assertThat(theirs().hierarchy().findPath(List.of("client one", "project one"))).isPresent();
    assertThat(theirs().logs().view(log.id()).orElseThrow().links()).hasSize(1);
  }

  @Test
  void aUserWhoseClientsHoldRecordsOfOthersIsNotDeleted() {
    Placement task = tree(shared(ada()), "one");
    shared(bob()).logs().record(WorkLogDraft.of(TODAY, "Bob's").withPlacement(task));
    shared(bob()).logs().record(WorkLogDraft.of(TODAY, "Bob's too").withPlacement(task));
    shared(bob())
        .logs()
        .presets()
        .add(WorkLogPresetDraft.of("Bob's").withClientId(task.clientId()));
    WorklogException.GuardFailed refusal =
        thrown(WorklogException.GuardFailed.class, () -> workspace().users().delete(ada()));
    assertThat(refusal.unmet())
        .containsExactly(
            "2 work logs of other users belong to clients of this user",
            "1 presets of other users belong to clients of this user");
    assertThat(workspace().users().find(ada().id())).contains(ada());
    assertThat(shared(bob()).hierarchy().tasks().find(Objects.requireNonNull(task.taskId())))
        .isPresent();
  }

  @Test
  void recordsOfTheirOwnAreNoObjection() {
    Placement task = tree(shared(ada()), "one");
    WorkLog own = shared(ada()).logs().record(WorkLogDraft.of(TODAY, "M").withPlacement(task));
    WorkLog bobs = shared(bob()).logs().record(WorkLogDraft.of(TODAY, "Nowhere"));
    workspace().users().delete(ada());
    assertThat(shared(ada()).logs().find(own.id())).isEmpty();
    assertThat(shared(bob()).logs().find(bobs.id())).contains(bobs);
  }

  @Test
  void despiteOthersTheirRecordsStayWithoutTheirPlace() {
    Placement task = tree(shared(ada()), "one");
    WorkLog log = shared(bob()).logs().record(WorkLogDraft.of(TODAY, "B").withPlacement(task));
    WorkLogPreset preset =
        shared(bob())
            .logs()
            .presets()
            .add(WorkLogPresetDraft.of("Bob's").withProjectId(task.projectId()));
    workspace().users().deleteDespiteOthers(ada());
    WorkLog left = shared(bob()).logs().find(log.id()).orElseThrow();
    assertThat(left.placement()).isEqualTo(Placement.NONE);
    assertThat(left.version()).isEqualTo(log.version());
    assertThat(left.updatedAt()).isEqualTo(log.updatedAt());
    WorkLogPreset kept = shared(bob()).logs().presets().find(preset.id()).orElseThrow();
    assertThat(kept.projectId()).isNull();
    assertThat(kept.version()).isEqualTo(preset.version());
    assertThat(shared(bob()).hierarchy().clients().list(NodeFilter.ALL)).isEmpty();
  }

  @Test
  void anAttachmentOutlivesWhoUploadedIt() {
    User admin = workspace().users().register(UserDraft.of("Root").withRole(Role.ADMIN));
    WorkLog log = shared(bob()).logs().record(WorkLogDraft.of(TODAY, "Bob's"));
    Attachment attachment =
        shared(admin).logs().attachments().add(AttachmentDraft.of(log.id(), "a/b", "b.txt"));
    assertThat(attachment.uploadedById()).isEqualTo(admin.id());
    workspace().users().delete(admin);
    Attachment left = shared(bob()).logs().attachments().find(attachment.id()).orElseThrow();
    assertThat(left.uploadedById()).isNull();
    assertThat(left.version()).isEqualTo(attachment.version());
    assertThat(left.filename()).isEqualTo("b.txt");
  }

  @Test
  void aDeletedUserCannotRecord() {
    workspace().users().delete(ada());
    assertThat(Refusals.conflict(() -> mine().logs().record(WorkLogDraft.of(TODAY, "Ghost"))))
        .isEqualTo("fk_worklogs_user_id");
    assertThat(Refusals.conflict(() -> mine().hierarchy().path(List.of("Ghost"))))
        .isEqualTo("fk_clients_user_id");
  }
}
