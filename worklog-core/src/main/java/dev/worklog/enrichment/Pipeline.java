package dev.worklog.enrichment;

import static dev.worklog.enrichment.EnrichmentEntities.ENRICHED;
import static dev.worklog.enrichment.EnrichmentEntities.FAILURE;
import static dev.worklog.enrichment.EnrichmentTables.FAILURES;
import static dev.worklog.log.LogTables.WORKLOGS;

import dev.worklog.entity.Calls;
import dev.worklog.entity.UnitOfWork;
import dev.worklog.errors.WorklogException;
import dev.worklog.log.EnrichmentStatus;
import dev.worklog.log.OpenDays;
import dev.worklog.log.OwnedLogs;
import dev.worklog.log.WorkLog;
import dev.worklog.page.ProgressListener;
import dev.worklog.storage.Condition;
import dev.worklog.storage.Query;
import dev.worklog.storage.Row;
import dev.worklog.storage.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One run over the logs that wait: picks, asks, stores, log by log. Used by one thread. */
final class Pipeline {

  /** So many logs are picked at once. */
  private static final int STEP = 50;

  private final Calls calls;
  private final OwnedLogs logs;
  private final OpenDays openDays;
  private final Enricher enricher;
  private final RetryPolicy retries;
  private int enriched;
  private int failed;
  private int dropped;
  private boolean stopped;

  Pipeline(Calls calls, OwnedLogs logs, OpenDays openDays, Enricher enricher, RetryPolicy retries) {
    this.calls = calls;
    this.logs = logs;
    this.openDays = openDays;
    this.enricher = enricher;
    this.retries = retries;
  }

  EnrichmentRun run(int limit, ProgressListener progress) {
    if (isStopped()) {
      return told();
    }
    Instant start = calls.read(UnitOfWork::now);
    Condition<EnrichmentFailure> due =
        new Condition.Range<>(FAILURES.column("next_attempt_at", Instant.class), null, start);
    Query<EnrichmentFailure> failures = Query.of(FAILURES, List.of(due));
    walk(FAILURES, failures, EnrichmentFailure::worklogId, start, limit, progress);
    Condition<WorkLog> pending =
        new Condition.In<>(
            WORKLOGS.column("enrichment_status", EnrichmentStatus.class),
            Set.of(EnrichmentStatus.PENDING));
    Query<WorkLog> byId =
        Query.of(WORKLOGS, List.of(pending)).orderedBy(WORKLOGS.order(new String[0]));
    walk(WORKLOGS, byId, WorkLog::id, start, limit, progress);
    return told();
  }

  private EnrichmentRun told() {
    return new EnrichmentRun(enriched, failed, dropped);
  }

  /** Takes what the query finds, some at a time: rows that are done with no longer fulfil it. */
  private <R extends Row> void walk(
      Table<R> table,
      Query<R> query,
      Function<R, UUID> logId,
      Instant start,
      int limit,
      ProgressListener progress) {
    Query<R> next = query.limitedTo(STEP, 0);
    while (!isStopped()) {
      Query<R> step = next;
      List<R> rows = calls.read(unit -> unit.rows(table).list(own(unit, table, step)));
      for (R row : rows) {
        if (isStopped() || told().asked() >= limit) {
          return;
        }
        if (take(logId.apply(row), start)) {
          stopped |= !progress.advanced(told().asked(), -1);
        }
      }
      if (rows.size() < STEP) {
        return;
      }
      next = query.continuedAfter(query.position(rows.get(rows.size() - 1)), STEP);
    }
  }

  private boolean isStopped() {
    return stopped || Thread.currentThread().isInterrupted();
  }

  /** The query, about logs that the actor may read. */
  private <R extends Row> Query<R> own(UnitOfWork unit, Table<R> table, Query<R> query) {
    Optional<Set<UUID>> readable = logs.access().readable(unit);
    if (readable.isEmpty()) {
      return query;
    }
    List<Condition<R>> where = new ArrayList<>(query.where());
    where.add(new Condition.In<>(table.column("user_id", UUID.class), readable.get()));
    return new Query<>(where, query.order(), query.limit(), query.offset(), query.after());
  }

  /** Enriches the log if it still waits; says whether the enricher was asked and answered. */
  private boolean take(UUID id, Instant start) {
    Optional<WorkLog> due = calls.read(unit -> due(unit, id, start));
    if (due.isEmpty()) {
      return false;
    }
    Answer answer = ask(due.get());
    if (answer == null || isStopped()) {
      stopped = true;
      return false;
    }
    switch (calls.write(unit -> store(unit, due.get(), answer))) {
      case ENRICHED -> enriched++;
      case FAILED -> failed++;
      case DROPPED -> dropped++;
    }
    return true;
  }

  // Picked a while ago: somebody may have been here since.
  private Optional<WorkLog> due(UnitOfWork unit, UUID id, Instant start) {
    return unit.find(WORKLOGS, id)
        .filter(log -> logs.access().mayRead(unit, log.userId()))
        .filter(log -> logs.access().mayWrite(unit, log.userId()))
        .filter(
            log ->
                switch (log.enrichmentStatus()) {
                  case PENDING -> true;
                  case ERROR -> failure(unit, id).filter(it -> isDue(it, start)).isPresent();
                  default -> false;
                })
        .filter(log -> isOpen(unit, log));
  }

  private boolean isOpen(UnitOfWork unit, WorkLog log) {
    return openDays.of(unit, Set.of(log.userId())).test(log.userId(), log.occurredOn());
  }

  private static boolean isDue(EnrichmentFailure failure, Instant start) {
    Instant next = failure.nextAttemptAt();
    return next != null && !next.isAfter(start);
  }

  /** What the enricher said; null if the thread was interrupted. */
  @SuppressWarnings("ConstantValue") // an enricher may be written without null checks
  private @Nullable Answer ask(WorkLog log) {
    try {
      Suggestions suggestions = enricher.enrich(log);
      return suggestions == null
          ? new Answer(null, "the enricher returned null")
          : new Answer(suggestions, "");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return null;
    } catch (Exception | StackOverflowError e) { // what was too deep for one log spoils no other
      return new Answer(null, error(e));
    }
  }

  private static String error(Throwable e) {
    boolean isNamed = !e.getClass().getSimpleName().isEmpty();
    String name = isNamed ? e.getClass().getSimpleName() : e.getClass().getName();
    return e.getMessage() == null ? name : name + ": " + e.getMessage();
  }

  private Result store(UnitOfWork unit, WorkLog seen, Answer answer) {
    Suggestions suggestions = answer.suggestions();
    if (suggestions == null) {
      return timely(unit, () -> fail(unit, seen, answer.error()));
    }
    try {
      return timely(unit, () -> enrich(unit, seen, suggestions));
    } catch (WorklogException.Invalid e) {
      String error = "what the enricher returned is refused: " + e.getMessage();
      return timely(unit, () -> fail(unit, seen, error));
    }
  }

  // Nested, so that what was written until then is undone, and nothing else.
  private static Result timely(UnitOfWork unit, Supplier<Result> work) {
    try {
      return unit.nested(work);
    } catch (WorklogException.StaleVersion
        | WorklogException.NotFound
        | WorklogException.Forbidden
        | WorklogException.GuardFailed
        | WorklogException.Conflict e) {
      return Result.DROPPED;
    }
  }

  private Result enrich(UnitOfWork unit, WorkLog seen, Suggestions suggestions) {
    WorkLog log = logs.writable(unit, seen);
    if (log.enrichmentStatus() == EnrichmentStatus.ERROR) {
      failure(unit, log.id()).ifPresent(failure -> unit.delete(FAILURES, failure));
    }
    new Merge(unit, log, suggestions).store();
    return Result.ENRICHED;
  }

  private Result fail(UnitOfWork unit, WorkLog seen, String error) {
    WorkLog log = logs.writable(unit, seen);
    unit.change(ENRICHED, log, ENRICHED.draft(log).withStatus(EnrichmentStatus.ERROR), Map.of());
    Optional<EnrichmentFailure> before = failure(unit, log.id());
    int attempts = before.map(EnrichmentFailure::attempts).orElse(0) + 1;
    EnrichmentFailureDraft draft =
        new EnrichmentFailureDraft(
            attempts,
            retries.next(attempts, unit.now()).orElse(null),
            Excerpts.legal(error, EnrichmentTables.MAX_ERROR));
    if (before.isPresent()) {
      unit.change(FAILURE, before.get(), draft, Map.of());
    } else {
      unit.add(FAILURE, draft, Map.of("userId", log.userId(), "worklogId", log.id()));
    }
    return Result.FAILED;
  }

  static Optional<EnrichmentFailure> failure(UnitOfWork unit, UUID logId) {
    return unit
        .rows(FAILURES)
        .findByKey(FAILURES.unique("worklog_id"), List.of(List.of(unit.tenantId(), logId)))
        .stream()
        .findFirst();
  }

  /** What became of an answer; it is dropped if it came too late for its log. */
  private enum Result {
    ENRICHED,
    FAILED,
    DROPPED
  }

  /** Suggestions, or what went wrong. */
  private record Answer(@Nullable Suggestions suggestions, String error) {}
}
