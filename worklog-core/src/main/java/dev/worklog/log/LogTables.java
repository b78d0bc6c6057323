package dev.worklog.log;

import static dev.worklog.storage.Constraint.OnDelete.CASCADE;
import static dev.worklog.storage.Constraint.OnDelete.SET_NULL;

import dev.worklog.entity.Entity;
import dev.worklog.hierarchy.HierarchyTables;
import dev.worklog.hierarchy.Level;
import dev.worklog.json.JsonObject;
import dev.worklog.json.Text;
import dev.worklog.storage.Context;
import dev.worklog.storage.Table;
import dev.worklog.storage.TableBuilder;
import java.util.ArrayList;
import java.util.List;

/** The tables of this context. */
public final class LogTables {

  private static final String MAX_INT = "2147483647";
  private static final String MAX_LONG = "9223372036854775807";

  public static final Table<WorkLog> WORKLOGS =
      placed(Table.of(WorkLog.class, "worklogs", Context.LOG))
          .nullable("archived_from", "effort_minutes", "import_key")
          .text("title", 240)
          .required("content", Text.MAX_LENGTH)
          .name("tags", 200)
          .text("source_ref", 200)
          .name("import_key", 255)
          .between("effort_minutes", "0", MAX_INT)
          .derived("search_text", 4 * Text.MAX_LENGTH, false, LogTables::searchText)
          .reference("user_id", "users", CASCADE)
          .unique("user_id", "import_key")
          .index("user_id", "occurred_on desc", "created_at desc")
          .index("client_id", "occurred_on desc", "created_at desc")
          .index("project_id", "occurred_on desc", "created_at desc")
          .index("status", "occurred_on desc")
          .index("work_type", "occurred_on desc")
          .index("enrichment_status", "id")
          .index("occurred_on desc", "created_at desc")
          .order("occurred_on desc", "created_at desc")
          .build();

  public static final Table<Attachment> ATTACHMENTS =
      artifact(Attachment.class, "attachments")
          .nullable("uploaded_by_id")
          .required("object_key", 500)
          .required("filename", 255)
          .text("mime_type", 120)
          .text("checksum_sha256", 64)
          .between("size_bytes", "0", MAX_LONG)
          .reference("uploaded_by_id", "users", SET_NULL)
          .index("worklog_id", "created_at desc")
          .index("kind")
          .order("created_at desc")
          .build();

  public static final Table<WorkLogSkillSignal> SIGNALS =
      artifact(WorkLogSkillSignal.class, "worklog_skill_signals")
          .name("name", 200)
          .between("confidence", "0", "1")
          .unique("worklog_id", "name", "kind")
          .index("name")
          .index("kind")
          .index("status")
          .order("confidence desc", "name")
          .build();

  public static final Table<WorkLogBullet> BULLETS =
      artifact(WorkLogBullet.class, "worklog_bullets")
          .required("text", Text.MAX_LENGTH)
          .between("sort_order", "0", MAX_INT)
          .index("worklog_id", "kind")
          .index("kind", "is_selected")
          .order("sort_order", "created_at desc")
          .build();

  public static final Table<WorkLogExternalLink> LINKS =
      artifact(WorkLogExternalLink.class, "worklog_external_links")
          .text("external_key", 120)
          .requiredUrl("url", 200)
          .text("title", 240)
          .unique("worklog_id", "url")
          .index("worklog_id", "created_at desc")
          .index("system")
          .index("external_key")
          .order("created_at desc")
          .build();

  public static final Table<WorkLogPreset> PRESETS =
      Table.of(WorkLogPreset.class, "worklog_presets", Context.LOG)
          .nullable("client_id", "project_id")
          .name("name", 120)
          .name("default_tags", 200)
          .reference("user_id", "users", CASCADE)
          .reference("client_id", "clients", SET_NULL)
          .reference("project_id", "projects", SET_NULL)
          .unique("user_id", "name")
          .index("user_id", "is_active desc", "name")
          .order("is_active desc", "name")
          .build();

  // Those of the other drafts, which most programs never load, stand where they are written.
  static final Entity<WorkLog, WorkLogDraft> WORKLOG =
      Entity.of(WORKLOGS, WorkLogDraft.class)
          .initially("enrichmentStatus", EnrichmentStatus.PENDING)
          .initially("enrichmentSuggestions", JsonObject.EMPTY)
          .initially("aiSummary", "");

  /** In an order in which each stands after those that it refers to. */
  public static final List<Table<?>> ALL =
      List.of(WORKLOGS, ATTACHMENTS, SIGNALS, BULLETS, LINKS, PRESETS);

  private LogTables() {}

  private static TableBuilder<WorkLog> placed(TableBuilder<WorkLog> builder) {
    TableBuilder<WorkLog> placed = builder;
    for (Level level : Level.values()) {
      String table = HierarchyTables.table(level).name();
      placed = placed.nullable(level.column()).reference(level.column(), table, SET_NULL);
    }
    return placed;
  }

  private static <A extends Artifact> TableBuilder<A> artifact(Class<A> type, String name) {
    return Table.of(type, name, Context.LOG).reference("worklog_id", "worklogs", CASCADE);
  }

  private static String searchText(WorkLog log) {
    List<String> texts = new ArrayList<>(List.of(log.title(), log.content(), log.outcome()));
    texts.addAll(log.tags());
    return Text.searchable(texts.toArray(new String[0]));
  }
}
