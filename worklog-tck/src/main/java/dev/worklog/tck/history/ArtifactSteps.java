package dev.worklog.tck.history;

import dev.worklog.Tenant;
import dev.worklog.hierarchy.Level;
import dev.worklog.log.Artifact;
import dev.worklog.log.Artifacts;
import dev.worklog.log.AttachmentDraft;
import dev.worklog.log.AttachmentKind;
import dev.worklog.log.BulletKind;
import dev.worklog.log.LinkSystem;
import dev.worklog.log.SignalKind;
import dev.worklog.log.WorkLogBulletDraft;
import dev.worklog.log.WorkLogExternalLinkDraft;
import dev.worklog.log.WorkLogPreset;
import dev.worklog.log.WorkLogPresetDraft;
import dev.worklog.log.WorkLogSkillSignalDraft;
import dev.worklog.log.WorkLogs;
import dev.worklog.log.WorkType;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Calls on what belongs to work logs, and on presets. */
final class ArtifactSteps {

  private ArtifactSteps() {}

  static @Nullable Object attachment(World world, Chance chance) {
    UUID log = chance.log(world);
    AttachmentDraft draft =
        AttachmentDraft.of(log, chance.name(), chance.name())
            .withKind(chance.one(AttachmentKind.values()))
            .withSizeBytes((long) chance.minutes())
            .withDescription(chance.text())
            .withMetadata(chance.json());
    return any(world, chance, WorkLogs::attachments, world.attachments, draft);
  }

  static @Nullable Object signal(World world, Chance chance) {
    UUID log = chance.log(world);
    WorkLogSkillSignalDraft draft =
        WorkLogSkillSignalDraft.of(log, chance.name())
            .withKind(chance.one(SignalKind.values()))
            .withConfidence(chance.one(List.of(0.0, 0.1, 0.5, 1.0, 1.5)))
            .withEvidence(chance.text());
    return any(world, chance, WorkLogs::signals, world.signals, draft);
  }

  static @Nullable Object bullet(World world, Chance chance) {
    UUID log = chance.log(world);
    WorkLogBulletDraft draft =
        WorkLogBulletDraft.of(log, chance.text())
            .withKind(chance.one(BulletKind.values()))
            .withSortOrder(chance.minutes())
            .withMetrics(chance.json());
    return any(world, chance, WorkLogs::bullets, world.bullets, draft);
  }

  static @Nullable Object link(World world, Chance chance) {
    UUID log = chance.log(world);
    String url = chance.oneIn(20) ? chance.name() : "https://example.org/" + chance.below(4);
    WorkLogExternalLinkDraft draft =
        WorkLogExternalLinkDraft.of(log, url)
            .withSystem(chance.one(LinkSystem.values()))
            .withTitle(chance.text());
    return any(world, chance, WorkLogs::links, world.links, draft);
  }

  /** Adds the draft, makes another one like it, deletes one, or looks. */
  private static <A extends Artifact, D> @Nullable Object any(
      World world, Chance chance, Function<WorkLogs, Artifacts<A, D>> kind, Pool<A> pool, D draft) {
    Tenant tenant = world.tenant(chance);
    Artifacts<A, D> artifacts = kind.apply(tenant.logs());
    int what = chance.below(8);
    if (what < 4 || pool.isEmpty()) {
      world.say("add", draft);
      A added = artifacts.add(draft);
      pool.add(added);
      return added;
    }
    A seen = chance.one(pool.all());
    switch (what) {
      case 4, 5 -> {
        world.say("update", seen, "to", draft);
        A updated = artifacts.update(seen, old -> draft);
        pool.replace(seen, updated, chance);
        return updated;
      }
      case 6 -> {
        world.say("delete", seen);
        artifacts.delete(seen);
        pool.remove(seen, chance);
        return null;
      }
      default -> {
        world.say("those of the log of", seen);
        return List.of(artifacts.find(seen.id()), artifacts.of(seen.worklogId()));
      }
    }
  }

  static @Nullable Object preset(World world, Chance chance) {
    WorkLogPresetDraft draft =
        WorkLogPresetDraft.of(chance.name())
            .withClientId(chance.maybe(() -> chance.node(world, Level.CLIENT)))
            .withProjectId(chance.maybe(() -> chance.node(world, Level.PROJECT)))
            .withDefaultTags(chance.tags())
            .withDefaultWorkType(chance.one(WorkType.values()))
            .withIsActive(!chance.oneIn(4));
    Tenant tenant = world.tenant(chance);
    int what = chance.below(8);
    if (what < 4 || world.presets.isEmpty()) {
      world.say("add", draft);
      WorkLogPreset added = tenant.logs().presets().add(draft);
      world.presets.add(added);
      return added;
    }
    WorkLogPreset seen = chance.one(world.presets.all());
    switch (what) {
      case 4, 5 -> {
        world.say("update", seen, "to", draft);
        WorkLogPreset updated = tenant.logs().presets().update(seen, old -> draft);
        world.presets.replace(seen, updated, chance);
        return updated;
      }
      case 6 -> {
        world.say("delete", seen);
        tenant.logs().presets().delete(seen);
        world.presets.remove(seen, chance);
        return null;
      }
      default -> {
        world.say("list presets");
        return tenant.logs().presets().list(chance.maybe(() -> chance.oneIn(2)));
      }
    }
  }
}
