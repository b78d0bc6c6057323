package dev.worklog.jpa;

import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The values that the text of a check names; each database writes the rest in its own way. */
final class CheckValues {

  private static final Pattern VALUE = Pattern.compile("'([^']*)'|(?<![\\w.])([0-9.]+)(?![\\w.])");

  private CheckValues() {}

  static SortedSet<String> of(String clause) {
    SortedSet<String> values = new TreeSet<>();
    Matcher value = VALUE.matcher(clause);
    while (value.find()) {
      values.add(value.group(1) == null ? value.group(2) : value.group(1));
    }
    return values;
  }
}
