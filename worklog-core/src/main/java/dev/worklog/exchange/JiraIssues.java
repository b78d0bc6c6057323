package dev.worklog.exchange;

import dev.worklog.hierarchy.Hierarchy;
import dev.worklog.hierarchy.NodePath;
import dev.worklog.json.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Where the issues of a file belong: epic, story and sub-task, found by keys and ids. */
final class JiraIssues {

  static final List<String> KEY = List.of("Issue key", "Key");
  static final List<String> SUMMARY = List.of("Summary");
  private static final List<String> ID = List.of("Issue id");
  private static final List<String> TYPE = List.of("Issue Type", "Type");
  private static final List<String> PARENT =
      List.of("Parent key", "Parent id", "Parent", "Parent issue ID");
  private static final List<String> PARENT_SUMMARY = List.of("Parent summary");
  private static final List<String> EPIC_LINK =
      List.of("Epic Link", "Custom field (Epic Link)", "Epic Key");
  private static final List<String> EPIC_SUMMARY = List.of("Epic Link Summary");
  private static final List<String> PROJECT = List.of("Project name", "Project key", "Project");

  private final CsvImport options;
  private final Map<String, CsvRow> byReference = new HashMap<>();

  JiraIssues(CsvFile file, CsvImport options) {
    this.options = options;
    for (CsvRow row : file.rows()) {
      if (row.misfit().isEmpty()) {
        byReference.putIfAbsent(row.text(KEY), row);
        byReference.putIfAbsent(row.text(ID), row);
      }
    }
    byReference.remove("");
  }

  /** The key and what it is about, as a node is called. */
  static String label(CsvRow issue) {
    String label = (issue.text(KEY) + " " + issue.text(SUMMARY)).strip();
    return Cells.cutName(label.isEmpty() ? "Issue " + issue.text(ID) : label);
  }

  /** The node of the issue, and its last sprint. */
  NodePath path(CsvRow issue) {
    List<String> names = new ArrayList<>();
    names.add(Objects.requireNonNullElse(options.client(), Hierarchy.OWN_CLIENT));
    names.add(project(issue));
    names.addAll(belowProject(issue));
    List<String> sprints = issue.texts("Sprint");
    String sprint = sprints.isEmpty() ? null : Cells.cutName(sprints.get(sprints.size() - 1));
    return new NodePath(names, sprint);
  }

  private static String project(CsvRow issue) {
    String key = issue.text(KEY);
    String named = issue.text(PROJECT);
    int dash = key.lastIndexOf('-');
    String prefix = dash > 0 ? key.substring(0, dash) : key;
    return Cells.cutName(named.isEmpty() ? prefix : named);
  }

  private List<String> belowProject(CsvRow issue) {
    if (isEpic(issue)) {
      return List.of(label(issue));
    }
    Optional<CsvRow> parent = parent(issue);
    if (parent.filter(row -> !isEpic(row)).isPresent()) {
      return List.of(epic(parent.get()), Cells.GENERAL, label(parent.get()), label(issue));
    }
    if (isSubTask(issue)) {
      String story = parent.isPresent() ? Cells.GENERAL : unknown(issue, PARENT, PARENT_SUMMARY);
      return List.of(epic(issue), Cells.GENERAL, story, label(issue));
    }
    return List.of(epic(issue), Cells.GENERAL, label(issue));
  }

  /** The epic that the issue says it belongs to, or else that of which it is a child. */
  private String epic(CsvRow issue) {
    String link = issue.text(EPIC_LINK);
    if (!link.isEmpty()) {
      CsvRow epic = byReference.get(link);
      return epic == null ? unknown(issue, EPIC_LINK, EPIC_SUMMARY) : label(epic);
    }
    Optional<CsvRow> parent = parent(issue);
    if (parent.isPresent()) {
      return parent.filter(JiraIssues::isEpic).map(JiraIssues::label).orElse(Cells.GENERAL);
    }
    return isSubTask(issue) ? Cells.GENERAL : unknown(issue, PARENT, PARENT_SUMMARY);
  }

  /** An issue that is not in the file, called by what the file says of it. */
  private static String unknown(CsvRow issue, List<String> reference, List<String> summary) {
    String text = issue.text(reference);
    if (text.isEmpty() || text.equals(issue.text(KEY)) || text.equals(issue.text(ID))) {
      return issue.text(summary).isEmpty() ? Cells.GENERAL : Cells.cutName(issue.text(summary));
    }
    String name = text.chars().allMatch(Character::isDigit) ? "Issue " + text : text;
    return Cells.cutName((name + " " + issue.text(summary)).strip());
  }

  private Optional<CsvRow> parent(CsvRow issue) {
    return PARENT.stream()
        .map(issue::text)
        .filter(reference -> !reference.isEmpty())
        .map(byReference::get)
        .filter(Objects::nonNull)
        .filter(parent -> parent.line() != issue.line())
        .findFirst();
  }

  private static boolean isEpic(CsvRow issue) {
    return Text.fold(issue.text(TYPE)).contains("epic");
  }

  private static boolean isSubTask(CsvRow issue) {
    String type = Text.fold(issue.text(TYPE)).replace("-", "").replace(" ", "");
    return type.contains("subtask");
  }
}
