package dev.worklog.exchange;

import static java.util.Objects.requireNonNull;

import dev.worklog.errors.WorklogException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads days and times as the tools write them, in one order of day and month for a file. */
final class Moments {

  private static final String DATE =
      "(?:(?<y>\\d{4})[-/.](?<m>\\d{1,2})[-/.](?<d>\\d{1,2})"
          + "|(?<a>\\d{1,2})(?<sep>[-/.])(?<b>\\d{1,2})\\k<sep>(?<year>\\d{4}|\\d{2})"
          + "|(?<dd>\\d{1,2})[-/. ]+(?<name>\\p{Alpha}{3,9})\\.?[-/, ]+(?<yy>\\d{4}|\\d{2})"
          + "|(?<us>\\p{Alpha}{3,9})\\.? (?<usd>\\d{1,2}),? (?<usy>\\d{4}))";
  private static final String TIME =
      "(?<hour>\\d{1,2}):(?<minute>\\d{2})(?::(?<second>\\d{2})(?:[.,]\\d{1,9})?)?"
          + "(?: ?(?<half>[AaPp])\\.?[Mm]\\.?)?"
          + "(?: ?(?<offset>Z|UTC|[+-]\\d{2}:?\\d{2}))?";
  private static final Pattern DAY_AND_TIME =
      Pattern.compile("(?:" + DATE + "(?:[T ,]+" + TIME + ")?)");
  private static final Pattern NUMBERS = Pattern.compile("\\d{1,2}[-/]\\d{1,2}[-/]");
  private static final Pattern TIME_ALONE = Pattern.compile(TIME);
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private final DateOrder order;
  private final @Nullable ZoneId zone;

  private Moments(DateOrder order, @Nullable ZoneId zone) {
    this.order = order;
    this.zone = zone;
  }

  /**
   * A reader for a file.
   *
   * @param order what the user says of dates such as 03/04/2026; null to tell by the file
   * @param cells everything that may be a date in the file
   * @throws WorklogException.Invalid if the file does not settle the order and the user does not
   *     either
   */
  static Moments of(@Nullable DateOrder order, @Nullable ZoneId zone, Stream<String> cells) {
    return new Moments(order == null ? settle(cells) : order, zone);
  }

  private static DateOrder settle(Stream<String> cells) {
    String open = null;
    String dayFirst = null;
    String monthFirst = null;
    for (String cell : (Iterable<String>) cells::iterator) {
      Matcher date = DAY_AND_TIME.matcher(plain(cell));
      if (date.matches() && date.group("a") != null && !date.group("sep").equals(".")) {
        int a = Integer.parseInt(date.group("a"));
        int b = Integer.parseInt(date.group("b"));
        if (a > 12 && b <= 12) {
          dayFirst = cell;
        } else if (b > 12 && a <= 12) {
          monthFirst = cell;
        } else if (a != b && a <= 12) {
          open = cell;
        }
      }
    }
    if (dayFirst != null && monthFirst != null) {
      throw unsettled("has " + dayFirst + " and " + monthFirst);
    }
    if (dayFirst == null && monthFirst == null && open != null) {
      throw unsettled("has " + open + " and nothing that tells day from month");
    }
    return monthFirst == null ? DateOrder.DAY_FIRST : DateOrder.MONTH_FIRST;
  }

  private static WorklogException.Invalid unsettled(String why) {
    return new WorklogException.Invalid("dateOrder", "ambiguous", "must be given: the file " + why);
  }

  /**
   * What the cell says.
   *
   * @throws WorklogException.Invalid on its column, if it is neither empty nor a day or a time
   */
  Moment read(CsvRow.Cell cell) {
    if (cell.isEmpty()) {
      return Moment.NONE;
    }
    String text = plain(cell.text());
    Matcher day = DAY_AND_TIME.matcher(text);
    Matcher time = TIME_ALONE.matcher(text);
    try {
      if (day.matches()) {
        return day.group("hour") == null
            ? new Moment(date(day), null, null)
            : at(date(day), time(day), day.group("offset"));
      }
      if (time.matches()) {
        if (zone != null && time.group("offset") != null) {
          throw new DateTimeException("an offset needs the day in the same cell");
        }
        return new Moment(null, time(time), null);
      }
    } catch (DateTimeException e) {
      throw noDate(cell, " (" + e.getMessage() + ")");
    }
    throw noDate(cell, "");
  }

  private WorklogException.Invalid noDate(CsvRow.Cell cell, String why) {
    boolean ordered = NUMBERS.matcher(plain(cell.text())).lookingAt();
    String read = ordered ? ", read with the " + order.wire().replace('_', ' ') : "";
    return new WorklogException.Invalid(
        cell.column(), "date", "'" + cell.text() + "' is no day or time" + read + why);
  }

  private Moment at(LocalDate date, LocalTime time, @Nullable String offset) {
    if (offset == null) {
      return new Moment(date, time, null);
    }
    ZoneOffset of = offset.startsWith("U") ? ZoneOffset.UTC : ZoneOffset.of(offset);
    if (zone == null) {
      return new Moment(date, time, of);
    }
    ZonedDateTime there = date.atTime(time).atOffset(of).atZoneSameInstant(zone);
    return new Moment(there.toLocalDate(), there.toLocalTime(), there.getOffset());
  }

  private LocalDate date(Matcher found) {
    if (found.group("y") != null) {
      return LocalDate.of(number(found, "y"), number(found, "m"), number(found, "d"));
    }
    if (found.group("a") != null) {
      boolean monthFirst =
          order == DateOrder.MONTH_FIRST && !requireNonNull(found.group("sep")).equals(".");
      String month = monthFirst ? "a" : "b";
      return LocalDate.of(
          year(found, "year"), number(found, month), number(found, monthFirst ? "b" : "a"));
    }
    return found.group("name") != null
        ? LocalDate.of(year(found, "yy"), month(found, "name"), number(found, "dd"))
        : LocalDate.of(year(found, "usy"), month(found, "us"), number(found, "usd"));
  }

  private static int year(Matcher found, String group) {
    int year = number(found, group);
    return year < 100 ? 2000 + year : year;
  }

  private static int month(Matcher found, String group) {
    String name = requireNonNull(found.group(group)).toLowerCase(Locale.ROOT);
    int month = MONTHS.indexOf(name.substring(0, 3));
    if (month < 0) {
      throw new DateTimeException("'" + name + "' is no English name of a month");
    }
    return month + 1;
  }

  private static LocalTime time(Matcher found) {
    int hour = number(found, "hour");
    String half = found.group("half");
    if (half != null) {
      if (hour < 1 || hour > 12) {
        throw new DateTimeException("a clock of 12 hours has no " + hour);
      }
      hour = hour % 12 + (half.equalsIgnoreCase("p") ? 12 : 0);
    }
    int second = found.group("second") == null ? 0 : number(found, "second");
    return LocalTime.of(hour, number(found, "minute"), second);
  }

  private static int number(Matcher found, String group) {
    return Integer.parseInt(requireNonNull(found.group(group)));
  }

  /** Newer programs put a narrow no-break space before AM and PM. */
  private static String plain(String text) {
    return text.strip().replace('\u202F', ' ').replace('\u00A0', ' ');
  }

  /**
   * How long it is from one to the other, in seconds; negative if the end comes first. Where both
   * offsets are known the clock may have been changed in between.
   */
  long seconds(
      LocalDateTime start,
      @Nullable ZoneOffset startOffset,
      LocalDateTime end,
      @Nullable ZoneOffset endOffset) {
    if (startOffset != null && endOffset != null) {
      return Duration.between(start.atOffset(startOffset), end.atOffset(endOffset)).toSeconds();
    }
    return zone == null
        ? Duration.between(start, end).toSeconds()
        : Duration.between(start.atZone(zone), end.atZone(zone)).toSeconds();
  }
}
