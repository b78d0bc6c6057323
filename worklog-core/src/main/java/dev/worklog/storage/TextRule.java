package dev.worklog.storage;

import dev.worklog.json.Text;

/**
 * What text in a column must look like, or the text of each item where the column is a list.
 *
 * @param maxLength in code points
 * @param required whether blank text is refused
 * @param trimmed whether white space around it is taken off before it is stored
 * @param format what it must be, unless it is empty
 */
public record TextRule(int maxLength, boolean required, boolean trimmed, Format format) {

  /** Any text that a storage can hold. */
  public static final TextRule ANY = new TextRule(Text.MAX_LENGTH, false, false, Format.ANY);

  /** What text can be checked to be. */
  public enum Format {
    ANY,
    /** An absolute http or https URL. */
    URL,
    EMAIL
  }
}
