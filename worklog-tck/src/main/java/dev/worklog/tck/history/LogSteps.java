package dev.worklog.tck.history;

import dev.worklog.Tenant;
import dev.worklog.hierarchy.Placement;
import dev.worklog.log.WorkLog;
import dev.worklog.log.WorkLogDraft;
import dev.worklog.log.WorkLogPreset;
import dev.worklog.log.WorkLogSource;
import dev.worklog.log.WorkLogStatus;
import dev.worklog.log.WorkType;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Calls that record and change work logs. */
final class LogSteps {

  private LogSteps() {}

  static WorkLogDraft draft(World world, Chance chance) {
    return WorkLogDraft.of(chance.day(), chance.oneIn(15) ? chance.text() : chance.name())
        .withTitle(chance.text())
        .withPlacement(chance.placement(world))
        .withWorkType(chance.maybe(() -> chance.one(WorkType.values())))
        .withStatus(chance.one(WorkLogStatus.values()))
        .withOutcome(chance.text())
        .withEffortMinutes(chance.maybe(chance::minutes))
        .withIsBillable(chance.oneIn(2))
        .withTags(chance.tags())
        .withSource(chance.one(WorkLogSource.values()))
        .withSourceRef(chance.text())
        .withImportKey(chance.maybe(chance::name))
        .withMetadata(chance.json());
  }

  static Object record(World world, Chance chance) {
    Tenant tenant = world.tenant(chance);
    WorkLogDraft draft = draft(world, chance);
    WorkLogPreset preset =
        chance.oneIn(8) && !world.presets.isEmpty() ? chance.one(world.presets.all()) : null;
    world.say("record", draft, preset == null ? "" : preset);
    WorkLog log =
        preset == null ? tenant.logs().record(draft) : tenant.logs().record(draft, preset);
    world.logs.add(log);
    return log;
  }

  static @Nullable Object update(World world, Chance chance) {
    WorkLogDraft other = draft(world, chance);
    int what = chance.below(5);
    world.say("update to", what, other);
    return change(
        world,
        chance,
        (tenant, seen) ->
            tenant
                .logs()
                .update(
                    seen,
                    draft ->
                        switch (what) {
                          case 0 -> draft.withContent(other.content()).withTags(other.tags());
                          case 1 -> draft.withStatus(other.status());
                          case 2 -> draft.withImportKey(other.importKey());
                          case 3 -> draft;
                          default -> other;
                        }));
  }

  static @Nullable Object retarget(World world, Chance chance) {
    Placement to = chance.placement(world);
    boolean part = chance.oneIn(2);
    world.say(part ? "retarget a part to" : "retarget to", to);
    return change(
        world,
        chance,
        (tenant, seen) ->
            tenant
                .logs()
                .update(
                    seen, draft -> draft.withPlacement(part ? merged(seen.placement(), to) : to)));
  }

  private static Placement merged(Placement placement, Placement with) {
    Placement merged = placement;
    for (var ref : with.refs()) {
      merged = merged.with(ref.level(), ref.id());
    }
    return merged;
  }

  static @Nullable Object archive(World world, Chance chance) {
    boolean archive = chance.oneIn(2);
    world.say(archive ? "archive" : "unarchive");
    return change(
        world,
        chance,
        (tenant, seen) -> archive ? tenant.logs().archive(seen) : tenant.logs().unarchive(seen));
  }

  private static @Nullable Object change(
      World world, Chance chance, BiFunction<Tenant, WorkLog, WorkLog> change) {
    if (world.logs.isEmpty()) {
      return null;
    }
    WorkLog seen = chance.one(world.logs.all());
    Tenant tenant = world.tenant(chance);
    world.say("log", seen);
    WorkLog changed = change.apply(tenant, seen);
    world.logs.replace(seen, changed, chance);
    return changed;
  }

  static @Nullable Object delete(World world, Chance chance) {
    if (world.logs.isEmpty()) {
      return null;
    }
    WorkLog seen = chance.one(world.logs.all());
    Tenant tenant = world.tenant(chance);
    world.say("delete", seen);
    tenant.logs().delete(seen);
    world.logs.remove(seen, chance);
    return null;
  }

  static Object find(World world, Chance chance) {
    Tenant tenant = world.tenant(chance);
    UUID id = chance.log(world);
    if (chance.oneIn(2)) {
      world.say("view", id);
      return tenant.logs().view(id);
    }
    world.say("find", id);
    return tenant.logs().find(id);
  }

  /** The start, where an earlier slice ended, or nonsense. */
  static @Nullable String token(World world, Chance chance) {
    if (world.tokens.isEmpty() || chance.oneIn(3)) {
      return null;
    }
    return chance.oneIn(15) ? chance.name() : chance.one(world.tokens.all());
  }
}
