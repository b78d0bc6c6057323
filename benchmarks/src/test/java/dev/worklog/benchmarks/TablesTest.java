package dev.worklog.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TablesTest {

  private static final Row ROW =
      Row.of(
          "load",
          "load logs",
          settings -> List.of(),
          Goal.atMost(2, "baselineMaps"),
          Goal.growthOverBaseline(1.3, "10"),
          Goal.faster(5, "otherList", "logs=10"));

  private static String tables(Score... scores) {
    Tables tables = new Tables();
    tables.add(ROW, List.of(scores));
    return tables.text();
  }

  private static Score score(String what, String logs, double value) {
    return Score.of(what, Map.of("logs", logs), value, value / 10, "ms");
  }

  @Test
  void oursIsComparedToTheBaselineOfTheSameSize() {
    assertThat(
            tables(
                score("worklog", "10", 30), score("baselineMaps", "10", 10),
                score("worklog", "90", 50), score("baselineMaps", "90", 100)))
        .contains(
            "| load | logs=10 | 30.0 ± 3.00 ms | baselineMaps | 10.0 ± 1.00 ms | 3.00 ± 0.42 |"
                + " <= 2x | no |")
        .contains("| 0.50 ± 0.07 | <= 2x | yes |");
  }

  @Test
  void othersAreMultiplesOfOurs() {
    assertThat(tables(score("worklog", "10", 10), score("otherList", "10", 60)))
        .contains("| otherList | 60.0 ± 6.00 ms | 6.00 ± 0.85 | >= 5x | yes |");
  }

  @Test
  void aTargetOfOneSizeIsNotAskedOfAnother() {
    assertThat(tables(score("worklog", "90", 10), score("otherList", "90", 60)))
        .contains("| load | logs=90 |")
        .contains("| otherList | 60.0 ± 6.00 ms | 6.00 ± 0.85 |  |  |");
  }

  @Test
  void growthIsHeldAgainstThatOfTheBaseline() {
    assertThat(
            tables(
                score("worklog", "90", 60), score("baselineMaps", "90", 20),
                score("worklog", "10", 10), score("baselineMaps", "10", 10)))
        .contains(
            "| load | logs 10 to 90 | 6.00 ± 0.85 | 2.00 ± 0.28 | 3.00 ± 0.60 |"
                + " <= 1.3x the baseline's | no |");
  }

  @Test
  void oneSizeDoesNotGrow() {
    assertThat(tables(score("worklog", "10", 10), score("baselineMaps", "10", 10)))
        .doesNotContain("growth");
  }

  @Test
  void growthOfOneParameterIsToldForEachValueOfTheOthers() {
    assertThat(
            tables(
                paged("10", "1", 10), paged("90", "1", 20),
                paged("10", "7", 10), paged("90", "7", 30)))
        .contains("| load | page=1, logs 10 to 90 | 2.00 |")
        .contains("| load | page=7, logs 10 to 90 | 3.00 |")
        .contains("| load | logs=90, page 1 to 7 | 1.50 |");
  }

  private static Score paged(String logs, String page, double value) {
    return Score.of(Score.OURS, Map.of("logs", logs, "page", page), value, 0, "ms");
  }

  @Test
  void aRowWithoutGoalsStandsBesideItsBaselineAllTheSame() {
    Tables tables = new Tables();
    tables.add(
        Row.of("page", "read a page", settings -> List.of()),
        List.of(score("worklog", "10", 30), score("baselineMaps", "10", 10)));

    assertThat(tables.text())
        .contains(
            "| page | logs=10 | 30.0 ± 3.00 ms | baselineMaps | 10.0 ± 1.00 ms | 3.00 ± 0.42 |  |  |");
  }
}
