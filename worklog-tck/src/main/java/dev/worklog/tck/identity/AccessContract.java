package dev.worklog.tck.identity;

import static dev.worklog.tck.Refusals.thrown;
import static org.assertj.core.api.Assertions.assertThat;

import dev.worklog.Tenant;
import dev.worklog.errors.WorklogException;
import dev.worklog.hierarchy.Client;
import dev.worklog.hierarchy.ClientDraft;
import dev.worklog.hierarchy.NodeFilter;
import dev.worklog.identity.Role;
import dev.worklog.identity.User;
import dev.worklog.identity.UserDraft;
import dev.worklog.log.AttachmentDraft;
import dev.worklog.log.WorkLog;
import dev.worklog.log.WorkLogBullet;
import dev.worklog.log.WorkLogBulletDraft;
import dev.worklog.log.WorkLogDraft;
import dev.worklog.log.WorkLogFilter;
import dev.worklog.log.WorkLogPreset;
import dev.worklog.log.WorkLogPresetDraft;
import dev.worklog.page.ProgressListener;
import dev.worklog.tck.Contract;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The default access policy: everybody has their own, admins all of the tenant. */
public abstract class AccessContract extends Contract {

  /** For subclasses. */
  protected AccessContract() {}

  private User admin() {
    return workspace().users().register(UserDraft.of("Root").withRole(Role.ADMIN));
  }

  private static List<WorkLog> logs(Tenant tenant, WorkLogFilter filter) {
    return tenant.logs().page(filter, 1, 100).items();
  }

  @Test
  void inASharedTenantEverybodyListsTheirOwnLogsAndPresets() {
    WorkLog adas = shared(ada()).logs().record(WorkLogDraft.of(TODAY, "Ada's"));
    WorkLog bobs = shared(bob()).logs().record(WorkLogDraft.of(TODAY, "Bob's"));
    WorkLogPreset preset = shared(ada()).logs().presets().add(WorkLogPresetDraft.of("Ada's"));
    assertThat(adas.userId()).isEqualTo(ada().id());
    assertThat(logs(shared(ada()), WorkLogFilter.ALL)).containsExactly(adas);
    assertThat(logs(shared(bob()), WorkLogFilter.ALL)).containsExactly(bobs);
    assertThat(logs(shared(bob()), WorkLogFilter.ALL.withUserIds(Set.of(ada().id())))).isEmpty();
    assertThat(logs(shared(bob()), WorkLogFilter.ALL.withUserIds(Set.of(ada().id(), bob().id()))))
        .containsExactly(bobs);
    assertThat(shared(ada()).logs().presets().list()).containsExactly(preset);
    assertThat(shared(bob()).logs().presets().list()).isEmpty();
  }

  @Test
  void whatMayNotBeReadReadsAsAbsent() {
    WorkLog log = shared(ada()).logs().record(WorkLogDraft.of(TODAY, "Ada's"));
    WorkLogBullet bullet =
        shared(ada()).logs().bullets().add(WorkLogBulletDraft.of(log.id(), "Done"));
    for (Tenant stranger : List.of(shared(bob()), mine(), theirs())) {
      assertThat(stranger.logs().find(log.id())).isEmpty();
      assertThat(stranger.logs().view(log.id())).isEmpty();
      assertThat(stranger.logs().bullets().find(bullet.id())).isEmpty();
      assertThat(stranger.logs().bullets().of(log.id())).isEmpty();
    }
  }

  @Test
  void whatMayNotBeReadIsNotFoundWhenWritten() {
    WorkLog log = shared(ada()).logs().record(WorkLogDraft.of(TODAY, "Ada's"));
    WorkLogBullet bullet =
        shared(ada()).logs().bullets().add(WorkLogBulletDraft.of(log.id(), "Done"));
    WorkLogPreset preset = shared(ada()).logs().presets().add(WorkLogPresetDraft.of("Ada's"));
    for (Tenant stranger : List.of(shared(bob()), mine(), theirs())) {
      List<Runnable> writes =
          List.of(
              () -> stranger.logs().update(log, draft -> draft.withTitle("Mine now")),
              () -> stranger.logs().archive(log),
              () -> stranger.logs().unarchive(log),
              () -> stranger.logs().delete(log),
              () -> stranger.logs().bullets().update(bullet, draft -> draft.withText("x")),
              () -> stranger.logs().bullets().delete(bullet),
              () -> stranger.logs().bullets().add(WorkLogBulletDraft.of(log.id(), "x")),
              () -> stranger.logs().presets().update(preset, draft -> draft.withName("x")),
              () -> stranger.logs().presets().delete(preset));
      writes.forEach(write -> thrown(WorklogException.NotFound.class, write));
    }
    assertThat(shared(ada()).logs().find(log.id())).contains(log);
    assertThat(shared(ada()).logs().bullets().of(log.id())).containsExactly(bullet);
    assertThat(shared(ada()).logs().presets().list()).containsExactly(preset);
  }

  @Test
  void anAdminReadsAndWritesWhatBelongsToAllOfTheTenant() {
    Tenant all = shared(admin());
    WorkLog log = shared(ada()).logs().record(WorkLogDraft.of(TODAY, "Ada's"));
    WorkLogPreset preset = shared(bob()).logs().presets().add(WorkLogPresetDraft.of("Bob's"));
    WorkLog changed = all.logs().update(log, draft -> draft.withTitle("Reviewed"));
    assertThat(changed.userId()).isEqualTo(ada().id());
    assertThat(logs(all, WorkLogFilter.ALL)).containsExactly(changed);
    assertThat(logs(all, WorkLogFilter.ALL.withUserIds(Set.of(bob().id())))).isEmpty();
    assertThat(all.logs().presets().list()).containsExactly(preset);
    all.logs().attachments().add(AttachmentDraft.of(log.id(), "a/b", "b.txt"));
    assertThat(shared(ada()).logs().attachments().of(log.id())).hasSize(1);
    all.logs().delete(changed);
    assertThat(shared(ada()).logs().find(log.id())).isEmpty();
  }

  @Test
  void anAdminOfOneTenantSeesNothingOfAnother() {
    User admin = admin();
    WorkLog log = shared(ada()).logs().record(WorkLogDraft.of(TODAY, "Shared"));
    Tenant own = workspace().tenant(admin.id());
    assertThat(own.logs().find(log.id())).isEmpty();
    assertThat(logs(own, WorkLogFilter.ALL)).isEmpty();
    thrown(WorklogException.NotFound.class, () -> own.logs().delete(log));
  }

  @Test
  void whoBecomesAnAdminIsOneForTheNextTenantObject() {
    WorkLog log = shared(ada()).logs().record(WorkLogDraft.of(TODAY, "Ada's"));
    User promoted = workspace().users().update(bob(), draft -> draft.withRole(Role.ADMIN));
    assertThat(shared(promoted).logs().find(log.id())).contains(log);
  }

  @Test
  void aPersonalTenantAndASharedOneShareNothing() {
    WorkLog shared = shared(ada()).logs().record(WorkLogDraft.of(TODAY, "Shared"));
    WorkLog own = mine().logs().record(WorkLogDraft.of(TODAY, "Own"));
    assertThat(logs(mine(), WorkLogFilter.ALL)).containsExactly(own);
    assertThat(logs(shared(ada()), WorkLogFilter.ALL)).containsExactly(shared);
    assertThat(own.tenantId()).isEqualTo(ada().id());
    assertThat(shared.tenantId()).isEqualTo(shared(ada()).id());
  }

  @Test
  void theHierarchyOfASharedTenantBelongsToAll() {
    Client client = shared(ada()).hierarchy().clients().add(ClientDraft.of("Acme"));
    Client changed =
        shared(bob()).hierarchy().clients().update(client, draft -> draft.withNotes("Bob's"));
    assertThat(changed.userId()).isEqualTo(ada().id());
    assertThat(shared(ada()).hierarchy().clients().list(NodeFilter.ALL)).containsExactly(changed);
    assertThat(shared(bob()).hierarchy().path(List.of("Acme")).clientId()).isEqualTo(client.id());
    shared(bob()).hierarchy().clients().delete(changed);
    assertThat(shared(ada()).hierarchy().clients().find(client.id())).isEmpty();
  }

  @Test
  void adminsAndOwnersOfPersonalTenantsMayBackfill() {
    thrown(
        WorklogException.Forbidden.class,
        () -> shared(bob()).logs().backfill(ProgressListener.NONE));
    assertThat(shared(admin()).logs().backfill(ProgressListener.NONE)).isZero();
    assertThat(mine().logs().backfill(ProgressListener.NONE)).isZero();
  }
}
