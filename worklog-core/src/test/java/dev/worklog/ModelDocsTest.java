package dev.worklog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.worklog.storage.Column;
import dev.worklog.storage.Context;
import dev.worklog.storage.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the pages of docs/model against the descriptions of the tables. */
class ModelDocsTest {

  private static final Pattern DIAGRAM = Pattern.compile("(?s)```mermaid\n(.*?)```");
  private static final Pattern SECTION = Pattern.compile("(?ms)^## `([a-z_]+)`\n(.*?)(?=^## |\\z)");

  private final Map<Context, List<Table<?>>> tables = new TreeMap<>();

  ModelDocsTest() {
    for (Table<?> table : WorklogSchema.ALL.tables()) {
      tables.computeIfAbsent(table.context(), context -> new ArrayList<>()).add(table);
    }
  }

  @Test
  void everyTableIsOnThePageOfItsContextAndOnNoOther() {
    Map<String, List<String>> expected = new TreeMap<>();
    tables.forEach(
        (context, ofContext) ->
            expected.put(page(context), ofContext.stream().map(Table::name).toList()));
    Map<String, List<String>> found = new TreeMap<>();
    for (String page : pages()) {
      List<String> sections = List.copyOf(sections(page).keySet());
      if (!sections.isEmpty()) {
        found.put(page, sections);
      }
    }
    assertThat(found).isEqualTo(expected);
  }

  @Test
  void theDiagramsShowEveryColumnAndEveryReference() {
    tables.forEach(
        (context, ofContext) ->
            check(page(context), "diagram", diagram(page(context)), ModelPage.diagram(ofContext)));
  }

  @Test
  void theTablesOfColumnsSayWhatTheDescriptionsSay() {
    everyTable(
        (table, section) -> {
          Map<String, String> meanings = meanings(section);
          String expected = ModelPage.columns(table, meanings);
          check(page(table.context()), table + ", columns", grid(section, "column"), expected);
          assertThat(meanings.keySet())
              .as("columns of %s that the page explains", table)
              .containsExactlyInAnyOrderElementsOf(
                  table.storedColumns().stream().map(Column::name).toList());
        });
  }

  @Test
  void theTablesOfConstraintsSayWhatTheDescriptionsSay() {
    everyTable(
        (table, section) ->
            check(
                page(table.context()),
                table + ", constraints",
                grid(section, "constraint"),
                ModelPage.constraints(table)));
  }

  @Test
  void theTablesOfIndexesSayWhatTheDescriptionsSay() {
    everyTable(
        (table, section) ->
            check(
                page(table.context()),
                table + ", indexes",
                grid(section, "index"),
                ModelPage.indexes(table)));
  }

  @Test
  void theOrderIsThatOfTheDescription() {
    everyTable(
        (table, section) -> assertThat(section).as("%s", table).contains(ModelPage.order(table)));
  }

  private interface Look {
    void at(Table<?> table, String section);
  }

  private void everyTable(Look look) {
    tables.forEach(
        (context, ofContext) -> {
          Map<String, String> sections = sections(page(context));
          ofContext.forEach(table -> look.at(table, sections.getOrDefault(table.name(), "")));
        });
  }

  private static void check(String page, String what, String found, String expected) {
    if (!found.equals(expected)) {
      fail("docs/model/%s, %s; right is:\n\n%s\ninstead of:\n\n%s", page, what, expected, found);
    }
  }

  /** The Markdown table whose first column is called so. */
  private static String grid(String section, String first) {
    Matcher grid = Pattern.compile("(?m)^\\| " + first + " \\|(.*\n)(\\|.*\n)*").matcher(section);
    return grid.find() ? grid.group() : "";
  }

  private static Map<String, String> meanings(String section) {
    Map<String, String> meanings = new HashMap<>();
    Matcher row =
        Pattern.compile("(?m)^\\| `([a-z0-9_]+)` \\|.*\\| ([^|]+) \\|$")
            .matcher(grid(section, "column"));
    while (row.find()) {
      meanings.put(row.group(1), row.group(2));
    }
    return meanings;
  }

  private static String diagram(String page) {
    Matcher diagram = DIAGRAM.matcher(read(page));
    return diagram.find() ? diagram.group(1) : "";
  }

  private static Map<String, String> sections(String page) {
    Map<String, String> sections = new LinkedHashMap<>();
    Matcher section = SECTION.matcher(read(page));
    while (section.find()) {
      sections.put(section.group(1), section.group(2));
    }
    return sections;
  }

  private static String page(Context context) {
    return context.name().toLowerCase(Locale.ROOT) + ".md";
  }

  private static List<String> pages() {
    try (Stream<Path> files = Files.list(Repository.file("docs/model"))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(String page) {
    try {
      Path file = Repository.file("docs/model/" + page);
      return Files.exists(file) ? Files.readString(file) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
