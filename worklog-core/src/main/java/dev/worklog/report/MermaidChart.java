package dev.worklog.report;

import dev.worklog.report.Chart.Bar;
import java.util.stream.Collectors;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Node;

/** A chart as text that code hosts draw. */
final class MermaidChart {

  private static final int LABEL = 30;

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
                chart.bars().stream()
                    .map(bar -> '"' + label(bar.label()) + '"')
                    .collect(Collectors.joining(", ")),
                chart.unit(),
                Wording.decimal(Math.max(1, Math.ceil(chart.max()))),
                chart.bars().stream()
                    .map(Bar::value)
                    .map(Wording::decimal)
                    .collect(Collectors.joining(", "))));
    return block;
  }

  // Mermaid knows no way to write a quote in quotes; what it might read as its own is left out.
  private static String label(String text) {
    String plain =
        text.replaceAll("[^\\p{L}\\p{M}\\p{N} .,_/()+&-]", " ").replaceAll(" +", " ").strip();
    return plain.isEmpty() ? "?" : Markup.cut(plain, LABEL);
  }
}
