package dev.worklog.report;

import dev.worklog.json.JsonObject;
import dev.worklog.log.LogTables;
import dev.worklog.log.PlacementNames;
import dev.worklog.log.WorkLogView;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A report as JSON: figures, and every entry with all that belongs to it. */
final class ReportJson {

  private ReportJson() {}

  static String of(ReportContent content) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("kind", content.kind());
    members.put("title", content.title());
    members.put("period_start", RowJson.value(content.periodStart()));
    members.put("period_end", RowJson.value(content.periodEnd()));
    members.put("names", names(content.names()));
    members.put("made_at", content.madeAt().toString());
    members.put("figures", figures(content.figures()));
    members.put("groups", content.groups().stream().map(ReportJson::group).toList());
    members.put("entries", content.entries().stream().map(ReportJson::entry).toList());
    return JsonObject.write(members);
  }

  private static Map<String, @Nullable Object> group(ReportGroup group) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("client", group.client());
    members.put("project", group.project());
    members.put("role", group.role());
    members.put("figures", figures(group.figures()));
    return members;
  }

  private static Map<String, @Nullable Object> figures(Figures figures) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("entries", figures.entries());
    members.put("minutes", figures.minutes());
    members.put("billable_minutes", figures.billableMinutes());
    members.put("entries_without_effort", figures.entriesWithoutEffort());
    members.put("first_day", RowJson.value(figures.firstDay()));
    members.put("last_day", RowJson.value(figures.lastDay()));
    return members;
  }

  static Map<String, @Nullable Object> entry(ReportEntry entry) {
    WorkLogView view = entry.view();
    Map<String, @Nullable Object> members = RowJson.of(LogTables.WORKLOGS, view.log());
    members.put("person", entry.person());
    members.put("names", names(view.names()));
    members.put("attachments", RowJson.all(LogTables.ATTACHMENTS, view.attachments()));
    members.put("signals", RowJson.all(LogTables.SIGNALS, view.signals()));
    members.put("bullets", RowJson.all(LogTables.BULLETS, view.bullets()));
    members.put("links", RowJson.all(LogTables.LINKS, view.links()));
    return members;
  }

  static Map<String, @Nullable Object> names(PlacementNames names) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("client", names.client());
    members.put("project", names.project());
    members.put("epic", names.epic());
    members.put("feature", names.feature());
    members.put("story", names.story());
    members.put("task", names.task());
    members.put("sprint", names.sprint());
    return members;
  }
}
