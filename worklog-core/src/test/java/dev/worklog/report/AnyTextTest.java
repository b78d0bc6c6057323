package dev.worklog.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.arbitrary;
import static org.quicktheories.generators.SourceDSL.lists;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.worklog.json.JsonObject;
import dev.worklog.log.WorkLogView;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;

/** Text that people type stays text, whatever it is. */
class AnyTextTest {

  private static final List<String> PIECES =
      List.of(
          "<script>alert(1)</script>",
          "<img src=x onerror=alert(1)>",
          "</title>",
          "</svg>",
          "</style>",
          "]]>",
          "-->",
          "<!--",
          "\"",
          "'",
          "&amp;",
          "&#60;",
          "&",
          "<",
          ">",
          "> ",
          "*",
          "**",
          "_",
          "__",
          "`",
          "```",
          "~~~",
          "~~",
          "$",
          "#",
          "# ",
          "- ",
          "+ ",
          "* ",
          "1. ",
          "12) ",
          "|",
          "\\",
          "\\\\",
          "[a](javascript:alert(1))",
          "![",
          "](",
          "[x]: http://y",
          "http://x.y",
          "<http://x.y>",
          "\n",
          "\n\n",
          "\r",
          "\t",
          "    ",
          " ",
          "\u00a0",
          "\u0085",
          "\u2028",
          "\u0001",
          "===",
          "---",
          ":--",
          "=1+1",
          "-1",
          "+1",
          "@x",
          "\uff1d1",
          "%s",
          "%%{init: {}}%%",
          "x",
          "y z",
          "7",
          "\u00e9",
          "\ud83d\ude00",
          "\u202e");

  private static final Parser PARSER =
      Parser.builder().extensions(List.of(TablesExtension.create())).build();

  private static Gen<String> texts() {
    return lists()
        .of(arbitrary().pick(PIECES))
        .ofSizeBetween(1, 6)
        .map(pieces -> String.join("", pieces));
  }

  private static void forEach(Consumer<String> check) {
    qt().withFixedSeed(7).withExamples(400).forAll(texts()).checkAssert(check);
    PIECES.forEach(check);
  }

  /** Text of the same shape that nothing could take for markup. */
  private static String harmless(String text) {
    StringBuilder same = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              String one = Character.toString(c);
              same.append(Markup.oneLine(one).isEmpty() ? one : "x");
            });
    return same.toString();
  }

  @Test
  void itAddsNoElementAndNoAttributeToAPageOfHtml() {
    forEach(
        text -> {
          String html = Sample.everywhere(text).html();
          assertThat(elements(html))
              .as("%s", html)
              .isEqualTo(elements(Sample.everywhere(harmless(text)).html()));
          assertThat(Jsoup.parse(html).select("h1").text())
              .isEqualTo(new Element("h1").text(seen(text)).text());
        });
  }

  private static String seen(String text) {
    return Markup.oneLine(text);
  }

  private static List<String> elements(String html) {
    List<String> all = new ArrayList<>();
    for (Element element : Jsoup.parse(html).getAllElements()) {
      StringBuilder tag = new StringBuilder(element.tagName());
      for (Attribute attribute : element.attributes()) {
        tag.append(' ').append(attribute.getKey());
        if (attribute.getKey().toLowerCase(Locale.ROOT).startsWith("href")) {
          tag.append('=').append(attribute.getValue());
        }
      }
      all.add(tag.toString());
    }
    return all;
  }

  @Test
  void itAddsNothingToTheTreeOfMarkdown() {
    forEach(
        text -> {
          String markdown = Sample.everywhere(text).markdown();
          assertThat(nodes(markdown))
              .as("%s", markdown)
              .isEqualTo(nodes(Sample.everywhere(harmless(text)).markdown()));
          assertThat(heading(markdown)).isEqualTo(seen(text));
        });
  }

  private static List<String> nodes(String markdown) {
    List<String> all = new ArrayList<>();
    new AbstractVisitor() {
      @Override
      protected void visitChildren(Node parent) {
        all.add(parent.getClass().getSimpleName());
        super.visitChildren(parent);
      }

      @Override
      public void visit(Link link) {
        all.add(link.getDestination());
        super.visit(link);
      }

      @Override
      public void visit(SoftLineBreak softLineBreak) {
        all.add("soft");
      }

      @Override
      public void visit(org.commonmark.node.HtmlInline html) {
        all.add("html");
      }

      @Override
      public void visit(org.commonmark.node.HtmlBlock html) {
        all.add("html block");
      }

      @Override
      public void visit(org.commonmark.node.Code code) {
        all.add("code");
      }

      @Override
      public void visit(org.commonmark.node.ThematicBreak rule) {
        all.add("rule");
      }
    }.visitChildren(PARSER.parse(markdown));
    return all;
  }

  private static String heading(String markdown) {
    Node first = PARSER.parse(markdown).getFirstChild();
    assertThat(first).isInstanceOf(Heading.class);
    return TextContentRenderer.builder().build().render(first).strip();
  }

  @Test
  void itComesBackFromCsvWithAnApostropheWhereASpreadsheetWouldRunIt() {
    forEach(
        text -> {
          String csv = Sample.everywhere(text).csv();
          List<CsvRecord> rows = CsvReader.builder().ofCsvRecord(csv).stream().toList();
          assertThat(rows).hasSize(3).allMatch(row -> row.getFieldCount() == 23);
          String cell = rows.get(1).getField(9);
          assertThat(cell.startsWith("'") && !text.startsWith("'") ? cell.substring(1) : cell)
              .isEqualTo(text);
          for (CsvRecord row : rows) {
            assertThat(row.getFields())
                .noneMatch(field -> field.matches("(?s)[=+\\-@\t\r\n\uff1d\uff0b\uff0d\uff20].*"));
          }
        });
  }

  @Test
  void itComesBackFromJson() {
    forEach(
        text ->
            assertThat(JsonObject.parse(Sample.everywhere(text).json()).get("title"))
                .contains(text));
  }

  @Test
  void itStaysInItsPlaceInAResume() {
    forEach(
        text -> {
          String html = resume(text).html();
          assertThat(elements(html))
              .as("%s", html)
              .isEqualTo(elements(resume(harmless(text)).html()));
          String markdown = resume(text).markdown();
          assertThat(nodes(markdown))
              .as("%s", markdown)
              .isEqualTo(nodes(resume(harmless(text)).markdown()));
        });
  }

  private static Resume resume(String text) {
    ReportEntry entry = Sample.everywhere(text).entries().get(0);
    return new Resume(
        List.of(
            new Resume.Position(
                text,
                text,
                text,
                Sample.DAY,
                Sample.DAY,
                List.of(new Resume.Achievement(Sample.bullet(text, true), entry)))));
  }

  @Test
  void onlyAddressesOfTheWebBecomeLinks() {
    for (String url :
        List.of("javascript:alert(1)", "data:text/html,x", "JAVASCRIPT:x", " javascript:x", "x")) {
      ReportEntry plain = Sample.entry(10, 0, "title", "content", 1, "Acme");
      ReportEntry linked =
          new ReportEntry(
              new WorkLogView(
                  plain.log(),
                  plain.view().names(),
                  List.of(),
                  List.of(),
                  List.of(),
                  List.of(Sample.link(url, "key", "title"))),
              "Ada");
      ReportContent content = Sample.content("t", List.of(linked), "");
      assertThat(Jsoup.parse(content.html()).select("[href]")).isEmpty();
      assertThat(content.markdown()).doesNotContain("](");
    }
  }
}
