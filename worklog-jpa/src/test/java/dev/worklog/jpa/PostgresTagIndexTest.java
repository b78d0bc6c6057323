package dev.worklog.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.Test;

class PostgresTagIndexTest {

  @Test
  void logsAreFoundByATagThroughTheIndex() {
    try (HikariDataSource dataSource = Servers.postgres("tag_index")) {
      SchemaMigrations.migrate(dataSource);
      Sql.execute(dataSource, "set session_replication_role = replica; " + manyLogs());
      Sql.execute(dataSource, "analyze worklogs");

      assertThat(
              Sql.rows(
                  dataSource,
                  "explain select id from worklogs"
                      + " where tenant_id = '00000000-0000-0000-0000-000000000001'"
                      + " and tags @> cast('[\"rare\"]' as jsonb)"
                      + " order by occurred_on desc, created_at desc, id desc limit 50"))
          .anyMatch(line -> line.contains("Bitmap Index Scan on ix_worklogs_tags"));
    }
  }

  private static String manyLogs() {
    return """
        insert into worklogs (id, tenant_id, user_id, occurred_on, title, work_type, status, content,
          outcome, impact, next_steps, is_billable, tags, source, source_ref, metadata,
          enrichment_status, enrichment_suggestions, ai_summary, version, created_at, updated_at,
          search_text)
        select gen_random_uuid(), '00000000-0000-0000-0000-000000000001', gen_random_uuid(),
          date '2020-01-01' + n % 1000, '', 'delivery', 'draft', 'x', '', '', '', false,
          case when n % 5000 = 0 then '["rare", "common"]'::jsonb else '["common"]'::jsonb end,
          'manual', '', '{}', 'pending', '{}', '', 1, now(), now(), ''
        from generate_series(1, 20000) n""";
  }
}
