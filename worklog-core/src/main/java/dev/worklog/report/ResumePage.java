package dev.worklog.report;

import dev.worklog.json.JsonObject;
import dev.worklog.log.LogTables;
import dev.worklog.log.WorkLogExternalLink;
import dev.worklog.report.Resume.Achievement;
import dev.worklog.report.Resume.Position;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;

/** How a resume reads. */
final class ResumePage {

  private static final String TITLE = "Selected achievements";

  private ResumePage() {}

  static String markdown(Resume resume) {
    return page(resume).toMarkdown();
  }

  static String html(Resume resume) {
    return HtmlPage.of(TITLE, page(resume).toHtml());
  }

  private static Markup page(Resume resume) {
    Markup page = new Markup();
    page.heading(1, TITLE);
    if (resume.positions().isEmpty()) {
      page.paragraph("Nothing was selected.");
    }
    for (Position position : resume.positions()) {
      page.heading(2, heading(position));
      page.paragraph(Wording.period(position.from(), position.to()));
      page.list(position.achievements().stream().map(ResumePage::item).toList());
    }
    return page;
  }

  private static String heading(Position position) {
    String place =
        Stream.of(position.client(), position.project())
            .filter(Objects::nonNull)
            .collect(Collectors.joining(" / "));
    return Stream.of(position.role().strip(), place.isEmpty() ? "Other work" : place)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(", "));
  }

  private static List<Node> item(Achievement achievement) {
    List<Node> nodes = new ArrayList<>();
    nodes.addAll(Markup.lines(achievement.bullet().text(), Integer.MAX_VALUE));
    String metrics = metrics(achievement.bullet().metrics());
    if (!metrics.isEmpty()) {
      nodes.add(Markup.text(" (" + metrics + ")"));
    }
    nodes.add(new HardLineBreak());
    ReportEntry entry = achievement.entry();
    nodes.add(Markup.text("Evidence: " + entry.log().occurredOn() + " "));
    nodes.add(Markup.text(Markup.cut(Markup.oneLine(entry.headline()), 240)));
    for (WorkLogExternalLink link : entry.view().links()) {
      nodes.add(Markup.text(", "));
      nodes.addAll(ReportPage.link(link));
    }
    return nodes;
  }

  /** Members as people read them, for example {@code latency_ms: 120}. */
  private static String metrics(JsonObject metrics) {
    return metrics.asMap().entrySet().stream()
        .map(each -> Markup.oneLine(each.getKey() + ": " + shown(each.getValue())))
        .collect(Collectors.joining(", "));
  }

  private static String shown(@Nullable Object value) {
    if (value instanceof Map<?, ?> || value instanceof List<?>) {
      String text = JsonObject.of("v", value).toString();
      return text.substring("{\"v\":".length(), text.length() - 1);
    }
    return value instanceof BigDecimal number ? number.toPlainString() : String.valueOf(value);
  }

  static String json(Resume resume) {
    return JsonObject.write(
        Map.of("positions", resume.positions().stream().map(ResumePage::position).toList()));
  }

  private static Map<String, @Nullable Object> position(Position position) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("client", position.client());
    members.put("project", position.project());
    members.put("role", position.role());
    members.put("from", position.from().toString());
    members.put("to", position.to().toString());
    members.put(
        "achievements",
        position.achievements().stream()
            .map(
                each ->
                    Map.of(
                        "bullet", RowJson.of(LogTables.BULLETS, each.bullet()),
                        "evidence", ReportJson.entry(each.entry())))
            .toList());
    return members;
  }
}
