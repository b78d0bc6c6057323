package dev.worklog.report;

import dev.worklog.json.Text;
import java.util.List;
import java.util.function.Function;

/**
 * How much of a long report is shown.
 *
 * @param groups so many projects get a section of their own
 * @param rows so many rows has a table
 * @param items so many items has a list
 * @param length so many code points has what people wrote, in an item
 */
record Detail(int groups, int rows, int items, int length) {

  /** A text is condensed until it has no more code points, or cannot be condensed further. */
  private static final int COMFORTABLE = 100_000;

  private static final List<Detail> STEPS =
      List.of(
          new Detail(20, 30, 20, 1_000),
          new Detail(20, 30, 10, 500),
          new Detail(20, 30, 6, 300),
          new Detail(15, 20, 4, 200),
          new Detail(10, 20, 2, 100));

  /** The most detail with which the text is no longer than is comfortable. */
  static Detail of(Function<Detail, String> text) {
    for (Detail detail : STEPS) {
      if (Text.length(text.apply(detail)) <= COMFORTABLE) {
        return detail;
      }
    }
    return STEPS.get(STEPS.size() - 1);
  }
}
