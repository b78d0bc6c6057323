package dev.worklog.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.worklog.Tenant;
import dev.worklog.Workspace;
import dev.worklog.identity.UserDraft;
import dev.worklog.log.WorkLogFilter;
import dev.worklog.log.WorkLogOrder;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class PostgresTagIndexTest {

  private static final WorkLogFilter RARE = WorkLogFilter.ALL.withAnyTag(Set.of("rare"));

  @Test
  void logsAreFoundByTagsThroughTheirIndex() {
    try (HikariDataSource dataSource = DatabaseKind.POSTGRES.open("tag_index")) {
      ExplainedStatements explained = new ExplainedStatements(dataSource);
      try (Workspace workspace = Workspace.on(JpaStorage.on(explained.dataSource()))) {
        UUID user = workspace.users().register(UserDraft.of("Ada")).id();
        addLogs(dataSource, user);
        Tenant tenant = workspace.tenant(user);

        assertIndexed(explained.plans(() -> tenant.logs().page(RARE, 1, 50)), 2);
        assertIndexed(explained.plans(() -> tenant.logs().slice(RARE, 50, null)), 1);
        assertIndexed(
            explained.plans(() -> tenant.logs().viewSlice(RARE, WorkLogOrder.NEWEST, 50, null)), 1);
        WorkLogFilter any = WorkLogFilter.ALL.withAnyTag(Set.of("rare", "unheard of"));
        assertIndexed(explained.plans(() -> tenant.logs().page(any, 1, 50)), 2);
        WorkLogFilter all = WorkLogFilter.ALL.withAllTags(Set.of("rare", "common"));
        assertIndexed(explained.plans(() -> tenant.logs().page(all, 1, 50)), 2);
      }
    }
  }

  private static void assertIndexed(List<String> plans, int statements) {
    List<String> ofLogs = plans.stream().filter(plan -> plan.contains(" on worklogs ")).toList();
    assertThat(ofLogs).hasSize(statements);
    assertThat(ofLogs).allMatch(plan -> plan.contains("Bitmap Index Scan on ix_worklogs_tags"));
  }

  /** Some of the user's with a tag that few of them have, among those of others. */
  private static void addLogs(DataSource dataSource, UUID user) {
    ManyLogs.add(
        dataSource,
        "owner",
        "owner",
        "case when n % 5000 = 0 then '[\"rare\", \"common\"]'::jsonb else '[\"common\"]'::jsonb end",
        "generate_series(1, 20000) n, unnest(array['"
            + user
            + "'::uuid, gen_random_uuid()]) owner");
  }
}
