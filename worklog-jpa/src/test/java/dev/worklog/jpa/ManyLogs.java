package dev.worklog.jpa;

import javax.sql.DataSource;

/** So many rows that the planner of PostgreSQL prefers an index where there is one. */
final class ManyLogs {

  private ManyLogs() {}

  /**
   * Adds work logs past all references.
   *
   * @param tenant as SQL, as are the other two
   * @param from what is selected from, with a number {@code n}
   */
  static void add(DataSource dataSource, String tenant, String user, String tags, String from) {
    String logs =
        """
        insert into worklogs (id, tenant_id, user_id, occurred_on, title, work_type, status, content,
          outcome, impact, next_steps, is_billable, tags, source, source_ref, metadata,
          enrichment_status, enrichment_suggestions, ai_summary, version, created_at, updated_at,
          search_text)
        select gen_random_uuid(), %s, %s,
          date '2020-01-01' + n %% 1000, '', 'delivery', 'draft', 'x', '', '', '', false,
          %s, 'manual', '', '{}', 'pending', '{}', '', 1, now(), now(), ''
        from %s"""
            .formatted(tenant, user, tags, from);
    Sql.execute(dataSource, "set session_replication_role = replica; " + logs);
    Sql.execute(dataSource, "analyze worklogs");
  }

  /** Adds nodes beside the one of each level that there is. */
  static void addNodes(DataSource dataSource, int nodes) {
    addBeside(dataSource, "epics", "project_id", nodes);
    addBeside(dataSource, "features", "epic_id", nodes);
    addBeside(dataSource, "stories", "feature_id", nodes);
    addBeside(dataSource, "tasks", "story_id", nodes);
    Sql.execute(
        dataSource,
        """
        insert into projects (id, tenant_id, user_id, client_id, name, description, role, is_active,
          source, version, created_at, updated_at)
        select gen_random_uuid(), tenant_id, user_id, client_id, name || n, '', '', true, source, 1,
          now(), now()
        from projects, generate_series(1, %d) n"""
            .formatted(nodes));
    Sql.execute(dataSource, "analyze");
  }

  private static void addBeside(DataSource dataSource, String table, String parent, int nodes) {
    Sql.execute(
        dataSource,
        """
        insert into %1$s (id, tenant_id, %2$s, name, description, is_active, version, created_at,
          updated_at)
        select gen_random_uuid(), tenant_id, %2$s, name || n, '', true, 1, now(), now()
        from %1$s, generate_series(1, %3$d) n"""
            .formatted(table, parent, nodes));
  }
}
