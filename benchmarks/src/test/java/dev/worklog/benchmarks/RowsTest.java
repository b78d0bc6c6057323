package dev.worklog.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RowsTest {

  private static final Settings SMALL =
      new Settings(
          Settings.Pace.ONCE,
          Map.of("logs", List.of("10000"), "page", List.of("1000"), "tasks", List.of("1000")),
          List.of());

  /** Those that need no jars, which there are none of yet when tests run. */
  static Stream<Row> benchmarks() {
    return Rows.ALL.stream().filter(row -> row.measurement() instanceof Jmh);
  }

  @ParameterizedTest
  @MethodSource("benchmarks")
  void everyBenchmarkRunsAnswersAsItsBaselineAndHasWhatItsGoalsName(Row row) throws Exception {
    List<Score> scores = row.measurement().run(SMALL);

    Set<String> measured = new HashSet<>();
    scores.forEach(score -> measured.add(score.what()));
    assertThat(measured).contains(Score.OURS).hasSizeGreaterThan(1);
    for (Goal goal : row.goals()) {
      if (goal instanceof Goal.AtMost most) {
        assertThat(measured).contains(most.baseline());
      } else if (goal instanceof Goal.Faster faster) {
        assertThat(measured).contains(faster.other());
      }
    }
  }

  @Test
  void rowsHaveNamesOfTheirOwn() {
    assertThat(Rows.ALL)
        .extracting(Row::name)
        .doesNotHaveDuplicates()
        .doesNotContain("all", "list");
  }
}
