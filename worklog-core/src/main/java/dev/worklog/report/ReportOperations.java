package dev.worklog.report;

import dev.worklog.log.LogTables;
import dev.worklog.log.WorkLog;
import dev.worklog.storage.Column;
import dev.worklog.storage.Condition;
import dev.worklog.storage.Query;
import dev.worklog.storage.StorageTransaction;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What a storage does for reports in one step; every storage that holds work logs does it. The
 * columns are those of {@link LogTables#WORKLOGS} that refer to a node or a user, hold a constant
 * or a yes or no, the day {@code occurred_on}, and the list {@code tags} as a whole.
 */
public interface ReportOperations {

  /**
   * Adds up work logs in one round trip.
   *
   * @param where all of these hold
   * @param by one sum for each combination of values in these columns that occurs; none of them for
   *     all logs together
   * @param rounding the effort of each log is rounded like this before it is added
   * @return in no order; without logs there are no sums
   */
  List<Sum> aggregate(
      UUID tenantId,
      List<Condition<WorkLog>> where,
      List<Column<WorkLog, ?>> by,
      Rounding rounding);

  /** The same from rows alone. */
  static ReportOperations over(StorageTransaction transaction) {
    return over(
        transaction,
        (tenantId, where, each) ->
            transaction
                .rows(LogTables.WORKLOGS, tenantId)
                .list(Query.of(LogTables.WORKLOGS, where))
                .forEach(each));
  }

  /** The same for a storage that can go through rows without making a list of them. */
  static ReportOperations over(StorageTransaction transaction, Scan scan) {
    return new RowReportOperations(transaction, scan);
  }

  /** Goes through rows in any order. */
  @FunctionalInterface
  interface Scan {
    void scan(UUID tenantId, List<Condition<WorkLog>> where, Consumer<WorkLog> each);
  }

  /**
   * Figures of the logs that have the same values.
   *
   * @param values those of the columns, in their order
   * @param names of the node or user that the value refers to; null for any other column
   */
  record Sum(List<@Nullable Object> values, List<@Nullable String> names, Figures figures) {

    public Sum {
      values = Collections.unmodifiableList(Arrays.asList(values.toArray()));
      names = Collections.unmodifiableList(Arrays.asList(names.toArray(new String[0])));
    }
  }
}
