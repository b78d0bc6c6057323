package dev.worklog.exchange;

import java.util.List;

/**
 * What came of an import.
 *
 * @param format what the file was read as
 * @param rows every row, in the order of the file
 */
public record ImportResult(CsvFormat format, List<ImportedRow> rows) {

  public ImportResult {
    rows = List.copyOf(rows);
  }

  public int recorded() {
    return count(ImportedRow.Status.RECORDED);
  }

  public int alreadyThere() {
    return count(ImportedRow.Status.ALREADY_THERE);
  }

  public int rejected() {
    return count(ImportedRow.Status.REJECTED);
  }

  public int notTried() {
    return count(ImportedRow.Status.NOT_TRIED);
  }

  private int count(ImportedRow.Status status) {
    return (int) rows.stream().filter(row -> row.status() == status).count();
  }
}
