package dev.worklog.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.worklog.Workspace;
import dev.worklog.log.WorkLogFilter;
import dev.worklog.report.Dimension;
import dev.worklog.report.SummaryQuery;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.proxy.ParameterSetOperation;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.junit.jupiter.api.Test;

class PostgresReportIndexTest {

  private static final UUID USER = new UUID(0, 7);

  @Test
  void aMonthOfOneUserByProjectIsOneStatementOnARangeOfTheIndex() {
    try (HikariDataSource dataSource = Servers.postgres("report_index")) {
      SchemaMigrations.migrate(dataSource);
      Sql.execute(dataSource, "set session_replication_role = replica; " + manyLogs());
      Sql.execute(dataSource, "analyze worklogs");
      List<String> sent = sent(dataSource);
      assertThat(sent).hasSize(1);
      List<String> plan = Sql.rows(dataSource, "explain " + sent.get(0));
      assertThat(plan)
          .anyMatch(
              line ->
                  line.contains("Scan using ix_worklogs_tenant_id_user_id_occurred_on_created_at")
                      || line.contains(
                          "Scan on ix_worklogs_tenant_id_user_id_occurred_on_created_at"))
          .anyMatch(
              line ->
                  line.contains("Index Cond")
                      && line.contains("tenant_id =")
                      && line.contains("user_id =")
                      && line.contains("occurred_on >=")
                      && line.contains("occurred_on <="))
          .noneMatch(line -> line.contains("Seq Scan on worklogs"));
    }
  }

  private static List<String> sent(HikariDataSource dataSource) {
    List<String> statements = new ArrayList<>();
    try (Workspace workspace =
        Workspace.on(
            JpaStorage.on(
                ProxyDataSourceBuilder.create(dataSource)
                    .afterQuery(
                        (execution, queries) ->
                            queries.stream()
                                .map(PostgresReportIndexTest::complete)
                                .forEach(statements::add))
                    .build()))) {
      statements.clear();
      WorkLogFilter month =
          WorkLogFilter.between(LocalDate.of(2021, 3, 1), LocalDate.of(2021, 3, 31))
              .withUserIds(Set.of(USER));
      long entries =
          workspace
              .tenant(new UUID(0, 1), USER)
              .reports()
              .summarize(SummaryQuery.of(month, Dimension.PROJECT))
              .total()
              .entries();
      assertThat(entries).isPositive();
    }
    return statements;
  }

  /** The statement with its parameters in place. */
  private static String complete(QueryInfo query) {
    Iterator<String> values =
        query.getParametersList().get(0).stream()
            .map(ParameterSetOperation::getArgs)
            .sorted(Comparator.comparing(arguments -> (Integer) arguments[0]))
            .map(arguments -> Matcher.quoteReplacement("'" + arguments[1] + "'"))
            .iterator();
    return Pattern.compile("\\?").matcher(query.getQuery()).replaceAll(mark -> values.next());
  }

  private static String manyLogs() {
    return """
        insert into worklogs (id, tenant_id, user_id, occurred_on, title, work_type, status, content,
          outcome, impact, next_steps, is_billable, tags, source, source_ref, metadata,
          enrichment_status, enrichment_suggestions, ai_summary, version, created_at, updated_at,
          search_text)
        select gen_random_uuid(), '00000000-0000-0000-0000-000000000001',
          cast('00000000-0000-0000-0000-' || lpad(to_hex(n % 50), 12, '0') as uuid),
          date '2020-01-01' + n % 1001, '', 'delivery', 'draft', 'x', '', '', '', false,
          '[]', 'manual', '', '{}', 'pending', '{}', '', 1, now(), now(), ''
        from generate_series(1, 50000) n""";
  }
}
