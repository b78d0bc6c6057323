package dev.worklog.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.worklog.Tenant;
import dev.worklog.Workspace;
import dev.worklog.identity.UserDraft;
import dev.worklog.log.Batch;
import dev.worklog.log.WorkLogDraft;
import dev.worklog.log.WorkLogFilter;
import dev.worklog.log.WorkLogOrder;
import dev.worklog.log.WorkLogView;
import dev.worklog.page.Slice;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * H2 reads no more than it shows: a page in the order of its index, and what belongs to its logs.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class H2PlanTest {

  private static final UUID TENANT = new UUID(0, 1);
  private static final int LOGS = 500;
  private static final String BY_USER_AND_DAY =
      "IX_WORKLOGS_TENANT_ID_USER_ID_OCCURRED_ON_CREATED_AT";

  private final HikariDataSource dataSource = DatabaseKind.H2.open("plans");
  private final ExplainedStatements explained = new ExplainedStatements(dataSource);
  private final Workspace workspace = Workspace.on(JpaStorage.on(explained.dataSource()));
  private final Tenant tenant = tenant("Ada");

  private Tenant tenant(String name) {
    return workspace.tenant(TENANT, workspace.users().register(UserDraft.of(name)).id());
  }

  @BeforeAll
  void addRows() {
    List<WorkLogDraft> drafts =
        IntStream.range(0, LOGS)
            .mapToObj(day -> WorkLogDraft.of(LocalDate.of(2020, 1, 1).plusDays(day), "x"))
            .toList();
    tenant.logs().recordAll(drafts, Batch.ALL_OR_NOTHING);
    tenant("Bob").logs().recordAll(drafts, Batch.ALL_OR_NOTHING);
    Sql.execute(dataSource, "analyze");
  }

  @AfterAll
  void close() {
    workspace.close();
    dataSource.close();
  }

  @Test
  void aPageIsReadInTheOrderOfItsIndex() {
    assertThat(plan(null)).contains(BY_USER_AND_DAY, "index sorted: 4 of 5 columns");
  }

  @Test
  void aSliceFarInBeginsInTheIndexWhereTheOneBeforeEnds() {
    Slice<WorkLogView> before =
        tenant.logs().viewSlice(WorkLogFilter.ALL, WorkLogOrder.NEWEST, 400, null);

    assertThat(plan(before.token()))
        .contains(BY_USER_AND_DAY, "index sorted: 4 of 5 columns")
        .containsPattern("/\\*[^*]*\"?OCCURRED_ON\"? <= ");
  }

  @Test
  void artifactsAreReadByTheirLogsHoweverManyTheTenantHas() {
    for (String table : List.of("ATTACHMENTS", "SKILL_SIGNALS", "BULLETS", "EXTERNAL_LINKS")) {
      assertThat(plan(table, null)).containsPattern("_WORKLOG_ID: WORKLOG_ID IN\\(");
    }
  }

  private String plan(@Nullable String token) {
    return plan("\"PUBLIC\".\"WORKLOGS\"", token);
  }

  /** How what a slice shows of a table is read. */
  private String plan(String table, @Nullable String token) {
    List<String> plans =
        explained
            .plans(() -> tenant.logs().viewSlice(WorkLogFilter.ALL, WorkLogOrder.NEWEST, 50, token))
            .stream()
            .filter(plan -> plan.contains(table))
            .toList();
    assertThat(plans).hasSize(1);
    return plans.get(0);
  }
}
