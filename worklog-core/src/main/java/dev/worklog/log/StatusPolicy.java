package dev.worklog.log;

/**
 * Which changes of a work log's status are allowed. Safe between threads. See {@code
 * docs/model/log.md}.
 */
@FunctionalInterface
public interface StatusPolicy {

  /**
   * Draft and ready lead to each other, ready leads to final and back, everything leads to
   * archived; archived leads back by {@link WorkLogs#unarchive} alone.
   */
  StatusPolicy DEFAULT =
      (from, to) ->
          switch (to) {
            case DRAFT -> from == WorkLogStatus.READY;
            case READY -> from == WorkLogStatus.DRAFT || from == WorkLogStatus.FINAL;
            case FINAL -> from == WorkLogStatus.READY;
            case ARCHIVED -> true;
          };

  /** Every status leads to every other. */
  StatusPolicy ANY_TO_ANY = (from, to) -> true;

  /** Whether the one leads to the other; they differ. */
  boolean allows(WorkLogStatus from, WorkLogStatus to);
}
