package dev.worklog.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.worklog.Tenant;
import dev.worklog.Workspace;
import dev.worklog.hierarchy.Placement;
import dev.worklog.identity.UserDraft;
import dev.worklog.log.WorkLogFilter;
import dev.worklog.log.WorkLogOrder;
import dev.worklog.log.WorkLogView;
import dev.worklog.page.Slice;
import dev.worklog.report.Dimension;
import dev.worklog.report.SummaryQuery;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** PostgreSQL uses the index that is meant for a statement, which is the one that is sent. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgresPlanTest {

  private static final UUID TENANT = new UUID(0, 1);
  private static final String BY_USER_AND_DAY =
      "ix_worklogs_tenant_id_user_id_occurred_on_created_at";

  private final HikariDataSource dataSource = DatabaseKind.POSTGRES.open("plans");
  private final ExplainedStatements explained = new ExplainedStatements(dataSource);
  private final Workspace workspace = Workspace.on(JpaStorage.on(explained.dataSource()));
  private final UUID user = workspace.users().register(UserDraft.of("Ada")).id();
  private final Tenant tenant = workspace.tenant(TENANT, user);
  private final Placement place = tenant.hierarchy().path(List.of("c", "p", "e", "f", "s", "t"));

  @BeforeAll
  void addRows() {
    ManyLogs.addNodes(dataSource, 2_000);
    ManyLogs.add(
        dataSource,
        "uuid '" + TENANT + "'",
        "case n % 50 when 0 then uuid '"
            + user
            + "' else cast(lpad(to_hex(n % 50), 32, '0') as uuid) end",
        "'[]'::jsonb",
        "generate_series(1, 50000) n");
  }

  @AfterAll
  void close() {
    workspace.close();
    dataSource.close();
  }

  @Test
  void aMonthOfOneUserByProjectIsOneStatementOnARangeOfTheIndex() {
    WorkLogFilter month =
        WorkLogFilter.between(LocalDate.of(2021, 3, 1), LocalDate.of(2021, 3, 31))
            .withUserIds(Set.of(user));
    List<String> plans =
        explained.plans(
            () ->
                assertThat(
                        tenant
                            .reports()
                            .summarize(SummaryQuery.of(month, Dimension.PROJECT))
                            .total()
                            .entries())
                    .isPositive());
    assertThat(plans).hasSize(1);
    assertThat(plans.get(0))
        .containsPattern("Scan (using|on) " + BY_USER_AND_DAY)
        .containsPattern("Index Cond: .*tenant_id = .*user_id = .*occurred_on >= .*occurred_on <= ")
        .doesNotContain("Seq Scan on worklogs");
  }

  @Test
  void aPageReadsNoMoreThanItShowsFromTheIndexOfItsOrder() {
    assertFromIndex(
        explained.plans(
            () ->
                assertThat(
                        tenant
                            .logs()
                            .viewSlice(WorkLogFilter.ALL, WorkLogOrder.NEWEST, 50, null)
                            .items())
                    .hasSize(50)),
        "tenant_id = .*user_id = ");
  }

  @Test
  void aSliceFarInBeginsInTheIndexWhereTheOneBeforeEnds() {
    Slice<WorkLogView> before =
        tenant.logs().viewSlice(WorkLogFilter.ALL, WorkLogOrder.NEWEST, 900, null);
    assertFromIndex(
        explained.plans(
            () ->
                assertThat(
                        tenant
                            .logs()
                            .viewSlice(WorkLogFilter.ALL, WorkLogOrder.NEWEST, 50, before.token())
                            .items())
                    .hasSize(50)),
        "tenant_id = .*user_id = .*ROW\\(occurred_on, created_at\\) <= ROW");
  }

  private static void assertFromIndex(List<String> plans, String condition) {
    List<String> ofLogs = plans.stream().filter(plan -> plan.contains(" on worklogs ")).toList();
    assertThat(ofLogs).hasSize(1);
    assertThat(ofLogs.get(0))
        .contains("Index Scan using " + BY_USER_AND_DAY)
        .containsPattern("Index Cond: .*" + condition)
        .contains("Presorted Key: ")
        // Names are looked up for what is shown, however many rows the tables have.
        .contains("Index Scan using pk_tasks")
        .doesNotContain("Seq Scan on worklogs", "Seq Scan on tasks", "Hash");
  }

  @Test
  void aChainIsReadByTheKeysOfItsNodes() {
    UUID task = Objects.requireNonNull(place.taskId());
    List<String> plans =
        explained.plans(() -> tenant.hierarchy().resolve(Placement.NONE.withTaskId(task)));
    assertThat(plans).hasSize(1);
    assertThat(plans.get(0))
        .contains("pk_tasks", "pk_stories", "pk_features", "pk_epics", "pk_projects")
        .doesNotContain("Seq Scan");
  }
}
