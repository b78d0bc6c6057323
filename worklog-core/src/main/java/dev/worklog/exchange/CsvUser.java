package dev.worklog.exchange;

/**
 * Whom a row of a file names.
 *
 * @param name as in the file; empty if it gives none
 * @param email as in the file; empty if it gives none
 */
public record CsvUser(String name, String email) {

  @Override
  public String toString() {
    return email.isEmpty() ? name : (name + " <" + email + ">").strip();
  }
}
