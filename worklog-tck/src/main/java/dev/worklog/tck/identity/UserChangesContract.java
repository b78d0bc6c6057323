package dev.worklog.tck.identity;

import static dev.worklog.tck.Refusals.codes;
import static dev.worklog.tck.Refusals.conflict;
import static dev.worklog.tck.Refusals.thrown;
import static org.assertj.core.api.Assertions.assertThat;

import dev.worklog.errors.WorklogException;
import dev.worklog.identity.Role;
import dev.worklog.identity.User;
import dev.worklog.identity.UserDraft;
import dev.worklog.log.WorkLogDraft;
import dev.worklog.log.WorkLogFilter;
import dev.worklog.tck.Contract;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Changing users. */
public abstract class UserChangesContract extends Contract {

  /** For subclasses. */
  protected UserChangesContract() {}

  @Test
  void anUpdateChangesWhatItSaysAndNothingElse() {
    User changed =
        workspace()
            .users()
            .update(ada(), draft -> draft.withDisplayName(" Ada L. ").withRole(Role.ADMIN));
    assertThat(changed.displayName()).isEqualTo("Ada L.");
    assertThat(changed.role()).isEqualTo(Role.ADMIN);
    assertThat(changed.version()).isEqualTo(2);
    assertThat(changed.updatedAt()).isAfter(ada().updatedAt());
    assertThat(changed.createdAt()).isEqualTo(ada().createdAt());
    assertThat(changed.lastActive()).isEqualTo(ada().lastActive());
    assertThat(workspace().users().find(ada().id())).contains(changed);
  }

  @Test
  void anUpdateThatChangesNothingIsNotStored() {
    assertThat(workspace().users().update(ada(), draft -> draft.withDisplayName(" Ada ")))
        .isEqualTo(ada());
    assertThat(workspace().users().find(ada().id())).contains(ada());
  }

  @Test
  void whoSawAnOlderVersionIsTold() {
    User first = workspace().users().update(ada(), draft -> draft.withDisplayName("First"));
    WorklogException.StaleVersion stale =
        thrown(
            WorklogException.StaleVersion.class,
            () -> workspace().users().update(ada(), draft -> draft.withDisplayName("Second")));
    assertThat(stale.table()).isEqualTo("users");
    assertThat(stale.id()).isEqualTo(ada().id());
    assertThat(stale.seen()).isEqualTo(1);
    assertThat(workspace().users().find(ada().id())).contains(first);
    thrown(WorklogException.StaleVersion.class, () -> workspace().users().touch(ada()));
    thrown(WorklogException.StaleVersion.class, () -> workspace().users().delete(ada()));
  }

  @Test
  void whoIsGoneIsNotFound() {
    workspace().users().delete(bob());
    WorklogException.NotFound gone =
        thrown(
            WorklogException.NotFound.class,
            () -> workspace().users().update(bob(), draft -> draft.withDisplayName("B")));
    assertThat(gone.table()).isEqualTo("users");
    assertThat(gone.id()).isEqualTo(bob().id());
    thrown(WorklogException.NotFound.class, () -> workspace().users().touch(bob()));
    thrown(WorklogException.NotFound.class, () -> workspace().users().delete(bob()));
    assertThat(workspace().users().find(bob().id())).isEmpty();
  }

  @Test
  void anUpdateIsCheckedAsARegistrationIs() {
    String address = "ada." + UUID.randomUUID() + "@example.org";
    workspace().users().register(UserDraft.ofEmail(address));
    assertThat(
            codes(
                () ->
                    workspace()
                        .users()
                        .update(ada(), d -> d.withDisplayName(" ").withVoicePreference("\u0000"))))
        .containsExactly("displayName blank", "voicePreference illegal_text");
    assertThat(conflict(() -> workspace().users().update(ada(), d -> d.withEmail(address))))
        .isEqualTo("uk_users_email_key");
    assertThat(workspace().users().find(ada().id())).contains(ada());
  }

  @Test
  void anAddressMayBeTakenAwayAndTakenOver() {
    String address = "ada." + UUID.randomUUID() + "@example.org";
    User user = workspace().users().register(UserDraft.ofEmail(address));
    User without = workspace().users().update(user, draft -> draft.withEmail(null));
    assertThat(without.email()).isNull();
    User heir = workspace().users().update(ada(), draft -> draft.withEmail(address));
    assertThat(workspace().users().findByEmail(address)).contains(heir);
  }

  @Test
  void aUserMayChangeTheCaseOfTheirAddress() {
    String address = "ada." + UUID.randomUUID() + "@example.org";
    User user = workspace().users().register(UserDraft.ofEmail(address));
    User changed =
        workspace().users().update(user, draft -> draft.withEmail("A" + address.substring(1)));
    assertThat(changed.version()).isEqualTo(2);
    assertThat(workspace().users().findByEmail(address)).contains(changed);
  }

  @Test
  void touchingAUserNotesWhenTheyWereSeen() {
    User touched = workspace().users().touch(ada());
    assertThat(touched.lastActive()).isAfter(ada().lastActive());
    assertThat(workspace().users().find(ada().id())).contains(touched);
  }

  @Test
  void aDeactivatedUserKeepsEverything() {
    mine().logs().record(WorkLogDraft.of(TODAY, "Before"));
    User inactive = workspace().users().update(ada(), draft -> draft.withIsActive(false));
    assertThat(inactive.isActive()).isFalse();
    assertThat(mine().logs().page(WorkLogFilter.ALL, 1, 10).total()).isEqualTo(1);
  }
}
