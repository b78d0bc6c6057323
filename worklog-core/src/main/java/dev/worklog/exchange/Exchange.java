package dev.worklog.exchange;

import dev.worklog.entity.Calls;
import dev.worklog.errors.WorklogException;
import dev.worklog.hierarchy.Hierarchy;
import dev.worklog.identity.Access;
import dev.worklog.log.WorkLogs;
import dev.worklog.page.ProgressListener;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Data in and out of a tenant. Safe between threads. See {@code docs/howto/import.md}. */
public final class Exchange {

  private final Calls calls;
  private final Access access;
  private final Hierarchy hierarchy;
  private final WorkLogs logs;

  /** Wired by the workspace. */
  public Exchange(Calls calls, Access access, Hierarchy hierarchy, WorkLogs logs) {
    this.calls = calls;
    this.access = access;
    this.hierarchy = hierarchy;
    this.logs = logs;
  }

  /** As {@link #importCsv(InputStream, CsvImport, ProgressListener)}, without a listener. */
  public ImportResult importCsv(InputStream file, CsvImport options) {
    return importCsv(file, options, ProgressListener.NONE);
  }

  /**
   * Records the time entries or issues of a CSV file, in steps of 1,000 rows in transactions of
   * their own; clients, projects, tasks and what else they name are found or added. A bad row costs
   * only itself. The same file again, or a later one that overlaps, adds only what is new.
   *
   * @param file read to its end, not closed
   * @param progress stopping keeps what is done
   * @return what came of each row
   * @throws WorklogException.Invalid if the file as a whole cannot be read: no CSV, a header that
   *     lacks something, an unknown charset, an order of day and month that nothing settles;
   *     nothing is recorded then
   * @throws UncheckedIOException if the stream cannot be read; nothing is recorded then
   */
  public ImportResult importCsv(InputStream file, CsvImport options, ProgressListener progress) {
    byte[] bytes;
    try {
      bytes = file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new CsvImporter(calls, access, hierarchy, logs, options).run(bytes, progress);
  }
}
