package dev.worklog.report;

import dev.worklog.json.Text;
import dev.worklog.json.Wire;
import dev.worklog.storage.Column;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.time.temporal.IsoFields;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes the keys of groups, and knows their order. */
final class Keys implements Comparator<GroupKey> {

  private final DayOfWeek weekStart;

  Keys(DayOfWeek weekStart) {
    this.weekStart = weekStart;
  }

  /**
   * The key of entries with this value.
   *
   * @param value of the dimension's column; of tags a single one
   * @param name of the node or user that it refers to
   */
  GroupKey key(Dimension dimension, @Nullable Object value, @Nullable String name) {
    if (value == null) {
      return new GroupKey(dimension, null, "");
    }
    if (value instanceof LocalDate day) {
      return time(dimension, day);
    }
    if (value instanceof Boolean billable) {
      return new GroupKey(dimension, value, billable ? "billable" : "not billable");
    }
    if (value instanceof Wire constant) {
      return new GroupKey(dimension, value, constant.wire());
    }
    return new GroupKey(dimension, value, name == null ? value.toString() : name);
  }

  private GroupKey time(Dimension dimension, LocalDate day) {
    return switch (dimension) {
      case WEEK -> week(day);
      case MONTH -> new GroupKey(dimension, Period.monthOf(day), YearMonth.from(day).toString());
      case QUARTER ->
          new GroupKey(
              dimension,
              Period.quarterOf(day),
              year(day.getYear()) + "-Q" + day.get(IsoFields.QUARTER_OF_YEAR));
      case YEAR -> new GroupKey(dimension, Period.year(day.getYear()), year(day.getYear()));
      case WEEKDAY -> weekday(day.getDayOfWeek());
      default -> new GroupKey(dimension, Period.day(day), day.toString());
    };
  }

  private GroupKey week(LocalDate day) {
    Period week = Period.week(day, weekStart);
    int number = day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    String name =
        weekStart == DayOfWeek.MONDAY
            ? year(day.get(IsoFields.WEEK_BASED_YEAR)) + (number < 10 ? "-W0" : "-W") + number
            : week.from() + "/" + week.to();
    return new GroupKey(Dimension.WEEK, week, name);
  }

  private static GroupKey weekday(DayOfWeek day) {
    return new GroupKey(Dimension.WEEKDAY, day, day.getDisplayName(TextStyle.FULL, Locale.ENGLISH));
  }

  private static String year(int year) {
    String january = YearMonth.of(year, 1).toString();
    return january.substring(0, january.lastIndexOf('-'));
  }

  /** Compares groups by their keys, the first first. */
  int compare(List<GroupKey> a, List<GroupKey> b) {
    for (int i = 0; i < a.size(); i++) {
      int c = compare(a.get(i), b.get(i));
      if (c != 0) {
        return c;
      }
    }
    return 0;
  }

  /** Compares two keys of one dimension. */
  @Override
  public int compare(GroupKey a, GroupKey b) {
    if (a.value() == null || b.value() == null) {
      return Boolean.compare(a.value() != null, b.value() != null);
    }
    if (a.value() instanceof Period one && b.value() instanceof Period other) {
      return one.from().compareTo(other.from());
    }
    if (a.value() instanceof DayOfWeek one && b.value() instanceof DayOfWeek other) {
      return Integer.compare(afterStart(one), afterStart(other));
    }
    if (a.value() instanceof Wire || a.value() instanceof Boolean) {
      return natural(a.value(), b.value());
    }
    int byName = Text.ORDER.compare(a.name(), b.name());
    return byName == 0 && a.value() instanceof UUID one && b.value() instanceof UUID other
        ? Column.compare(one, other)
        : byName;
  }

  @SuppressWarnings("unchecked") // both are values of one dimension, whose type is comparable
  private static int natural(Object a, Object b) {
    return ((Comparable<Object>) a).compareTo(b);
  }

  private int afterStart(DayOfWeek day) {
    return Math.floorMod(day.getValue() - weekStart.getValue(), 7);
  }
}
