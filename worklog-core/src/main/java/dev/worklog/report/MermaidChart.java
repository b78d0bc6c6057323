package dev.worklog.report;

import dev.worklog.report.Chart.Bar;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Node;

/** A chart as text that code hosts draw. */
final class MermaidChart {

  private static final int LABEL = 30;
  private static final int MANY = 12;

  private MermaidChart() {}

  static Node node(Chart chart) {
    FencedCodeBlock block = new FencedCodeBlock();
    block.setFenceCharacter("`");
    block.setOpeningFenceLength(3);
    block.setInfo("mermaid");
    block.setLiteral(
        """
        xychart-beta%s
            title "%s"
            x-axis [%s]
            y-axis "%s" 0 --> %s
            bar [%s]
        """
            .formatted(
                chart.ordered() ? "" : " horizontal",
                chart.title(),
                labels(chart).stream()
                    .map(label -> '"' + label + '"')
                    .collect(Collectors.joining(", ")),
                chart.unit(),
                Wording.decimal(Math.max(1, Math.ceil(chart.max()))),
                chart.bars().stream()
                    .map(Bar::value)
                    .map(Wording::decimal)
                    .collect(Collectors.joining(", "))));
    return block;
  }

  // Bars of one label would be drawn over each other, and so would long labels of many bars.
  private static Set<String> labels(Chart chart) {
    String common = chart.ordered() && chart.bars().size() > MANY ? commonStart(chart) : "";
    Set<String> labels = new LinkedHashSet<>();
    for (Bar bar : chart.bars()) {
      String label = label(bar.label().substring(common.length()));
      String unique = label;
      for (int i = 2; !labels.add(unique); i++) {
        String number = " (" + i + ")";
        unique = Markup.cut(label, LABEL - number.length()) + number;
      }
    }
    return labels;
  }

  /** The year or month that all bars are in, with the dash after it. */
  private static String commonStart(Chart chart) {
    String first = chart.bars().get(0).label();
    String start = first.substring(0, first.lastIndexOf('-') + 1);
    return chart.bars().stream().allMatch(bar -> bar.label().startsWith(start)) ? start : "";
  }

  // Mermaid knows no way to write a quote in quotes; what it might read as its own is left out.
  private static String label(String text) {
    String plain =
        text.replaceAll("[^\\p{L}\\p{M}\\p{N} .,_/()+&-]", " ").replaceAll(" +", " ").strip();
    return plain.isEmpty() ? "?" : Markup.cut(plain, LABEL);
  }
}
