package dev.worklog.exchange;

import static java.util.Objects.requireNonNull;

import dev.worklog.errors.WorklogException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads lengths of time as the tools write them. */
final class Lengths {

  private static final Pattern CLOCK =
      Pattern.compile("(-?)(\\d{1,9}):([0-5]?\\d)(?::([0-5]?\\d))?");
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}(?:[.,]\\d{1,18})?");
  private static final Pattern UNITS =
      Pattern.compile(
          "(?=.*\\d)(-?)(?:(\\d{1,9}(?:[.,]\\d{1,18})?) ?h(?:ours?|rs?)?)? ?"
              + "(?:(\\d{1,9}(?:[.,]\\d{1,18})?) ?m(?:in(?:utes?|s)?)?)? ?"
              + "(?:(\\d{1,9}(?:[.,]\\d{1,18})?) ?s(?:ec(?:onds?|s)?)?)?");
  private static final BigDecimal HOUR = BigDecimal.valueOf(3_600);
  private static final BigDecimal MINUTE = BigDecimal.valueOf(60);

  private Lengths() {}

  /**
   * The seconds that the cell says: {@code 1:30}, {@code 1:30:15}, {@code 1h 30m}, or a number with
   * a point or a comma.
   *
   * @param unit how many seconds a bare number counts
   * @throws WorklogException.Invalid on its column, if it is no length of time, or negative
   */
  static long seconds(CsvRow.Cell cell, long unit) {
    String text = cell.text().strip().replace('\u00A0', ' ');
    BigDecimal seconds = seconds(text, unit);
    if (seconds == null) {
      throw new WorklogException.Invalid(
          cell.column(),
          "duration",
          "'" + cell.text() + "' is no length of time such as 1:30, 1:30:00, 1.5, 1,5 or 1h 30m");
    }
    if (seconds.signum() < 0) {
      throw new WorklogException.Invalid(
          cell.column(), "duration", "'" + cell.text() + "' is negative");
    }
    long whole = seconds.setScale(0, RoundingMode.HALF_UP).longValueExact();
    if (minutes(whole) > Integer.MAX_VALUE) {
      throw new WorklogException.Invalid(
          cell.column(), "duration", "'" + cell.text() + "' is longer than can be recorded");
    }
    return whole;
  }

  private static @Nullable BigDecimal seconds(String text, long unit) {
    if (NUMBER.matcher(text).matches()) {
      return decimal(text).multiply(BigDecimal.valueOf(unit));
    }
    Matcher clock = CLOCK.matcher(text);
    if (clock.matches()) {
      return sum(clock);
    }
    Matcher units = UNITS.matcher(text);
    return units.matches() ? sum(units) : null;
  }

  private static BigDecimal sum(Matcher found) {
    BigDecimal sum =
        part(found, 2).multiply(HOUR).add(part(found, 3).multiply(MINUTE)).add(part(found, 4));
    return requireNonNull(found.group(1)).isEmpty() ? sum : sum.negate();
  }

  private static BigDecimal part(Matcher found, int group) {
    String text = found.group(group);
    return text == null ? BigDecimal.ZERO : decimal(text);
  }

  private static BigDecimal decimal(String text) {
    return new BigDecimal(text.replace(',', '.'));
  }

  /** To the nearest minute, halves up. */
  static long minutes(long seconds) {
    return (seconds + 30) / 60;
  }
}
