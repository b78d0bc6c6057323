package dev.worklog.benchmarks.memory;

import dev.worklog.benchmarks.data.Dataset;
import dev.worklog.benchmarks.data.Member;
import dev.worklog.log.WorkLogFilter;
import dev.worklog.report.Dimension;
import dev.worklog.report.Summary;
import dev.worklog.report.SummaryQuery;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Answers what a user did in {@link Dataset#MONTH}, by project. */
interface Months {

  LocalDate FROM = Dataset.MONTH.atDay(1);
  LocalDate TO = Dataset.MONTH.atEndOfMonth();

  /** The answer in the form that comes naturally. */
  Object ask(Member user);

  /** The answer in the form in which answers are compared. */
  @SuppressWarnings("unchecked") // what most answer
  default List<MonthLine> lines(Member user) {
    return (List<MonthLine>) ask(user);
  }

  /** The library, all logs in its storage. */
  static Months ours(Dataset data) {
    Filled filled = Filled.withLogs(data);
    return new Months() {
      @Override
      public Summary ask(Member user) {
        WorkLogFilter filter = WorkLogFilter.between(FROM, TO).withUserIds(Set.of(user.userId()));
        return filled
            .of(user.userId())
            .reports()
            .summarize(SummaryQuery.of(filter, Dimension.PROJECT));
      }

      @Override
      public List<MonthLine> lines(Member user) {
        return ask(user).groups().stream()
            .map(
                group ->
                    new MonthLine(
                        (UUID) group.keys().get(0).value(),
                        group.keys().get(0).name(),
                        group.figures()))
            .toList();
      }
    };
  }
}
