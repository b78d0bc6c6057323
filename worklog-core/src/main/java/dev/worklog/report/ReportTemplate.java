package dev.worklog.report;

/** How a report reads. Safe between threads. See {@code docs/howto/reports.md}. */
@FunctionalInterface
public interface ReportTemplate {

  /** The library's own: what {@link ReportContent#markdown} gives. */
  ReportTemplate STANDARD = ReportContent::markdown;

  /**
   * The text of the report.
   *
   * @return Markdown, not blank, of at most 1,000,000 characters. What people wrote is text: who
   *     writes a template escapes it, for example with {@link ReportContent#escape}
   */
  String markdown(ReportContent content);
}
