package dev.worklog.report;

import dev.worklog.report.Chart.Bar;
import java.util.List;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Node;

/** A chart as a drawing within a page of HTML, whose styles colour it. */
final class SvgChart {

  private static final int WIDTH = 720;
  private static final int HEIGHT = 240;
  private static final int LEFT = 48;
  private static final int RIGHT = WIDTH - 20;
  private static final int BASE = HEIGHT - 30;
  private static final int TOP = 16;
  private static final int ROW = 26;
  private static final int NAMES = 250;
  private static final int VALUES = 70;
  private static final int LABEL = 36;
  private static final int MOST_LABELS = 12;

  private SvgChart() {}

  static Node node(Chart chart) {
    HtmlBlock block = new HtmlBlock();
    String drawing = chart.ordered() ? columns(chart) : rows(chart);
    block.setLiteral(
        "<figure>\n<figcaption>%s</figcaption>\n%s\n</figure>"
            .formatted(Markup.html(chart.title()), drawing));
    return block;
  }

  private static String svg(Chart chart, int height, String inner) {
    return """
        <svg viewBox="0 0 %s %s" role="img" preserveAspectRatio="xMinYMin meet">
        <title>%s</title>
        <desc>%s</desc>
        %s</svg>"""
        .formatted(
            WIDTH, height, Markup.html(chart.title()), Markup.html(chart.description()), inner);
  }

  /** Bars that stand beside each other. */
  private static String columns(Chart chart) {
    StringBuilder svg = new StringBuilder();
    double step = step(chart.max());
    double top = Math.max(step, Math.ceil(chart.max() / step) * step);
    for (double value = 0; value <= top + step / 2; value += step) {
      double y = BASE - (BASE - TOP) * value / top;
      svg.append(
          """
          <line class="grid" x1="%s" y1="%s" x2="%s" y2="%s"/>
          <text class="axis" x="%s" y="%s" text-anchor="end">%s</text>
          """
              .formatted(LEFT, at(y), RIGHT, at(y), LEFT - 8, at(y + 4), Wording.amount(value)));
    }
    List<Bar> bars = chart.bars();
    double slot = (double) (RIGHT - LEFT) / bars.size();
    double width = Math.min(slot * 0.7, 48);
    int every = (bars.size() + MOST_LABELS - 1) / MOST_LABELS;
    for (int i = 0; i < bars.size(); i++) {
      double middle = LEFT + slot * (i + 0.5);
      double height = (BASE - TOP) * bars.get(i).value() / top;
      svg.append(bar(chart, bars.get(i), middle - width / 2, BASE - height, width, height));
      if (i % every == 0) {
        svg.append(
            "<text class=\"axis\" x=\"%s\" y=\"%s\" text-anchor=\"middle\">%s</text>\n"
                .formatted(at(middle), BASE + 18, label(bars.get(i))));
      }
    }
    return svg(chart, HEIGHT, svg.toString());
  }

  /** Bars that lie below each other. */
  private static String rows(Chart chart) {
    StringBuilder svg = new StringBuilder();
    double max = Math.max(chart.max(), Double.MIN_NORMAL);
    int y = 4;
    for (Bar bar : chart.bars()) {
      double width = (WIDTH - NAMES - VALUES) * bar.value() / max;
      svg.append(
          "<text class=\"name\" x=\"%s\" y=\"%s\" text-anchor=\"end\">%s</text>\n"
              .formatted(NAMES - 10, y + 15, label(bar)));
      svg.append(bar(chart, bar, NAMES, y + 2, width, ROW - 8));
      svg.append(
          "<text class=\"axis\" x=\"%s\" y=\"%s\">%s</text>\n"
              .formatted(at(NAMES + width + 6), y + 15, Wording.amount(bar.value())));
      y += ROW;
    }
    return svg(chart, y + 4, svg.toString());
  }

  private static String bar(Chart chart, Bar bar, double x, double y, double width, double height) {
    return "<rect class=\"bar\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"2\"><title>%s: %s %s</title></rect>\n"
        .formatted(
            at(x),
            at(y),
            at(width),
            at(height),
            Markup.html(bar.label()),
            Wording.amount(bar.value()),
            chart.unit());
  }

  private static String label(Bar bar) {
    return Markup.html(Markup.cut(Markup.oneLine(bar.label()), LABEL));
  }

  /** A round distance between lines, so that there are about five. */
  private static double step(double max) {
    double rough = Math.max(max, 1) / 5;
    double power = Math.pow(10, Math.floor(Math.log10(rough)));
    double factor = rough / power;
    double round = factor <= 1 ? 1 : factor <= 2 ? 2 : factor <= 5 ? 5 : 10;
    return Math.max(round * power, 0.5);
  }

  private static String at(double position) {
    return Wording.decimal(position);
  }
}
