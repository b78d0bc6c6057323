package dev.worklog.tck.log;

import static dev.worklog.tck.Refusals.thrown;
import static org.assertj.core.api.Assertions.assertThat;

import dev.worklog.errors.WorklogException;
import dev.worklog.log.Artifact;
import dev.worklog.log.WorkLog;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the four kinds of artifacts have in common: each is reached through its log. */
public abstract class ArtifactsContract extends LogContract {

  /** For subclasses. */
  protected ArtifactsContract() {}

  @Test
  void anArtifactIsFoundByIdAndByItsLog() {
    WorkLog log = record("x");
    WorkLog other = record("y");
    for (ArtifactKind<?, ?> kind : ArtifactKind.ALL) {
      isFound(kind, log, other);
    }
    assertThat(now(log)).isEqualTo(log);
  }

  private <A extends Artifact, D> void isFound(
      ArtifactKind<A, D> kind, WorkLog log, WorkLog other) {
    A added = kind.add(logs(), log.id(), "one");
    assertThat(added.worklogId()).as("%s", kind).isEqualTo(log.id());
    assertThat(added.tenantId()).as("%s", kind).isEqualTo(ada().id());
    assertThat(added.version()).as("%s", kind).isEqualTo(1);
    assertThat(added.createdAt()).as("%s", kind).isAfter(log.createdAt());
    assertThat(kind.in(logs()).find(added.id())).as("%s", kind).contains(added);
    assertThat(kind.in(logs()).of(log.id())).as("%s", kind).containsExactly(added);
    assertThat(kind.in(logs()).of(other.id())).as("%s", kind).isEmpty();
    assertThat(kind.in(logs()).of(UUID.randomUUID())).as("%s", kind).isEmpty();
    assertThat(kind.in(theirs().logs()).find(added.id())).as("%s", kind).isEmpty();
    assertThat(kind.in(theirs().logs()).of(log.id())).as("%s", kind).isEmpty();
  }

  @Test
  void aLogThatIsUnknownOrForeignIsNotFound() {
    WorkLog bobs = theirs().logs().record(draft("Bob's"));
    for (ArtifactKind<?, ?> kind : ArtifactKind.ALL) {
      for (UUID wrong : new UUID[] {bobs.id(), UUID.randomUUID()}) {
        WorklogException.NotFound refusal =
            thrown(WorklogException.NotFound.class, () -> kind.add(logs(), wrong, "one"));
        assertThat(refusal.table()).isEqualTo("worklogs");
        assertThat(refusal.id()).isEqualTo(wrong);
      }
      assertThat(kind.in(theirs().logs()).of(bobs.id())).as("%s", kind).isEmpty();
    }
  }

  @Test
  void anUpdateChangesWhatItSays() {
    WorkLog log = record("x");
    for (ArtifactKind<?, ?> kind : ArtifactKind.ALL) {
      changes(kind, log);
    }
  }

  private <A extends Artifact, D> void changes(ArtifactKind<A, D> kind, WorkLog log) {
    A added = kind.add(logs(), log.id(), "one");
    assertThat(kind.in(logs()).update(added, draft -> draft)).as("%s", kind).isEqualTo(added);
    A changed = kind.in(logs()).update(added, draft -> kind.rename().apply(draft, "two"));
    assertThat(changed).as("%s", kind).isNotEqualTo(added);
    assertThat(changed.version()).as("%s", kind).isEqualTo(2);
    assertThat(changed.createdAt()).as("%s", kind).isEqualTo(added.createdAt());
    assertThat(kind.in(logs()).of(log.id())).as("%s", kind).containsExactly(changed);
    thrown(
        WorklogException.StaleVersion.class,
        () -> kind.in(logs()).update(added, draft -> kind.rename().apply(draft, "three")));
    thrown(WorklogException.StaleVersion.class, () -> kind.in(logs()).delete(added));
    assertThat(kind.in(logs()).find(added.id())).as("%s", kind).contains(changed);
  }

  @Test
  void aDeletedArtifactIsGoneAndItsLogStays() {
    WorkLog log = record("x");
    for (ArtifactKind<?, ?> kind : ArtifactKind.ALL) {
      isDeleted(kind, log);
    }
    assertThat(now(log)).isEqualTo(log);
  }

  private <A extends Artifact, D> void isDeleted(ArtifactKind<A, D> kind, WorkLog log) {
    A added = kind.add(logs(), log.id(), "one");
    A kept = kind.add(logs(), log.id(), "two");
    kind.in(logs()).delete(added);
    assertThat(kind.in(logs()).find(added.id())).as("%s", kind).isEmpty();
    assertThat(kind.in(logs()).of(log.id())).as("%s", kind).containsExactly(kept);
    thrown(WorklogException.NotFound.class, () -> kind.in(logs()).delete(added));
    thrown(WorklogException.NotFound.class, () -> kind.in(logs()).update(added, draft -> draft));
  }

  @Test
  void anotherLogTakesAnArtifactOver() {
    WorkLog from = record("from");
    WorkLog to = record("to");
    WorkLog bobs = theirs().logs().record(draft("Bob's"));
    for (ArtifactKind<?, ?> kind : ArtifactKind.ALL) {
      moves(kind, from, to, bobs);
    }
  }

  private <A extends Artifact, D> void moves(
      ArtifactKind<A, D> kind, WorkLog from, WorkLog to, WorkLog foreign) {
    A added = kind.add(logs(), from.id(), "one");
    for (UUID wrong : new UUID[] {foreign.id(), UUID.randomUUID()}) {
      thrown(
          WorklogException.NotFound.class,
          () -> kind.in(logs()).update(added, draft -> kind.move().apply(draft, wrong)));
    }
    A moved = kind.in(logs()).update(added, draft -> kind.move().apply(draft, to.id()));
    assertThat(moved.id()).as("%s", kind).isEqualTo(added.id());
    assertThat(kind.in(logs()).of(from.id())).as("%s", kind).isEmpty();
    assertThat(kind.in(logs()).of(to.id())).as("%s", kind).containsExactly(moved);
  }

  @Test
  void foreignArtifactsAreNotFoundWhenWritten() {
    WorkLog log = record("x");
    for (ArtifactKind<?, ?> kind : ArtifactKind.ALL) {
      isForeign(kind, log);
    }
  }

  private <A extends Artifact, D> void isForeign(ArtifactKind<A, D> kind, WorkLog log) {
    A added = kind.add(logs(), log.id(), "one");
    var bobs = kind.in(theirs().logs());
    thrown(WorklogException.NotFound.class, () -> bobs.delete(added));
    thrown(
        WorklogException.NotFound.class,
        () -> bobs.update(added, draft -> kind.rename().apply(draft, "theirs")));
    assertThat(kind.in(logs()).find(added.id())).as("%s", kind).contains(added);
  }
}
