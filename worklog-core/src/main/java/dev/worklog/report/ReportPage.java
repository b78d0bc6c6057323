package dev.worklog.report;

import dev.worklog.log.WorkLogBullet;
import dev.worklog.log.WorkLogExternalLink;
import dev.worklog.log.WorkLogSkillSignal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;

/** How a report reads, in Markdown and in HTML: summary, charts, then project by project. */
final class ReportPage {

  // A project that would get no section is told of in the table; the most important come first.
  private static final Comparator<ReportGroup> WEIGHT =
      Comparator.<ReportGroup>comparingLong(group -> group.figures().minutes())
          .thenComparingInt(group -> group.entries().size())
          .reversed();
  private static final Comparator<ReportEntry> INTEREST =
      Comparator.comparing(ReportEntry::isHighlight)
          .thenComparingInt(entry -> Objects.requireNonNullElse(entry.log().effortMinutes(), 0))
          .reversed();

  private static final String NOT_SAID = "\u2013";

  private final ReportContent content;
  private final Detail detail;
  private final Function<Chart, Node> chart;
  private final boolean manyPeople;
  private final Markup page = new Markup();

  private ReportPage(ReportContent content, Detail detail, Function<Chart, Node> chart) {
    this.content = content;
    this.detail = detail;
    this.chart = chart;
    this.manyPeople = content.people() > 1;
  }

  static String markdown(ReportContent content) {
    return markdown(content, detail(content));
  }

  static String html(ReportContent content) {
    ReportPage page = new ReportPage(content, detail(content), SvgChart::node);
    page.body();
    return HtmlPage.of(content.title(), page.page.toHtml());
  }

  private static Detail detail(ReportContent content) {
    return Detail.of(detail -> markdown(content, detail));
  }

  private static String markdown(ReportContent content, Detail detail) {
    ReportPage page = new ReportPage(content, detail, MermaidChart::node);
    page.body();
    return page.page.toMarkdown();
  }

  private void body() {
    page.heading(1, content.title());
    page.paragraph(Wording.period(content.periodStart(), content.periodEnd()));
    if (content.entries().isEmpty()) {
      page.paragraph("Nothing was recorded.");
      return;
    }
    page.paragraph(Wording.summary(content));
    List<ReportGroup> groups = content.groups();
    if (groups.size() > 1) {
      table(groups);
    }
    Charts.of(content).forEach(each -> page.add(chart.apply(each)));
    sections(groups);
    page.paragraph("Made on " + content.madeAt().toString().substring(0, 10) + " (UTC).");
  }

  private void table(List<ReportGroup> groups) {
    page.heading(2, "Summary");
    boolean effort = content.figures().hasEffort();
    Set<ReportGroup> shown = kept(groups, WEIGHT, detail.rows());
    List<List<String>> rows = new ArrayList<>();
    List<ReportEntry> rest = new ArrayList<>();
    for (ReportGroup group : groups) {
      if (shown.contains(group)) {
        rows.add(row(Wording.place(group), group.entries(), effort));
      } else {
        rest.addAll(group.entries());
      }
    }
    if (!rest.isEmpty()) {
      int others = groups.size() - shown.size();
      rows.add(row(Wording.count(others, "other project", "other projects"), rest, effort));
    }
    rows.add(row("All", content.entries(), effort));
    List<String> header = new ArrayList<>(List.of("Client / project", "Entries", "Days"));
    if (effort) {
      header.addAll(List.of("Time", "Billable"));
    }
    page.table(header, rows);
  }

  private static List<String> row(String name, List<ReportEntry> entries, boolean effort) {
    Figures figures = ReportEntry.figures(entries);
    List<String> row = new ArrayList<>();
    row.add(name);
    row.add(Wording.number(figures.entries()));
    row.add(Wording.number(ReportEntry.days(entries)));
    if (effort) {
      row.add(figures.hasEffort() ? Wording.time(figures.minutes()) : NOT_SAID);
      row.add(figures.hasEffort() ? Wording.time(figures.billableMinutes()) : NOT_SAID);
    }
    return row;
  }

  /** The first so many by this order, as they are in memory. */
  private static <T> Set<T> kept(List<T> all, Comparator<T> order, int count) {
    Set<T> kept = Collections.newSetFromMap(new IdentityHashMap<>());
    all.stream().sorted(order).limit(count).forEach(kept::add);
    return kept;
  }

  /** The first so many by this order, in their old order. */
  private static <T> List<T> first(List<T> all, Comparator<T> order, int count) {
    return all.stream().filter(kept(all, order, count)::contains).toList();
  }

  private void sections(List<ReportGroup> groups) {
    List<ReportGroup> shown = first(groups, WEIGHT, detail.groups());
    String client = null;
    for (ReportGroup group : shown) {
      if (!Wording.client(group).equals(client)) {
        client = Wording.client(group);
        page.heading(2, client);
      }
      section(group);
    }
    if (shown.size() < groups.size()) {
      page.paragraph(
          Wording.count(groups.size() - shown.size(), "smaller project is", "smaller projects are")
              + " not shown here; the timesheet lists every entry.");
    }
  }

  private void section(ReportGroup group) {
    if (group.client() != null) {
      String role = group.role().isBlank() ? "" : " (" + group.role().strip() + ")";
      page.heading(3, Wording.project(group) + role);
    }
    List<ReportEntry> entries = group.entries();
    list("What was done", entries, this::done);
    list("Outcomes", having(entries, e -> e.log().outcome()), e -> dated(e, e.log().outcome()));
    list("Impact", having(entries, e -> e.log().impact()), e -> dated(e, e.log().impact()));
    list("Highlights", bullets(entries), bullet -> Markup.lines(bullet.text(), detail.length()));
    skills(entries);
    list("Links", links(entries), ReportPage::link);
    list(
        "Next steps",
        having(entries, e -> e.log().nextSteps()),
        e -> dated(e, e.log().nextSteps()));
  }

  private <T> void list(String heading, List<T> all, Function<T, List<Node>> item) {
    if (all.isEmpty()) {
      return;
    }
    page.heading(4, heading);
    List<T> shown = mostInteresting(all);
    page.list(shown.stream().map(item).toList());
    if (shown.size() < all.size()) {
      page.paragraph("And " + Wording.number(all.size() - shown.size()) + " more.");
    }
  }

  /** Those that tell most, in their old order. */
  private <T> List<T> mostInteresting(List<T> all) {
    if (all.size() <= detail.items() || !(all.get(0) instanceof ReportEntry)) {
      return all.subList(0, Math.min(all.size(), detail.items()));
    }
    Comparator<T> order = Comparator.comparing(ReportEntry.class::cast, INTEREST);
    T last = all.stream().sorted(order).toList().get(detail.items() - 1);
    Set<T> kept = Collections.newSetFromMap(new IdentityHashMap<>());
    all.stream().filter(each -> order.compare(each, last) < 0).forEach(kept::add);
    List<T> equal = all.stream().filter(each -> order.compare(each, last) == 0).toList();
    kept.addAll(spread(equal, detail.items() - kept.size()));
    return all.stream().filter(kept::contains).toList();
  }

  /** So many from first to last, as far from each other as can be. */
  private static <T> List<T> spread(List<T> all, int count) {
    List<T> some = new ArrayList<>();
    for (long i = 1; i <= count; i++) {
      long at = count == 1 ? all.size() - 1 : (i - 1) * (all.size() - 1) / (count - 1);
      some.add(all.get((int) at));
    }
    return some;
  }

  private static List<ReportEntry> having(
      List<ReportEntry> entries, Function<ReportEntry, String> text) {
    return entries.stream().filter(entry -> !Markup.oneLine(text.apply(entry)).isEmpty()).toList();
  }

  private List<Node> done(ReportEntry entry) {
    List<Node> nodes = new ArrayList<>();
    nodes.add(Markup.text(entry.log().occurredOn() + " "));
    String title = Markup.oneLine(entry.log().title());
    List<Node> text = Markup.lines(untitled(entry.log().content(), title), detail.length());
    if (title.isEmpty()) {
      nodes.addAll(text);
      nodes.add(Markup.text(aside(entry)));
      return nodes;
    }
    nodes.add(Markup.strong(Markup.cut(title, detail.length())));
    nodes.add(Markup.text(aside(entry)));
    if (!text.isEmpty()) {
      nodes.add(new HardLineBreak());
      nodes.addAll(text);
    }
    return nodes;
  }

  /** Without the title, should the text begin with it, as messages of commits do. */
  private static String untitled(String content, String title) {
    String text = content.strip();
    String first = text.lines().findFirst().orElse("");
    if (!title.isEmpty() && Markup.oneLine(first).equals(title)) {
      return text.substring(first.length());
    }
    return Markup.oneLine(text).equals(title) ? "" : text;
  }

  private String aside(ReportEntry entry) {
    List<String> said = new ArrayList<>();
    Integer minutes = entry.log().effortMinutes();
    if (minutes != null) {
      said.add(Wording.time(minutes));
    }
    if (manyPeople && !entry.person().isBlank()) {
      said.add(entry.person());
    }
    return said.isEmpty() ? "" : " (" + String.join(", ", said) + ")";
  }

  private List<Node> dated(ReportEntry entry, String text) {
    List<Node> nodes = new ArrayList<>();
    nodes.add(Markup.text(entry.log().occurredOn() + " "));
    nodes.addAll(Markup.lines(text, detail.length()));
    return nodes;
  }

  private static List<WorkLogBullet> bullets(List<ReportEntry> entries) {
    return entries.stream()
        .flatMap(entry -> entry.selectedBullets().stream())
        .filter(bullet -> !Markup.oneLine(bullet.text()).isEmpty())
        .toList();
  }

  private void skills(List<ReportEntry> entries) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (ReportEntry entry : entries) {
      entry.acceptedSkills().stream()
          .map(WorkLogSkillSignal::name)
          .distinct()
          .forEach(name -> counts.merge(name, 1, Integer::sum));
    }
    if (counts.isEmpty()) {
      return;
    }
    page.heading(4, "Skills");
    List<String> names =
        counts.entrySet().stream()
            .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
            .limit(detail.items())
            .map(Map.Entry::getKey)
            .toList();
    int more = counts.size() - names.size();
    page.paragraph(
        String.join(", ", names) + (more == 0 ? "" : " and " + Wording.number(more) + " more"));
  }

  private static List<WorkLogExternalLink> links(List<ReportEntry> entries) {
    Map<String, WorkLogExternalLink> byUrl = new LinkedHashMap<>();
    for (ReportEntry entry : entries) {
      entry.view().links().forEach(link -> byUrl.putIfAbsent(link.url(), link));
    }
    return List.copyOf(byUrl.values());
  }

  static List<Node> link(WorkLogExternalLink link) {
    String key = link.externalKey();
    String title = link.title();
    String label = Markup.oneLine(title.contains(key) ? title : key + " " + title);
    return List.of(Markup.link(link.url(), label.isEmpty() ? link.url() : label));
  }
}
