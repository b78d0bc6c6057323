package dev.worklog.exchange;

import java.util.List;

/** Makes entries of the rows of a file. */
interface EntryReader {

  /** At least one entry for the row, whose cells fit the header. */
  List<Entry> read(CsvRow row);
}
