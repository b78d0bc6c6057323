package dev.worklog.exchange;

import dev.worklog.entity.Calls;
import dev.worklog.entity.UnitOfWork;
import dev.worklog.errors.WorklogException;
import dev.worklog.hierarchy.Hierarchy;
import dev.worklog.identity.Access;
import dev.worklog.log.WorkLogs;
import dev.worklog.page.ProgressListener;
import dev.worklog.storage.Schema;
import dev.worklog.storage.Table;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Data of a tenant in and out: everything it owns as JSON Lines, for those who may run work over
 * the records of everybody in the tenant, and the CSV files of other tools. Safe between threads.
 * See {@code docs/model/exchange.md} and {@code docs/howto/import.md}.
 */
public final class Exchange {

  private final Calls calls;
  private final Access access;
  private final Schema schema;
  private final Hierarchy hierarchy;
  private final WorkLogs logs;

  /** Wired by the tenant. */
  public Exchange(Calls calls, Access access, Schema schema, Hierarchy hierarchy, WorkLogs logs) {
    this.calls = calls;
    this.access = access;
    this.schema = schema;
    this.hierarchy = hierarchy;
    this.logs = logs;
  }

  /** As {@link #exportTo(OutputStream, ProgressListener)}, to the end. */
  public Contents exportTo(OutputStream out) {
    return exportTo(out, ProgressListener.NONE);
  }

  /**
   * Writes every row of the tenant and who the people are that they speak of, as of one moment; as
   * part of a transaction, as that sees them.
   *
   * @param out flushed at the end, not closed; what it has got after an exception is no whole file
   *     and is refused by an import
   * @param progress hears after each step of at most 1,000 rows, the total being unknown
   * @throws WorklogException.Forbidden if the actor may not work over everybody's records
   * @throws UncheckedIOException if the stream fails
   * @throws java.util.concurrent.CancellationException if the listener stops it
   */
  public Contents exportTo(OutputStream out, ProgressListener progress) {
    Objects.requireNonNull(out, "out");
    Objects.requireNonNull(progress, "progress");
    return calls.snapshot(
        new Once<>(
            unit -> {
              access.requireMaintain(unit);
              Writer writer =
                  new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
              Contents contents = new Export(unit, tables(unit), writer, progress).run();
              try {
                writer.flush();
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
              return contents;
            }));
  }

  /**
   * As {@link #importFrom(InputStream, Ids, UserMapping, ProgressListener)}, people being found or
   * added by rule.
   */
  public Imported importFrom(InputStream in, Ids ids) {
    return importFrom(in, ids, UserMapping.BY_RULE, ProgressListener.NONE);
  }

  /**
   * Stores everything that an export wrote in this tenant, whose own it becomes: all of it, in one
   * transaction, or nothing.
   *
   * @param in read to its end, not closed
   * @param users who the people of the file are here
   * @param progress hears after each step of at most 1,000 rows, the total being unknown
   * @throws WorklogException.Invalid naming the line, if the file is no whole export, or breaks a
   *     rule of a table
   * @throws WorklogException.Conflict naming the line, if an id or another key is taken
   * @throws WorklogException.GuardFailed if a day of the file is in a period that is closed here
   * @throws WorklogException.Forbidden if the actor may not work over everybody's records, or not
   *     shape the hierarchy
   * @throws UncheckedIOException if the stream fails
   * @throws java.util.concurrent.CancellationException if the listener stops it
   */
  public Imported importFrom(
      InputStream in, Ids ids, UserMapping users, ProgressListener progress) {
    Objects.requireNonNull(in, "in");
    Objects.requireNonNull(ids, "ids");
    Objects.requireNonNull(users, "users");
    Objects.requireNonNull(progress, "progress");
    return calls.write(
        new Once<>(
            unit -> {
              access.requireMaintain(unit);
              access.requireShape(unit);
              Lines lines = new Lines(in);
              return new Import(unit, tables(unit), lines, ids, users, progress).run();
            }));
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
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(options, "options");
    Objects.requireNonNull(progress, "progress");
    byte[] bytes;
    try {
      bytes = file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new CsvImporter(calls, access, hierarchy, logs, options).run(bytes, progress);
  }

  /** What a tenant owns, as far as the storage holds it. */
  private List<Table<?>> tables(UnitOfWork unit) {
    return schema.tables().stream()
        .filter(table -> table.tenant().isPresent() && unit.holds(table.context()))
        .toList();
  }

  /** Work that uses up a stream, so that it cannot be run again after a failure that passes. */
  private static final class Once<T> implements Function<UnitOfWork, T> {

    private final Function<UnitOfWork, T> work;
    private boolean begun;
    private WorklogException.@Nullable StorageFailure failure;

    Once(Function<UnitOfWork, T> work) {
      this.work = work;
    }

    @Override
    public T apply(UnitOfWork unit) {
      if (begun) {
        throw new WorklogException.StorageFailure(
            "the storage failed in passing, with the stream used up; call again with another",
            failure);
      }
      begun = true;
      try {
        return work.apply(unit);
      } catch (WorklogException.StorageFailure e) {
        failure = e;
        throw e;
      }
    }
  }
}
