package dev.worklog.report;

import static java.util.Objects.requireNonNullElse;

import dev.worklog.json.Wire;

/**
 * How minutes are rounded in a summary; what is stored stays as it is. See {@code
 * docs/model/report.md}.
 *
 * @param direction which way
 * @param minutes to a multiple of so many, at least 1
 * @param per what is rounded
 */
public record Rounding(Direction direction, int minutes, Per per) {

  /** Every minute as it is. */
  public static final Rounding NONE = nearest(1);

  public Rounding {
    direction = requireNonNullElse(direction, Direction.NEAREST);
    per = requireNonNullElse(per, Per.ENTRY);
  }

  /** Which way minutes go that are no multiple. */
  public enum Direction implements Wire {
    UP,
    DOWN,
    /** To the multiple that is nearer, up from the middle. */
    NEAREST
  }

  /** What is rounded. */
  public enum Per implements Wire {
    /** The effort of each entry, before it is added. */
    ENTRY,
    /** The sums of each group, once they are made; the total adds up what was rounded. */
    GROUP
  }

  /** Each entry up. */
  public static Rounding up(int minutes) {
    return new Rounding(Direction.UP, minutes, Per.ENTRY);
  }

  /** Each entry down. */
  public static Rounding down(int minutes) {
    return new Rounding(Direction.DOWN, minutes, Per.ENTRY);
  }

  /** Each entry to the nearest multiple. */
  public static Rounding nearest(int minutes) {
    return new Rounding(Direction.NEAREST, minutes, Per.ENTRY);
  }

  /** The same for the sums of groups. */
  public Rounding perGroup() {
    return new Rounding(direction, minutes, Per.GROUP);
  }

  /** What is added to minutes before they are cut down to a multiple. */
  public int offset() {
    return switch (direction) {
      case UP -> minutes - 1;
      case DOWN -> 0;
      case NEAREST -> minutes / 2;
    };
  }

  /** Whether it leaves every minute as it is. */
  boolean isExact() {
    return minutes == 1;
  }

  /** So many minutes, 0 or more, rounded. */
  public long round(long exact) {
    if (isExact()) {
      return exact;
    }
    long above = exact + offset();
    return above - above % minutes;
  }
}
