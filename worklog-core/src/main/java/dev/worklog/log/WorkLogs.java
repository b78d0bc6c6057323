package dev.worklog.log;

import static dev.worklog.log.LogTables.WORKLOG;
import static dev.worklog.log.LogTables.WORKLOGS;

import dev.worklog.entity.Calls;
import dev.worklog.entity.Listing;
import dev.worklog.entity.UnitOfWork;
import dev.worklog.errors.WorklogException;
import dev.worklog.hierarchy.Placement;
import dev.worklog.hierarchy.PlacementResolver;
import dev.worklog.identity.Access;
import dev.worklog.page.Page;
import dev.worklog.page.ProgressListener;
import dev.worklog.page.Slice;
import dev.worklog.storage.Condition;
import dev.worklog.storage.Context;
import dev.worklog.storage.Query;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The work logs of a tenant, as far as the actor may read and write them; what may not be read
 * reads as absent. Safe between threads. See {@code docs/model/log.md}.
 */
public final class WorkLogs {

  private final Calls calls;
  private final OwnedLogs logs;
  private final StatusPolicy statusPolicy;
  private final OpenDays openDays;

  /** Wired by the workspace. */
  public WorkLogs(Calls calls, Access access, StatusPolicy statusPolicy, OpenDays openDays) {
    this.calls = calls;
    this.logs = new OwnedLogs(access);
    this.statusPolicy = statusPolicy;
    this.openDays = openDays;
  }

  public Artifacts<Attachment, AttachmentDraft> attachments() {
    return new Artifacts<>(calls, logs, Artifacts.ATTACHMENT);
  }

  public Artifacts<WorkLogSkillSignal, WorkLogSkillSignalDraft> signals() {
    return new Artifacts<>(calls, logs, Artifacts.SIGNAL);
  }

  public Artifacts<WorkLogBullet, WorkLogBulletDraft> bullets() {
    return new Artifacts<>(calls, logs, Artifacts.BULLET);
  }

  public Artifacts<WorkLogExternalLink, WorkLogExternalLinkDraft> links() {
    return new Artifacts<>(calls, logs, Artifacts.LINK);
  }

  public Presets presets() {
    return new Presets(calls, logs.access());
  }

  /**
   * Records what the actor did. Missing ancestors of the placement are filled in.
   *
   * @throws WorklogException.Invalid with everything that is wrong with the fields, or else with
   *     every reference that the tenant does not have or that contradicts another
   * @throws WorklogException.Conflict if the actor has a log with this import key
   * @throws WorklogException.Forbidden if the policy does not let the actor write
   */
  public WorkLog record(WorkLogDraft draft) {
    return calls.write(
        unit -> {
          logs.access().requireWrite(unit, unit.actorId());
          WorkLog checked = unit.create(WORKLOG, withDefaults(draft), Map.of());
          PlacementResolver resolver =
              openDays.resolver(unit, unit.actorId(), List.of(checked.placement()));
          WorkLog log = place(checked, resolver);
          unit.insert(WORKLOGS, List.of(log));
          return log;
        });
  }

  /**
   * Records what the actor did, the preset giving type, tags and place where the draft gives none.
   * Throws as {@link #record(WorkLogDraft)}.
   */
  public WorkLog record(WorkLogDraft draft, WorkLogPreset preset) {
    return record(preset.applyTo(draft));
  }

  /**
   * Records many entries of the actor. A row whose import key is there already, or came earlier in
   * the same batch, adds nothing and says so.
   *
   * @param how whether one bad row costs the whole batch or only itself
   * @param progress stopping undoes a batch that is all or nothing; row by row, what is done stays
   * @return what came of each row, in their order
   * @throws WorklogException.Invalid all or nothing: with the violations of all rows
   * @throws WorklogException.Conflict all or nothing: on the first row that breaks a key
   * @throws java.util.concurrent.CancellationException all or nothing: if the listener stops it
   * @throws WorklogException.Forbidden if the policy does not let the actor write
   */
  public List<Outcome> recordAll(List<WorkLogDraft> drafts, Batch how, ProgressListener progress) {
    return recorder(null).record(List.copyOf(drafts), how, progress);
  }

  /**
   * The same for another user, whose records the actor may write: what is recorded is theirs, and
   * so are the import keys.
   */
  public List<Outcome> recordAll(
      UUID userId, List<WorkLogDraft> drafts, Batch how, ProgressListener progress) {
    Objects.requireNonNull(userId, "userId");
    return recorder(userId).record(List.copyOf(drafts), how, progress);
  }

  private BatchRecorder recorder(@Nullable UUID userId) {
    return new BatchRecorder(calls, logs, openDays, userId);
  }

  /** The same without a listener. */
  public List<Outcome> recordAll(List<WorkLogDraft> drafts, Batch how) {
    return recordAll(drafts, how, ProgressListener.NONE);
  }

  /** A complete row, not stored yet. */
  static WorkLog create(
      UnitOfWork unit, UUID owner, WorkLogDraft draft, PlacementResolver resolver) {
    return place(unit.create(WORKLOG, withDefaults(draft), Map.of("userId", owner)), resolver);
  }

  private static WorkLog place(WorkLog log, PlacementResolver resolver) {
    Placement place = resolver.resolve(log.placement(), "placement");
    return place.equals(log.placement()) ? log : log.at(place);
  }

  private static WorkLogDraft withDefaults(WorkLogDraft draft) {
    return draft.workType() == null ? draft.withWorkType(WorkType.DELIVERY) : draft;
  }

  /** The log of this id; empty if it is gone, or not there for the actor. */
  public Optional<WorkLog> find(UUID id) {
    return calls.read(unit -> logs.readable(unit, id));
  }

  /**
   * Changes what the edit changes. Another placement retargets the log: it is resolved anew,
   * nothing of the old chain being kept that the new one does not say.
   *
   * @throws WorklogException.StaleVersion if the log has changed since it was seen
   * @throws WorklogException.NotFound if it is gone, or not there for the actor
   * @throws WorklogException.Forbidden if the actor may read it but not write it
   * @throws WorklogException.Invalid as {@link #record}
   * @throws WorklogException.TransitionNotAllowed if the policy does not let it go to the new
   *     status
   * @throws WorklogException.Conflict if its user has another log with the new import key
   */
  public WorkLog update(WorkLog seen, UnaryOperator<WorkLogDraft> edit) {
    return calls.write(
        unit -> {
          WorkLog stored = logs.writable(unit, seen);
          WorkLogDraft edited =
              withDefaults(
                  Objects.requireNonNull(edit.apply(WORKLOG.draft(stored)), "edited draft"));
          Placement given = edited.placement();
          if (!given.equals(stored.placement()) || !given.isComplete()) {
            WORKLOG.check(stored, edited);
            PlacementResolver resolver = openDays.resolver(unit, stored.userId(), List.of(given));
            edited = edited.withPlacement(resolver.resolve(given, "placement"));
          }
          return unit.change(WORKLOG, stored, edited, statusStamps(stored, edited.status()));
        });
  }

  private Map<String, @Nullable Object> statusStamps(WorkLog stored, WorkLogStatus to) {
    WorkLogStatus from = stored.status();
    Map<String, @Nullable Object> stamps = new HashMap<>();
    if (from != to) {
      if (!statusPolicy.allows(from, to)) {
        throw new WorklogException.TransitionNotAllowed("work log", from.wire(), to.wire());
      }
      stamps.put("archivedFrom", to == WorkLogStatus.ARCHIVED ? from : null);
    }
    return stamps;
  }

  /** Archives the log, which remembers its status; throws as {@link #update}. */
  public WorkLog archive(WorkLog seen) {
    return update(seen, draft -> draft.withStatus(WorkLogStatus.ARCHIVED));
  }

  /**
   * Gives an archived log the status that it had before; a log that was recorded as archived
   * becomes a draft. Throws as {@link #update}.
   *
   * @throws WorklogException.TransitionNotAllowed if the log is not archived
   */
  public WorkLog unarchive(WorkLog seen) {
    return calls.write(
        unit -> {
          WorkLog stored = logs.writable(unit, seen);
          WorkLogStatus before =
              Objects.requireNonNullElse(stored.archivedFrom(), WorkLogStatus.DRAFT);
          if (stored.status() != WorkLogStatus.ARCHIVED) {
            throw new WorklogException.TransitionNotAllowed(
                "work log", stored.status().wire(), before.wire());
          }
          Map<String, @Nullable Object> stamps = new HashMap<>();
          stamps.put("archivedFrom", null);
          return unit.change(WORKLOG, stored, WORKLOG.draft(stored).withStatus(before), stamps);
        });
  }

  /**
   * Deletes the log with its attachments, signals, bullets and links.
   *
   * @throws WorklogException.StaleVersion if the log has changed since it was seen
   * @throws WorklogException.NotFound if it is gone, or not there for the actor
   * @throws WorklogException.Forbidden if the actor may read it but not write it
   */
  public void delete(WorkLog seen) {
    calls.write(
        unit -> {
          unit.delete(WORKLOGS, logs.writable(unit, seen));
          return seen;
        });
  }

  /**
   * Page {@code page} of what the filter asks for, the first being 1, newest first. Throws as
   * {@link #page(WorkLogFilter, WorkLogOrder, int, int)}.
   */
  public Page<WorkLog> page(WorkLogFilter filter, int page, int size) {
    return page(filter, WorkLogOrder.NEWEST, page, size);
  }

  /**
   * Page {@code page} of what the filter asks for, the first being 1.
   *
   * @throws WorklogException.Invalid if the filter contradicts itself or holds illegal text, the
   *     page is below 1, or the size not from 1 to 10,000
   */
  public Page<WorkLog> page(WorkLogFilter filter, WorkLogOrder order, int page, int size) {
    return calls.read(unit -> listing(unit, filter, order).page(unit, page, size));
  }

  /**
   * A slice, newest first, from the token of the slice before; from the start with null. Throws as
   * {@link #slice(WorkLogFilter, WorkLogOrder, int, String)}.
   */
  public Slice<WorkLog> slice(WorkLogFilter filter, int size, @Nullable String token) {
    return slice(filter, WorkLogOrder.NEWEST, size, token);
  }

  /**
   * A slice, from the token of the slice before; from the start with null.
   *
   * @throws WorklogException.Invalid if the filter contradicts itself or holds illegal text, the
   *     size is not from 1 to 10,000, or the token another listing's
   */
  public Slice<WorkLog> slice(
      WorkLogFilter filter, WorkLogOrder order, int size, @Nullable String token) {
    return calls.read(unit -> listing(unit, filter, order).slice(unit, size, token));
  }

  /**
   * The log with the names of its ancestors and everything that belongs to it; empty if it is gone,
   * or not there for the actor.
   */
  public Optional<WorkLogView> view(UUID id) {
    return calls.read(
        unit ->
            logs.readable(unit, id)
                .map(log -> new Condition.In<>(WORKLOGS.column("id", UUID.class), Set.of(log.id())))
                .map(is -> Listing.of(WORKLOGS, List.<Condition<WorkLog>>of(is)).query())
                .flatMap(query -> views(unit, named(unit, query)).stream().findFirst()));
  }

  /**
   * As {@link #page}, each log with the names of its ancestors and everything that belongs to it.
   */
  public Page<WorkLogView> viewPage(WorkLogFilter filter, WorkLogOrder order, int page, int size) {
    return calls.read(
        unit -> {
          Page<LogOperations.NamedWorkLog> named =
              listing(unit, filter, order).page(unit, page, size, query -> named(unit, query));
          return new Page<>(views(unit, named.items()), page, size, named.total());
        });
  }

  /**
   * As {@link #slice}, each log with the names of its ancestors and everything that belongs to it.
   */
  public Slice<WorkLogView> viewSlice(
      WorkLogFilter filter, WorkLogOrder order, int size, @Nullable String token) {
    return calls.read(
        unit -> {
          Slice<LogOperations.NamedWorkLog> named =
              listing(unit, filter, order)
                  .slice(size, token, query -> named(unit, query), LogOperations.NamedWorkLog::log);
          return new Slice<>(views(unit, named.items()), named.token());
        });
  }

  private static List<LogOperations.NamedWorkLog> named(UnitOfWork unit, Query<WorkLog> query) {
    return unit.operation(
        Context.LOG,
        LogOperations.class,
        "named",
        storage -> storage.named(unit.tenantId(), query));
  }

  private List<WorkLogView> views(UnitOfWork unit, List<LogOperations.NamedWorkLog> named) {
    if (named.isEmpty()) {
      return List.of();
    }
    Set<UUID> ids = named.stream().map(item -> item.log().id()).collect(Collectors.toSet());
    Map<UUID, List<Attachment>> files = attachments().of(unit, ids);
    Map<UUID, List<WorkLogSkillSignal>> skills = signals().of(unit, ids);
    Map<UUID, List<WorkLogBullet>> sentences = bullets().of(unit, ids);
    Map<UUID, List<WorkLogExternalLink>> elsewhere = links().of(unit, ids);
    return named.stream()
        .map(
            item ->
                new WorkLogView(
                    item.log(),
                    item.names(),
                    files.getOrDefault(item.log().id(), List.of()),
                    skills.getOrDefault(item.log().id(), List.of()),
                    sentences.getOrDefault(item.log().id(), List.of()),
                    elsewhere.getOrDefault(item.log().id(), List.of())))
        .toList();
  }

  private Listing<WorkLog> listing(UnitOfWork unit, WorkLogFilter filter, WorkLogOrder order) {
    return new Listing<>(
        WORKLOGS, ReadableLogs.conditions(unit, logs.access(), filter), order.steps());
  }

  /**
   * Fills in missing ancestors of logs that were stored without the library's help, in steps of
   * their own transactions. A log whose references contradict each other stays as it is.
   *
   * @param progress stopping keeps what is done
   * @return how many logs were changed
   * @throws WorklogException.Forbidden if the actor may not write the records of everybody in the
   *     tenant
   */
  public long backfill(ProgressListener progress) {
    return new Backfill(calls, logs.access(), openDays).run(progress);
  }
}
