package dev.worklog.report;

import java.util.List;

/**
 * Some bars.
 *
 * @param title what they show
 * @param description the same in a sentence, for who cannot see them
 * @param unit of the values, for example {@code hours}
 * @param ordered whether the bars follow each other, as days do
 */
record Chart(String title, String description, String unit, boolean ordered, List<Bar> bars) {

  Chart {
    bars = List.copyOf(bars);
  }

  /** One of them. */
  record Bar(String label, double value) {}

  double max() {
    return bars.stream().mapToDouble(Bar::value).max().orElse(0);
  }
}
