package dev.worklog.report;

import dev.worklog.json.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BulletList;
import org.commonmark.node.Document;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.markdown.MarkdownNodeRendererContext;
import org.commonmark.renderer.markdown.MarkdownNodeRendererFactory;
import org.commonmark.renderer.markdown.MarkdownRenderer;

/**
 * A document as a tree, so that what people wrote is escaped by the library that writes it as
 * Markdown and as HTML.
 */
final class Markup {

  // What a reader would take for a blank, or for nothing at all.
  private static final Pattern BLANKS = Pattern.compile("[\\p{Z}\\p{Cc}]+");
  private static final Pattern WEB = Pattern.compile("(?i)https?://[^\\p{Z}\\p{Cc}]+");

  private static final MarkdownRenderer MARKDOWN =
      MarkdownRenderer.builder()
          .extensions(List.of(TablesExtension.create()))
          .nodeRendererFactory(new MoreEscapes())
          .build();
  private static final HtmlRenderer HTML =
      HtmlRenderer.builder()
          .extensions(List.of(TablesExtension.create()))
          .sanitizeUrls(true)
          .build();

  private final Document document = new Document();

  /** What a document ends up as. */
  String toMarkdown() {
    return MARKDOWN.render(document);
  }

  String toHtml() {
    return HTML.render(document);
  }

  /** Text as Markdown that shows it. */
  static String markdown(String text) {
    Paragraph paragraph = new Paragraph();
    paragraph.appendChild(text(oneLine(text)));
    return MARKDOWN.render(paragraph).strip();
  }

  /** Text as HTML that shows it, in an element or in quotes. */
  static String html(String text) {
    return HTML.render(text(text));
  }

  void add(Node block) {
    document.appendChild(block);
  }

  void heading(int level, String text) {
    Heading heading = new Heading();
    heading.setLevel(level);
    heading.appendChild(text(oneLine(text)));
    add(heading);
  }

  void paragraph(String text) {
    add(paragraph(List.of(text(oneLine(text)))));
  }

  void list(List<? extends List<Node>> items) {
    BulletList list = new BulletList();
    list.setTight(true);
    for (List<Node> item : items) {
      ListItem node = new ListItem();
      node.appendChild(paragraph(item));
      list.appendChild(node);
    }
    add(list);
  }

  /** Columns after the first are numbers. */
  void table(List<String> header, List<List<String>> rows) {
    TableBlock table = new TableBlock();
    TableHead head = new TableHead();
    head.appendChild(row(header, true));
    table.appendChild(head);
    TableBody body = new TableBody();
    rows.forEach(row -> body.appendChild(row(row, false)));
    table.appendChild(body);
    add(table);
  }

  private static TableRow row(List<String> cells, boolean header) {
    TableRow row = new TableRow();
    for (int i = 0; i < cells.size(); i++) {
      TableCell cell = new TableCell();
      cell.setHeader(header);
      cell.setAlignment(i == 0 ? TableCell.Alignment.LEFT : TableCell.Alignment.RIGHT);
      cell.appendChild(text(oneLine(cells.get(i))));
      row.appendChild(cell);
    }
    return row;
  }

  static Paragraph paragraph(List<Node> inlines) {
    Paragraph paragraph = new Paragraph();
    inlines.forEach(paragraph::appendChild);
    return paragraph;
  }

  /** On one line, blanks made one. */
  static Node text(String text) {
    return new org.commonmark.node.Text(BLANKS.matcher(text).replaceAll(" "));
  }

  static Node strong(String text) {
    StrongEmphasis strong = new StrongEmphasis("**");
    strong.appendChild(text(oneLine(text)));
    return strong;
  }

  /** A link if the address is one of the web, and else text. */
  static Node link(String url, String label) {
    if (!WEB.matcher(url).matches()) {
      return text(oneLine(label) + " " + oneLine(url));
    }
    Link link = new Link(url, null);
    link.appendChild(text(oneLine(label)));
    return link;
  }

  /** Lines of text; what is longer than so many code points is cut. */
  static List<Node> lines(String text, int max) {
    List<Node> nodes = new ArrayList<>();
    for (String line : cut(text.strip(), max).lines().toList()) {
      String shown = oneLine(line);
      if (!shown.isEmpty()) {
        if (!nodes.isEmpty()) {
          nodes.add(new HardLineBreak());
        }
        nodes.add(text(shown));
      }
    }
    return nodes;
  }

  static String oneLine(String text) {
    return BLANKS.matcher(text).replaceAll(" ").strip();
  }

  static String cut(String text, int max) {
    return Text.length(text) <= max
        ? text
        : text.substring(0, text.offsetByCodePoints(0, max - 1)).stripTrailing() + "\u2026";
  }

  /** Code hosts take these for strikes and formulas, and a plus begins a list. */
  private static final class MoreEscapes implements MarkdownNodeRendererFactory {

    @Override
    public NodeRenderer create(MarkdownNodeRendererContext context) {
      return new NodeRenderer() {
        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
          return Set.of();
        }

        @Override
        public void render(Node node) {
          throw new IllegalStateException("renders nothing");
        }
      };
    }

    @Override
    public Set<Character> getSpecialCharacters() {
      return Set.of('~', '$', '+');
    }
  }
}
