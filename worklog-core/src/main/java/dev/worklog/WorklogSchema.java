package dev.worklog;

import dev.worklog.enrichment.EnrichmentTables;
import dev.worklog.hierarchy.HierarchyTables;
import dev.worklog.identity.IdentityTables;
import dev.worklog.log.LogTables;
import dev.worklog.report.ReportTables;
import dev.worklog.storage.Schema;
import dev.worklog.storage.Table;
import java.util.ArrayList;
import java.util.List;

/** All tables of the library. */
public final class WorklogSchema {

  /** The tables of all contexts. */
  public static final Schema ALL = all();

  private WorklogSchema() {}

  private static Schema all() {
    List<Table<?>> tables = new ArrayList<>();
    tables.addAll(IdentityTables.ALL);
    tables.addAll(HierarchyTables.ALL);
    tables.addAll(LogTables.ALL);
    tables.addAll(EnrichmentTables.ALL);
    tables.addAll(ReportTables.ALL);
    return new Schema(tables);
  }
}
