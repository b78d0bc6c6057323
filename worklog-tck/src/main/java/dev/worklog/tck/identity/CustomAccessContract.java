package dev.worklog.tck.identity;

import static dev.worklog.tck.Refusals.thrown;
import static org.assertj.core.api.Assertions.assertThat;

import dev.worklog.Tenant;
import dev.worklog.errors.WorklogException;
import dev.worklog.hierarchy.Client;
import dev.worklog.hierarchy.ClientDraft;
import dev.worklog.hierarchy.NodeFilter;
import dev.worklog.identity.AccessPolicy;
import dev.worklog.identity.Actor;
import dev.worklog.identity.User;
import dev.worklog.identity.UserDraft;
import dev.worklog.log.Batch;
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
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Access policies of the embedding application. */
public abstract class CustomAccessContract extends Contract {

  /** Everybody reads everything; nobody but the owner writes, nobody shapes or maintains. */
  private static class ReadAll implements AccessPolicy {

    @Override
    public People readable(Actor actor) {
      return new People.Everyone();
    }

    @Override
    public boolean mayWrite(Actor actor, UUID owner) {
      return owner.equals(actor.id());
    }

    @Override
    public boolean mayShape(Actor actor) {
      return false;
    }

    @Override
    public boolean mayMaintain(Actor actor) {
      return false;
    }
  }

  /** For subclasses. */
  protected CustomAccessContract() {}

  private Tenant shared(User actor, AccessPolicy policy) {
    return with(storage()).access(policy).open().tenant(shared(actor).id(), actor.id());
  }

  @Test
  void whatMayBeReadButNotWrittenIsForbidden() {
    WorkLog log = shared(ada()).logs().record(WorkLogDraft.of(TODAY, "Ada's"));
    WorkLogBullet bullet =
        shared(ada()).logs().bullets().add(WorkLogBulletDraft.of(log.id(), "Done"));
    WorkLogPreset preset = shared(ada()).logs().presets().add(WorkLogPresetDraft.of("Ada's"));
    Tenant reader = shared(bob(), new ReadAll());
    List<Runnable> writes =
        List.of(
            () -> reader.logs().update(log, draft -> draft.withTitle("x")),
            () -> reader.logs().archive(log),
            () -> reader.logs().unarchive(log),
            () -> reader.logs().delete(log),
            () -> reader.logs().bullets().add(WorkLogBulletDraft.of(log.id(), "x")),
            () -> reader.logs().bullets().update(bullet, draft -> draft.withText("x")),
            () -> reader.logs().bullets().delete(bullet),
            () -> reader.logs().presets().update(preset, draft -> draft.withName("x")),
            () -> reader.logs().presets().delete(preset),
            () -> reader.logs().backfill(ProgressListener.NONE));
    writes.forEach(write -> thrown(WorklogException.Forbidden.class, write));
    assertThat(reader.logs().find(log.id())).contains(log);
    assertThat(reader.logs().bullets().of(log.id())).containsExactly(bullet);
    assertThat(reader.logs().presets().list()).containsExactly(preset);
    assertThat(reader.logs().page(WorkLogFilter.ALL, 1, 10).items()).containsExactly(log);
  }

  @Test
  void anArtifactCannotBeMovedToALogThatMayNotBeWritten() {
    WorkLog adas = shared(ada()).logs().record(WorkLogDraft.of(TODAY, "Ada's"));
    WorkLog bobs = shared(bob()).logs().record(WorkLogDraft.of(TODAY, "Bob's"));
    Tenant reader = shared(bob(), new ReadAll());
    WorkLogBullet bullet = reader.logs().bullets().add(WorkLogBulletDraft.of(bobs.id(), "Done"));
    thrown(
        WorklogException.Forbidden.class,
        () -> reader.logs().bullets().update(bullet, draft -> draft.withWorklogId(adas.id())));
    thrown(
        WorklogException.NotFound.class,
        () ->
            shared(bob()).logs().bullets().update(bullet, draft -> draft.withWorklogId(adas.id())));
    assertThat(reader.logs().bullets().of(bobs.id())).containsExactly(bullet);
  }

  @Test
  void whoMayNotWriteTheirOwnRecordsNothing() {
    AccessPolicy nothing =
        new ReadAll() {
          @Override
          public boolean mayWrite(Actor actor, UUID owner) {
            return false;
          }
        };
    Tenant reader = shared(bob(), nothing);
    List<WorkLogDraft> drafts = List.of(WorkLogDraft.of(TODAY, "x"));
    List<Runnable> writes =
        List.of(
            () -> reader.logs().record(drafts.get(0)),
            () -> reader.logs().recordAll(drafts, Batch.ALL_OR_NOTHING),
            () -> reader.logs().recordAll(drafts, Batch.ROW_BY_ROW),
            () -> reader.logs().presets().add(WorkLogPresetDraft.of("x")));
    writes.forEach(write -> thrown(WorklogException.Forbidden.class, write));
    assertThat(reader.logs().page(WorkLogFilter.ALL, 1, 10).total()).isZero();
    assertThat(reader.logs().presets().list()).isEmpty();
  }

  @Test
  void whoMayNotShapeTheHierarchyMayUseIt() {
    Client client = shared(ada()).hierarchy().clients().add(ClientDraft.of("Acme"));
    Tenant reader = shared(bob(), new ReadAll());
    List<Runnable> writes =
        List.of(
            () -> reader.hierarchy().clients().add(ClientDraft.of("Other")),
            () -> reader.hierarchy().clients().update(client, draft -> draft.withName("x")),
            () -> reader.hierarchy().clients().delete(client),
            () -> reader.hierarchy().path(List.of("Acme", "Portal")),
            () -> reader.hierarchy().ownClient());
    writes.forEach(write -> thrown(WorklogException.Forbidden.class, write));
    assertThat(reader.hierarchy().path(List.of("Acme")).clientId()).isEqualTo(client.id());
    assertThat(reader.hierarchy().clients().find(client.id())).contains(client);
    assertThat(reader.hierarchy().projects().list(NodeFilter.ALL)).isEmpty();
  }

  @Test
  void aListingShowsThoseWhomThePolicyNames() {
    AccessPolicy pair =
        new ReadAll() {
          @Override
          public People readable(Actor actor) {
            return new People.Only(Set.of(actor.id(), ada().id()));
          }
        };
    User grace = workspace().users().register(UserDraft.of("Grace"));
    WorkLog adas = shared(ada()).logs().record(WorkLogDraft.of(TODAY, "Ada's"));
    WorkLog bobs = shared(bob()).logs().record(WorkLogDraft.of(TODAY, "Bob's"));
    WorkLog graces = shared(grace).logs().record(WorkLogDraft.of(TODAY, "Grace's"));
    Tenant reader = shared(bob(), pair);
    assertThat(reader.logs().page(WorkLogFilter.ALL, 1, 10).items()).containsExactly(bobs, adas);
    assertThat(reader.logs().find(graces.id())).isEmpty();
    WorkLogFilter wanted = WorkLogFilter.ALL.withUserIds(Set.of(ada().id(), grace.id()));
    assertThat(reader.logs().page(wanted, 1, 10).items()).containsExactly(adas);
    assertThat(reader.logs().page(wanted, 1, 10).total()).isEqualTo(1);
  }

  @Test
  void thePolicyIsAskedAboutActorAndTenant() {
    AccessPolicy named =
        new ReadAll() {
          @Override
          public boolean mayWrite(Actor actor, UUID owner) {
            return actor.tenantId().equals(shared(ada()).id())
                && actor.user().filter(user -> user.displayName().equals("Bob")).isPresent();
          }
        };
    WorkLog log = shared(ada()).logs().record(WorkLogDraft.of(TODAY, "Ada's"));
    WorkLog changed = shared(bob(), named).logs().update(log, draft -> draft.withTitle("By Bob"));
    thrown(
        WorklogException.Forbidden.class,
        () -> shared(ada(), named).logs().update(changed, draft -> draft.withTitle("By Ada")));
  }
}
