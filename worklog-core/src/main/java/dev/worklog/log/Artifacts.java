package dev.worklog.log;

import dev.worklog.entity.Calls;
import dev.worklog.entity.Entity;
import dev.worklog.entity.Listing;
import dev.worklog.entity.UnitOfWork;
import dev.worklog.errors.WorklogException;
import dev.worklog.storage.Condition;
import dev.worklog.storage.Table;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What belongs to work logs, one kind of it; the same calls for each kind. Who may read or write a
 * log may do so with what belongs to it. Safe between threads. See {@code docs/model/log.md}.
 */
public final class Artifacts<A extends Artifact, D> {

  static final Entity<Attachment, AttachmentDraft> ATTACHMENT =
      Entity.of(LogTables.ATTACHMENTS, AttachmentDraft.class);
  static final Entity<WorkLogSkillSignal, WorkLogSkillSignalDraft> SIGNAL =
      Entity.of(LogTables.SIGNALS, WorkLogSkillSignalDraft.class);
  static final Entity<WorkLogBullet, WorkLogBulletDraft> BULLET =
      Entity.of(LogTables.BULLETS, WorkLogBulletDraft.class);
  static final Entity<WorkLogExternalLink, WorkLogExternalLinkDraft> LINK =
      Entity.of(LogTables.LINKS, WorkLogExternalLinkDraft.class);

  private static final String WORKLOG = "worklogId";

  private final Calls calls;
  private final OwnedLogs logs;
  private final Entity<A, D> entity;
  private final Table<A> table;

  Artifacts(Calls calls, OwnedLogs logs, Entity<A, D> entity) {
    this.calls = calls;
    this.logs = logs;
    this.entity = entity;
    this.table = entity.table();
  }

  /**
   * Adds one to a work log.
   *
   * @throws WorklogException.Invalid with everything that is wrong with the draft
   * @throws WorklogException.NotFound if there is no such work log for the actor
   * @throws WorklogException.Forbidden if the actor may read the work log but not write it
   * @throws WorklogException.Conflict if the work log has its like
   */
  public A add(D draft) {
    return calls.write(
        unit -> {
          Map<String, @Nullable Object> stamps = new HashMap<>();
          stamps.put("uploadedById", unit.actorId());
          A row = unit.create(entity, draft, stamps);
          logs.writable(unit, row.worklogId());
          unit.insert(table, List.of(row));
          return row;
        });
  }

  /** The one of this id; empty if it is gone, or its work log is not there for the actor. */
  public Optional<A> find(UUID id) {
    return calls.read(
        unit ->
            unit.find(table, id).filter(row -> logs.readable(unit, row.worklogId()).isPresent()));
  }

  /** Those of a work log, in the usual order; none if there is no such work log for the actor. */
  public List<A> of(UUID worklogId) {
    return calls.read(
        unit ->
            logs.readable(unit, worklogId).isEmpty()
                ? List.of()
                : of(unit, List.of(worklogId)).getOrDefault(worklogId, List.of()));
  }

  /** Those of each of these work logs, in the usual order. */
  Map<UUID, List<A>> of(UnitOfWork unit, Collection<UUID> worklogIds) {
    Condition<A> ofLogs =
        new Condition.In<>(table.column("worklog_id", UUID.class), new HashSet<>(worklogIds));
    return Listing.of(table, List.of(ofLogs)).all(unit).stream()
        .collect(Collectors.groupingBy(Artifact::worklogId));
  }

  /**
   * Changes what the edit changes; another work log takes it over.
   *
   * @throws WorklogException.StaleVersion if it has changed since it was seen
   * @throws WorklogException.NotFound if it is gone, or not there for the actor
   * @throws WorklogException.Forbidden if the actor may read the work log but not write it
   * @throws WorklogException.Invalid with everything that is wrong with the edited draft
   * @throws WorklogException.Conflict if the work log has its like
   */
  public A update(A seen, UnaryOperator<D> edit) {
    return calls.write(
        unit -> {
          A stored = writable(unit, seen);
          D edited = Objects.requireNonNull(edit.apply(entity.draft(stored)), "edited draft");
          if (entity.value(edited, WORKLOG) instanceof UUID other
              && !other.equals(stored.worklogId())) {
            logs.writable(unit, other);
          }
          return unit.change(entity, stored, edited, Map.of());
        });
  }

  /**
   * Deletes it. The bytes of an attachment, which live elsewhere, are for the caller to delete
   * first.
   *
   * @throws WorklogException.StaleVersion if it has changed since it was seen
   * @throws WorklogException.NotFound if it is gone, or not there for the actor
   * @throws WorklogException.Forbidden if the actor may read the work log but not write it
   */
  public void delete(A seen) {
    calls.write(
        unit -> {
          unit.delete(table, writable(unit, seen));
          return seen;
        });
  }

  private A writable(UnitOfWork unit, A seen) {
    A stored =
        unit.find(table, seen.id())
            .filter(row -> logs.readable(unit, row.worklogId()).isPresent())
            .orElseThrow(() -> new WorklogException.NotFound(table.name(), seen.id()));
    logs.writable(unit, stored.worklogId());
    return unit.same(table, seen);
  }
}
