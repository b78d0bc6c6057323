package dev.worklog.enrichment;

import static dev.worklog.enrichment.EnrichmentEntities.ENRICHED;
import static dev.worklog.enrichment.EnrichmentEntities.SIGNAL;
import static dev.worklog.enrichment.EnrichmentTables.FAILURES;
import static dev.worklog.log.LogTables.SIGNALS;

import dev.worklog.entity.Calls;
import dev.worklog.entity.Listing;
import dev.worklog.entity.UnitOfWork;
import dev.worklog.errors.Violation;
import dev.worklog.errors.WorklogException;
import dev.worklog.identity.Access;
import dev.worklog.log.EnrichmentStatus;
import dev.worklog.log.OpenDays;
import dev.worklog.log.OwnedLogs;
import dev.worklog.log.SignalStatus;
import dev.worklog.log.WorkLog;
import dev.worklog.log.WorkLogSkillSignal;
import dev.worklog.page.ProgressListener;
import dev.worklog.storage.Condition;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Suggestions for the work logs of a tenant: the pipeline that gets them, and what people decide
 * about them, as far as the actor may read and write the logs. Safe between threads. See {@code
 * docs/model/enrichment.md}.
 */
public final class Enrichment {

  private static final String WHAT = "work log's enrichment";

  private final Calls calls;
  private final OwnedLogs logs;
  private final OpenDays openDays;

  /** Wired by the workspace. */
  public Enrichment(Calls calls, Access access, OpenDays openDays) {
    this.calls = calls;
    this.logs = new OwnedLogs(access);
    this.openDays = openDays;
  }

  /**
   * Asks the enricher about logs that wait for it and stores what it says: first those whose next
   * attempt is due, the longest due first, then those that are {@code pending}, the first recorded
   * first. Only logs that the actor may write are taken, and none in a closed period.
   *
   * <p>The enricher is asked outside of any transaction, and what it says of a log is stored whole
   * in one. If the log was changed meanwhile, that is thrown away and the log stays as it is. An
   * enricher that fails costs only its log. On the handle of a transaction everything takes part in
   * that one, which then waits for the enricher.
   *
   * @param limit ask about no more than so many, from 1 to 10,000
   * @param progress called after each log with -1 as the total; stopping keeps what is done
   * @return what was done; if the thread is interrupted, what was done until then
   * @throws WorklogException.Invalid if the limit is not from 1 to 10,000
   */
  public EnrichmentRun run(
      Enricher enricher, RetryPolicy retries, int limit, ProgressListener progress) {
    Objects.requireNonNull(enricher, "enricher");
    Objects.requireNonNull(retries, "retries");
    Objects.requireNonNull(progress, "progress");
    if (limit < 1 || limit > Listing.MAX_SIZE) {
      throw new WorklogException.Invalid(
          List.of(Violation.outOfRange("limit", limit, 1, Listing.MAX_SIZE)));
    }
    return new Pipeline(calls, logs, openDays, enricher, retries).run(limit, progress);
  }

  /** The same with {@link RetryPolicy#DEFAULT} and without a listener. */
  public EnrichmentRun run(Enricher enricher, int limit) {
    return run(enricher, RetryPolicy.DEFAULT, limit, ProgressListener.NONE);
  }

  /**
   * Why the log is in {@code error} and when it is tried again; empty if it is not in {@code
   * error}, or not there for the actor.
   */
  public Optional<EnrichmentFailure> failure(UUID logId) {
    return calls.read(
        unit -> logs.readable(unit, logId).flatMap(log -> Pipeline.failure(unit, log.id())));
  }

  /**
   * Accepts a signal, whatever was said of it before.
   *
   * @throws WorklogException.NotFound if it is not there for the actor
   * @throws WorklogException.Forbidden if the actor may read its log but not write it
   */
  public WorkLogSkillSignal accept(UUID signalId) {
    return decide(signalId, SignalStatus.ACCEPTED);
  }

  /** Rejects a signal, so that it is never suggested again for its log; as {@link #accept}. */
  public WorkLogSkillSignal reject(UUID signalId) {
    return decide(signalId, SignalStatus.REJECTED);
  }

  private WorkLogSkillSignal decide(UUID signalId, SignalStatus status) {
    return calls.write(
        unit -> {
          WorkLogSkillSignal signal =
              unit.find(SIGNALS, signalId)
                  .filter(found -> logs.readable(unit, found.worklogId()).isPresent())
                  .orElseThrow(() -> new WorklogException.NotFound(SIGNALS.name(), signalId));
          logs.writable(unit, signal.worklogId());
          return unit.change(SIGNAL, signal, SIGNAL.draft(signal).withStatus(status), Map.of());
        });
  }

  /**
   * Accepts every signal of the log that is still {@code suggested}. The enrichment status stays.
   *
   * @return the accepted ones
   * @throws WorklogException.NotFound if the log is not there for the actor
   * @throws WorklogException.Forbidden if the actor may read the log but not write it
   */
  public List<WorkLogSkillSignal> acceptAll(UUID logId) {
    return decideAll(logId, SignalStatus.ACCEPTED);
  }

  /** Rejects every signal of the log that is still {@code suggested}; as {@link #acceptAll}. */
  public List<WorkLogSkillSignal> rejectAll(UUID logId) {
    return decideAll(logId, SignalStatus.REJECTED);
  }

  private List<WorkLogSkillSignal> decideAll(UUID logId, SignalStatus status) {
    return calls.write(
        unit -> {
          WorkLog log = logs.writable(unit, logId);
          Condition<WorkLogSkillSignal> open =
              new Condition.In<>(
                  SIGNALS.column("status", SignalStatus.class), Set.of(SignalStatus.SUGGESTED));
          List<WorkLogSkillSignal> suggested =
              Listing.of(SIGNALS, List.of(Merge.of(SIGNALS, log), open)).all(unit);
          return unit.changeAll(SIGNAL, suggested, draft -> draft.withStatus(status));
        });
  }

  /**
   * Closes the enrichment: {@code enriched} becomes {@code reviewed}. Signals that are still
   * suggested stay so.
   *
   * @throws WorklogException.TransitionNotAllowed if the log is not {@code enriched}
   * @throws WorklogException.NotFound if the log is not there for the actor
   * @throws WorklogException.Forbidden if the actor may read the log but not write it
   */
  public WorkLog review(UUID logId) {
    return go(logId, EnrichmentStatus.REVIEWED, Set.of(EnrichmentStatus.ENRICHED));
  }

  /**
   * Closes the enrichment as of no use: {@code enriched} becomes {@code rejected}. What was
   * suggested stays as it is until the log is run again. Throws as {@link #review}.
   */
  public WorkLog rejectEnrichment(UUID logId) {
    return go(logId, EnrichmentStatus.REJECTED, Set.of(EnrichmentStatus.ENRICHED));
  }

  /**
   * Has the log enriched anew by the next run: {@code reviewed}, {@code rejected} and {@code error}
   * become {@code pending}, failed attempts are forgotten. Throws as {@link #review}, if the log is
   * in none of these.
   */
  public WorkLog rerun(UUID logId) {
    return go(
        logId,
        EnrichmentStatus.PENDING,
        Set.of(EnrichmentStatus.REVIEWED, EnrichmentStatus.REJECTED, EnrichmentStatus.ERROR));
  }

  private WorkLog go(UUID logId, EnrichmentStatus to, Set<EnrichmentStatus> from) {
    return calls.write(
        unit -> {
          WorkLog log = logs.writable(unit, logId);
          EnrichmentStatus status = log.enrichmentStatus();
          if (!from.contains(status)) {
            throw new WorklogException.TransitionNotAllowed(WHAT, status.wire(), to.wire());
          }
          if (status == EnrichmentStatus.ERROR) {
            Pipeline.failure(unit, log.id()).ifPresent(failure -> unit.delete(FAILURES, failure));
          }
          return changed(unit, log, ENRICHED.draft(log).withStatus(to));
        });
  }

  /**
   * Writes the summary by hand, in whatever status: from then on no run replaces it. Empty text
   * takes it away for good.
   *
   * @throws WorklogException.StaleVersion if the log has changed since it was seen
   * @throws WorklogException.NotFound if the log is not there for the actor
   * @throws WorklogException.Forbidden if the actor may read the log but not write it
   * @throws WorklogException.Invalid if the text is illegal or too long
   */
  public WorkLog summarize(WorkLog seen, String summary) {
    Objects.requireNonNull(summary, "summary");
    return calls.write(
        unit -> {
          WorkLog log = logs.writable(unit, seen);
          EnrichedDraft draft = ENRICHED.draft(log);
          return changed(
              unit,
              log,
              new EnrichedDraft(draft.enrichmentStatus(), draft.enrichmentSuggestions(), summary));
        });
  }

  /**
   * Whether the log has a summary and an enricher wrote it: it is what the last suggestions say. A
   * person wrote any other.
   */
  public static boolean isSummaryByAi(WorkLog log) {
    return !log.aiSummary().isEmpty() && log.aiSummary().equals(Suggestions.lastOf(log).summary());
  }

  private static WorkLog changed(UnitOfWork unit, WorkLog log, EnrichedDraft draft) {
    return unit.change(ENRICHED, log, draft, Map.of());
  }
}
