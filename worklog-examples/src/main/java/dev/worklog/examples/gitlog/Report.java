package dev.worklog.examples.gitlog;

import dev.worklog.log.WorkLogExternalLink;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BulletList;
import org.commonmark.node.Document;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.renderer.markdown.MarkdownRenderer;

/**
 * A report in Markdown: a table of epics and features, and the logs of each by day. Built as a
 * tree, so that what people wrote is escaped.
 */
final class Report {

  private final Document document = new Document();

  private Report() {}

  /** The report's text. */
  static String markdown(String repository, String who, Period period, List<Entry> entries) {
    Report report = new Report();
    report.heading(
        1, "Work on " + Entry.oneLine(repository) + ", " + Entry.oneLine(period.title()));
    report.paragraph(
        "By %s, from %s to %s: %s on %s."
            .formatted(
                Entry.oneLine(who),
                period.from(),
                period.to(),
                count(entries.size(), "log"),
                count(distinct(entries, Entry::day), "day")));
    if (entries.isEmpty()) {
      report.paragraph("Nothing was recorded.");
    } else {
      Map<String, Map<String, List<Entry>>> tree =
          entries.stream()
              .collect(
                  Collectors.groupingBy(
                      Entry::epic,
                      TreeMap::new,
                      Collectors.groupingBy(Entry::feature, TreeMap::new, Collectors.toList())));
      report.table(tree);
      tree.forEach(report::epic);
    }
    return MarkdownRenderer.builder()
        .extensions(List.of(TablesExtension.create()))
        .build()
        .render(report.document);
  }

  private void epic(String epic, Map<String, List<Entry>> features) {
    heading(2, epic);
    features.forEach(
        (feature, entries) -> {
          heading(3, epic + " / " + feature);
          BulletList list = new BulletList();
          list.setTight(true);
          entries.forEach(entry -> list.appendChild(item(entry)));
          document.appendChild(list);
        });
  }

  private static ListItem item(Entry entry) {
    Paragraph line = new Paragraph();
    line.appendChild(new Text(entry.day() + " "));
    StrongEmphasis author = new StrongEmphasis("**");
    author.appendChild(new Text(entry.author()));
    line.appendChild(author);
    line.appendChild(new Text(": " + entry.title()));
    for (WorkLogExternalLink link : entry.links()) {
      line.appendChild(new Text(" ("));
      Link node = new Link(link.url(), null);
      node.appendChild(new Text(Entry.oneLine(link.externalKey())));
      line.appendChild(node);
      line.appendChild(new Text(")"));
    }
    ListItem item = new ListItem();
    item.appendChild(line);
    return item;
  }

  private void table(Map<String, Map<String, List<Entry>>> tree) {
    TableBlock table = new TableBlock();
    TableHead head = new TableHead();
    head.appendChild(row(true, "Epic", "Feature", "Logs", "Stories", "People", "Days"));
    table.appendChild(head);
    TableBody body = new TableBody();
    tree.forEach(
        (epic, features) ->
            features.forEach(
                (feature, entries) ->
                    body.appendChild(
                        row(
                            false,
                            epic,
                            feature,
                            String.valueOf(entries.size()),
                            String.valueOf(stories(entries)),
                            String.valueOf(distinct(entries, Entry::author)),
                            String.valueOf(distinct(entries, Entry::day))))));
    table.appendChild(body);
    document.appendChild(table);
  }

  private static Node row(boolean header, String... texts) {
    TableRow row = new TableRow();
    for (String text : texts) {
      TableCell cell = new TableCell();
      cell.setHeader(header);
      cell.appendChild(new Text(text));
      row.appendChild(cell);
    }
    return row;
  }

  private void heading(int level, String text) {
    Heading heading = new Heading();
    heading.setLevel(level);
    heading.appendChild(new Text(text));
    document.appendChild(heading);
  }

  private void paragraph(String text) {
    Paragraph paragraph = new Paragraph();
    paragraph.appendChild(new Text(text));
    document.appendChild(paragraph);
  }

  private static long stories(List<Entry> entries) {
    return entries.stream().map(Entry::story).filter(story -> story != null).distinct().count();
  }

  private static long distinct(List<Entry> entries, Function<Entry, Object> by) {
    return entries.stream().map(by).distinct().count();
  }

  private static String count(long number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }
}
