package dev.worklog.enrichment;

import dev.worklog.log.WorkLog;

/**
 * Turns a work log into suggestions: a model, or {@link VocabularyEnricher}. It is called outside
 * of any transaction, one log after the other; used by several runs at once, it must be safe
 * between threads. See {@code docs/model/enrichment.md}.
 */
@FunctionalInterface
public interface Enricher {

  /**
   * What it makes of the log.
   *
   * @return never null; without anything in it if there is nothing to suggest
   * @throws Exception if it cannot tell: the log goes to {@code error} and is tried again later
   * @throws InterruptedException if the thread was interrupted: the run ends, the log stays as it
   *     was
   */
  Suggestions enrich(WorkLog log) throws Exception;
}
