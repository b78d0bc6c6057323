package dev.worklog.log;

import static dev.worklog.log.LogTables.PRESETS;

import dev.worklog.entity.Calls;
import dev.worklog.entity.Entity;
import dev.worklog.entity.Listing;
import dev.worklog.entity.UnitOfWork;
import dev.worklog.errors.WorklogException;
import dev.worklog.hierarchy.Placement;
import dev.worklog.hierarchy.PlacementResolver;
import dev.worklog.identity.Access;
import dev.worklog.storage.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The presets of users. Safe between threads. See {@code docs/model/log.md}. */
public final class Presets {

  private static final Entity<WorkLogPreset, WorkLogPresetDraft> PRESET =
      Entity.of(PRESETS, WorkLogPresetDraft.class);

  private final Calls calls;
  private final Access access;

  Presets(Calls calls, Access access) {
    this.calls = calls;
    this.access = access;
  }

  /**
   * Adds a preset of the actor.
   *
   * @throws WorklogException.Invalid with everything that is wrong with the draft, or if client or
   *     project are not the tenant's, or the project not the client's
   * @throws WorklogException.Conflict if the actor has a preset of this name
   * @throws WorklogException.Forbidden if the policy does not let the actor write
   */
  public WorkLogPreset add(WorkLogPresetDraft draft) {
    return calls.write(
        unit -> {
          access.requireWrite(unit, unit.actorId());
          WorkLogPreset preset = unit.create(PRESET, draft, Map.of());
          checkPlace(unit, draft);
          unit.insert(PRESETS, List.of(preset));
          return preset;
        });
  }

  /** The preset of this id; empty if it is gone, or not there for the actor. */
  public Optional<WorkLogPreset> find(UUID id) {
    return calls.read(unit -> readable(unit, id));
  }

  /** Every preset that the actor may read, active ones first, then by name. */
  public List<WorkLogPreset> list() {
    return list(null);
  }

  /** Those of them that are active, or those that are not; all with null. */
  public List<WorkLogPreset> list(@Nullable Boolean active) {
    return calls.read(
        unit -> {
          List<Condition<WorkLogPreset>> where = new ArrayList<>();
          access
              .readable(unit)
              .ifPresent(
                  users ->
                      where.add(new Condition.In<>(PRESETS.column("user_id", UUID.class), users)));
          if (active != null) {
            where.add(
                new Condition.In<>(PRESETS.column("is_active", Boolean.class), Set.of(active)));
          }
          return Listing.of(PRESETS, where).all(unit);
        });
  }

  /**
   * Changes what the edit changes.
   *
   * @throws WorklogException.StaleVersion if the preset has changed since it was seen
   * @throws WorklogException.NotFound if it is gone, or not there for the actor
   * @throws WorklogException.Forbidden if the actor may read it but not write it
   * @throws WorklogException.Invalid as {@link #add}
   * @throws WorklogException.Conflict if its user has another preset of this name
   */
  public WorkLogPreset update(WorkLogPreset seen, UnaryOperator<WorkLogPresetDraft> edit) {
    return calls.write(
        unit -> {
          WorkLogPreset stored = writable(unit, seen);
          WorkLogPresetDraft edited =
              Objects.requireNonNull(edit.apply(PRESET.draft(stored)), "edited draft");
          PRESET.check(stored, edited);
          checkPlace(unit, edited);
          return unit.change(PRESET, stored, edited, Map.of());
        });
  }

  /**
   * Deletes it.
   *
   * @throws WorklogException.StaleVersion if the preset has changed since it was seen
   * @throws WorklogException.NotFound if it is gone, or not there for the actor
   * @throws WorklogException.Forbidden if the actor may read it but not write it
   */
  public void delete(WorkLogPreset seen) {
    calls.write(
        unit -> {
          unit.delete(PRESETS, writable(unit, seen));
          return seen;
        });
  }

  private static void checkPlace(UnitOfWork unit, WorkLogPresetDraft draft) {
    Placement given =
        Placement.NONE.withClientId(draft.clientId()).withProjectId(draft.projectId());
    PlacementResolver.of(unit, List.of(given)).resolve(given, "");
  }

  private Optional<WorkLogPreset> readable(UnitOfWork unit, UUID id) {
    return unit.find(PRESETS, id).filter(preset -> access.mayRead(unit, preset.userId()));
  }

  private WorkLogPreset writable(UnitOfWork unit, WorkLogPreset seen) {
    WorkLogPreset stored =
        readable(unit, seen.id())
            .orElseThrow(() -> new WorklogException.NotFound(PRESETS.name(), seen.id()));
    access.requireWrite(unit, stored.userId());
    return unit.same(PRESETS, seen);
  }
}
