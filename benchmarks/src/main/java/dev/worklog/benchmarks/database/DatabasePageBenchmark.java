package dev.worklog.benchmarks.database;

import dev.worklog.Tenant;
import dev.worklog.benchmarks.data.Member;
import dev.worklog.log.WorkLog;
import dev.worklog.log.WorkLogFilter;
import dev.worklog.log.WorkLogOrder;
import dev.worklog.log.WorkLogView;
import dev.worklog.page.Slice;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.TearDown;

/**
 * Fifty logs of a tenant with the names of their places and four kinds of artifacts, from the start
 * and from where the thousandth page begins; beside the same five statements by hand, and beside
 * entities whose names and artifacts are loaded as they are met.
 */
public class DatabasePageBenchmark extends DatabaseBenchmark {

  private static final int SIZE = 50;
  private static final int MAX_SLICE = 10_000;

  /** Which page, the first being 1; the last full one where there are fewer. */
  @Param({"1", "1000"})
  public int page;

  private Opened opened;
  private UUID tenantId;
  private Tenant tenant;
  private int skipped;
  private JdbcViews jdbc;
  private LazyEntities entities;
  private @Nullable String token;
  private JdbcViews.@Nullable After after;

  /** For JMH. */
  public DatabasePageBenchmark() {}

  /** Opens the database and goes to where the page begins. */
  @Setup
  public void open() throws SQLException {
    opened = Opened.database(Stored.LOGS.database(logs));
    Member member = Stored.of(logs).members().get(0);
    tenantId = member.tenantId();
    tenant = opened.workspace().tenant(tenantId, member.userId());
    jdbc = new JdbcViews(opened.dataSource());
    entities = new LazyEntities(opened.dataSource());
    long full = tenant.logs().page(WorkLogFilter.ALL, 1, 1).total() / SIZE;
    skipped = (int) Math.min(page - 1, full - 1) * SIZE;
    for (int left = skipped; left > 0; left -= MAX_SLICE) {
      Slice<WorkLog> before =
          tenant.logs().slice(WorkLogFilter.ALL, Math.min(left, MAX_SLICE), token);
      token = before.token();
      WorkLog last = before.items().get(before.items().size() - 1);
      after = new JdbcViews.After(last.occurredOn(), last.createdAt(), last.id());
    }
    Answers.requireSame(worklog(), baselineJdbc());
  }

  /** Leaves the database to the next. */
  @TearDown
  public void close() {
    entities.close();
    opened.close();
  }

  /** The library. */
  @Benchmark
  public List<WorkLogView> worklog() {
    return tenant.logs().viewSlice(WorkLogFilter.ALL, WorkLogOrder.NEWEST, SIZE, token).items();
  }

  /** The statements by hand; one log more is asked for, to know whether there is a next page. */
  @Benchmark
  public List<WorkLogView> baselineJdbc() throws SQLException {
    return jdbc.views(tenantId, after, SIZE);
  }

  /** Logs as entities, and loops. */
  @Benchmark
  public List<String> otherLazyEntities() {
    return entities.page(tenantId, skipped, SIZE);
  }
}
