package dev.worklog.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.worklog.Repository;
import dev.worklog.json.JsonObject;
import dev.worklog.json.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Every format of one small report, read and kept by hand, and what is left out of long ones. */
class ReportFormatsTest {

  private static void assertIs(String file, String text) throws IOException {
    assertThat(text)
        .as(file)
        .isEqualTo(
            Files.readString(Repository.file("worklog-core/src/test/resources/report/" + file)));
  }

  @Test
  void aMonthReadsSo() throws IOException {
    ReportContent month = Sample.month();
    assertIs("month.md", month.markdown());
    assertIs("month.html", month.html());
    assertIs("month.csv", month.csv());
    assertIs("month.json", month.json() + "\n");
  }

  @Test
  void nothingOfTheMachineIsInAReport() {
    Locale locale = Locale.getDefault();
    ReportContent month = Sample.month();
    List<String> english = List.of(month.markdown(), month.html(), month.csv(), month.json());
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(List.of(month.markdown(), month.html(), month.csv(), month.json()))
          .isEqualTo(english);
    } finally {
      Locale.setDefault(locale);
    }
  }

  @Test
  void aPageNeedsNothingFromElsewhereAndRunsNothing() {
    Document page = Jsoup.parse(Sample.month().html());
    assertThat(page.select("script, link, img, iframe, object, [src], [onclick], [style]"))
        .isEmpty();
    assertThat(page.select("svg > title, svg > desc")).hasSize(4);
    assertThat(page.select("html").attr("lang")).isEqualTo("en");
  }

  @Test
  void jsonTellsEverythingOfALog() {
    JsonObject json = JsonObject.parse(Sample.month().json());
    Map<?, ?> entry = (Map<?, ?>) ((List<?>) json.get("entries").orElseThrow()).get(0);
    List<String> expected =
        List.of("id", "metadata", "client_id", "bullets", "signals", "links", "attachments");
    assertThat(entry.keySet().containsAll(expected)).isTrue();
    assertThat(entry.get("outcome")).isEqualTo("Green for a week");
  }

  @Test
  void aReportWithoutEntriesSaysSo() {
    ReportContent empty = Sample.content("Week", List.of(), "");
    assertThat(empty.markdown())
        .isEqualTo("# Week\n\n2026-03-01 to 2026-03-31\n\nNothing was recorded.\n");
    assertThat(Jsoup.parse(empty.html()).select("main").text())
        .isEqualTo("Week 2026-03-01 to 2026-03-31 Nothing was recorded.");
    assertThat(empty.csv().lines()).hasSize(1);
  }

  @Test
  void aTextThatBeginsWithItsTitleDoesNotRepeatIt() {
    ReportEntry commit = Sample.entry(1, 0, "Fix it", "Fix it\n\nIt was broken.", null, null);
    assertThat(Sample.content("Week", List.of(commit), "").markdown())
        .contains("- 2026-03-02 **Fix it**  \n  It was broken.\n");
    ReportEntry folded = Sample.entry(1, 0, "Fix it", "Fix\nit", null, null);
    assertThat(Sample.content("Week", List.of(folded), "").markdown())
        .contains("- 2026-03-02 **Fix it**\n");
  }

  @Test
  void ofManyEqualEntriesSomeOfTheWholePeriodAreShown() {
    List<ReportEntry> entries = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      entries.add(Sample.entry(i, i * 28 / 2_000, "Number " + i + " ", "x", null, null));
    }
    String text = Sample.content("Month", entries, "").markdown();
    assertThat(text)
        .contains("**Number 0**", "**Number 1052**", "**Number 1999**", "And 1,980 more.");
    assertThat(text.lines().filter(line -> line.contains("**Number "))).hasSize(20);
  }

  @Test
  void barsOfMermaidNeverShareALabel() {
    List<ReportEntry> entries = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      String client = "A client with quite a long name" + "!".repeat(i);
      entries.add(Sample.entry(i, i, "Did it", "x", 30, client));
    }
    assertThat(Sample.content("Month", entries, "").markdown())
        .contains(
            """
            x-axis ["A client with quite a long na\u2026", "A client with quite a lon\u2026 (2)", \
            "A client with quite a lon\u2026 (3)"]""")
        .contains("x-axis [\"01\", \"02\", ")
        .contains("bar [0.5, 0.5, 0.5]");
  }

  @Test
  void largeFiguresOfAPageAreGroupedThoseForProgramsAreNot() {
    ReportEntry one = Sample.entry(1, 0, "Did it", "x", 74_085, "Acme");
    ReportEntry two = Sample.entry(2, 1, "Did it", "x", 15, "Globex");
    ReportContent content = Sample.content("Month", List.of(one, two), "");
    assertThat(content.markdown()).contains("bar [1234.75, 0.25]", "|1,235 h|");
    assertThat(content.html()).contains(">1,234.75</text>", ">0.25</text>", ">1,500</text>");
  }

  @Test
  void peopleOfOneNameAreCountedEach() {
    ReportContent three =
        Sample.content(
            "Week",
            List.of(
                Sample.by(Sample.entry(1, 0, "Did it", "x", null, null), 7, "Ada"),
                Sample.by(Sample.entry(2, 0, "Did it", "x", null, null), 8, "Ada"),
                Sample.by(Sample.entry(3, 0, "Did it", "x", null, null), 9, "Bob")),
            "");
    assertThat(three.markdown()).contains("3 entries on 1 day by 3 people.");
  }

  @Test
  void theLongestReportIsShorterThanAReportMayBe() {
    String longest = "*".repeat(200);
    List<ReportEntry> entries = new ArrayList<>();
    for (int i = 0; i < 3_000; i++) {
      String text = "\ud83d\ude00*".repeat(5_000);
      entries.add(Sample.entry(i, i % 28, "*".repeat(240), text, 1, longest.substring(i % 100)));
    }
    ReportContent content = Sample.content(longest, entries, longest);
    assertThat(Text.length(content.markdown())).isLessThan(Text.MAX_LENGTH);
    assertThat(content.markdown()).contains("more.", "other projects");
    assertThat(content.csv().length()).isGreaterThan(30_000_000);
  }
}
