package dev.worklog.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Tables of Markdown of what was measured, ready to be pasted. */
final class Tables {

  private static final String SEPARATOR = ", ";

  private final List<String> targets = new ArrayList<>();
  private final List<String> comparisons = new ArrayList<>();
  private final List<String> growths = new ArrayList<>();

  /** Adds what was measured for a row. */
  void add(Row row, List<Score> scores) {
    for (Score ours : all(scores, Score::isOurs)) {
      Predicate<Score> same = score -> score.parameters().equals(ours.parameters());
      all(scores, same.and(Score::isBaseline)).forEach(b -> target(row, ours, b));
      all(scores, same.and(Score::isOther)).forEach(o -> comparison(row, ours, o));
    }
    growths(row, scores);
  }

  private void target(Row row, Score ours, Score baseline) {
    Optional<Goal> goal =
        goal(
            row,
            g ->
                g instanceof Goal.AtMost most
                    && most.baseline().equals(baseline.what())
                    && isAt(ours, most.at()));
    line(targets, row, ours, baseline, ours.over(baseline), goal);
  }

  private void comparison(Row row, Score ours, Score other) {
    Optional<Goal> goal =
        goal(
            row,
            g ->
                g instanceof Goal.Faster faster
                    && faster.other().equals(other.what())
                    && isAt(ours, faster.at()));
    line(comparisons, row, ours, other, other.over(ours), goal);
  }

  private static boolean isAt(Score ours, String size) {
    return size.isEmpty()
        || Arrays.asList(parameters(ours.parameters()).split(SEPARATOR)).contains(size);
  }

  private static void line(
      List<String> table, Row row, Score ours, Score that, Ratio ratio, Optional<Goal> goal) {
    table.add(
        cells(
            row.name(),
            parameters(ours.parameters()),
            ours.text(),
            that.what(),
            that.text(),
            ratio.text(),
            goal.map(Goal::text).orElse(""),
            met(goal, ratio)));
  }

  private void growths(Row row, List<Score> scores) {
    for (String parameter : scores.isEmpty() ? List.<String>of() : sizes(scores)) {
      Map<String, List<Score>> series =
          scores.stream()
              .collect(
                  Collectors.groupingBy(
                      score -> score.what() + " " + without(score, parameter),
                      TreeMap::new,
                      Collectors.toList()));
      for (Score ours : all(scores, Score::isOurs)) {
        String others = without(ours, parameter);
        List<Score> same = sorted(series.getOrDefault("worklog " + others, List.of()), parameter);
        if (same.size() > 1 && same.get(0).equals(ours)) {
          growth(row, parameter, same, baseline(scores, parameter, others));
        }
      }
    }
  }

  private static List<Score> baseline(List<Score> scores, String parameter, String others) {
    List<Score> of = all(scores, s -> s.isBaseline() && without(s, parameter).equals(others));
    String first = of.isEmpty() ? "" : of.get(0).what();
    return sorted(all(of, s -> s.what().equals(first)), parameter);
  }

  /** From each size but the last to the last. */
  private void growth(Row row, String parameter, List<Score> ours, List<Score> baseline) {
    Score last = ours.get(ours.size() - 1);
    String others = without(last, parameter);
    for (int i = 0; i < ours.size() - 1; i++) {
      String from = value(ours.get(i), parameter);
      Ratio grown = last.over(ours.get(i));
      Optional<Ratio> beside =
          baseline.size() == ours.size()
              ? Optional.of(baseline.get(baseline.size() - 1).over(baseline.get(i)))
              : Optional.empty();
      Optional<Goal> goal =
          goal(row, g -> g instanceof Goal.Growth growth && growth.smallest().equals(from));
      boolean relative = goal.filter(g -> ((Goal.Growth) g).overBaseline()).isPresent();
      Optional<Ratio> over = beside.map(grown::over);
      growths.add(
          cells(
              row.name(),
              (others.isEmpty() ? "" : others + ", ")
                  + parameter
                  + " "
                  + from
                  + " to "
                  + value(last, parameter),
              grown.text(),
              beside.map(Ratio::text).orElse(""),
              over.map(Ratio::text).orElse(""),
              goal.map(Goal::text).orElse(""),
              met(goal, relative ? over.orElse(grown) : grown)));
    }
  }

  private static List<String> sizes(List<Score> scores) {
    return scores.get(0).parameters().keySet().stream()
        .filter(name -> scores.stream().allMatch(s -> value(s, name).matches("[0-9]+")))
        .filter(name -> scores.stream().map(s -> value(s, name)).distinct().count() > 1)
        .toList();
  }

  private static List<Score> sorted(List<Score> scores, String parameter) {
    return scores.stream()
        .sorted(Comparator.comparingLong(score -> Long.parseLong(value(score, parameter))))
        .toList();
  }

  private static String value(Score score, String parameter) {
    return score.parameters().getOrDefault(parameter, "");
  }

  private static String without(Score score, String parameter) {
    SortedMap<String, String> others = new TreeMap<>(score.parameters());
    others.remove(parameter);
    return parameters(others);
  }

  private static List<Score> all(List<Score> scores, Predicate<Score> where) {
    return scores.stream().filter(where).toList();
  }

  private static Optional<Goal> goal(Row row, Predicate<Goal> which) {
    return row.goals().stream().filter(which).findFirst();
  }

  private static String met(Optional<Goal> goal, Ratio ratio) {
    return goal.map(g -> g.isMet(ratio.value()) ? "yes" : "no").orElse("");
  }

  private static String parameters(SortedMap<String, String> parameters) {
    return parameters.entrySet().stream()
        .map(entry -> entry.getKey() + "=" + entry.getValue())
        .collect(Collectors.joining(SEPARATOR));
  }

  private static String cells(String... cells) {
    return "| " + String.join(" | ", cells) + " |";
  }

  /** All tables that have lines. */
  String text() {
    StringBuilder text = new StringBuilder();
    table(
        text,
        targets,
        "| row | at | worklog | beside | takes | worklog / baseline | target | met |");
    table(
        text,
        comparisons,
        "| row | at | worklog | for comparison | takes | other / worklog | target | met |");
    table(
        text, growths, "| row | growth | worklog | baseline | worklog / baseline | target | met |");
    return text.toString();
  }

  private static void table(StringBuilder text, List<String> lines, String head) {
    if (!lines.isEmpty()) {
      text.append('\n').append(head).append('\n');
      text.append(head.replaceAll("[^|]+", " --- ")).append('\n');
      lines.forEach(line -> text.append(line).append('\n'));
    }
  }
}
