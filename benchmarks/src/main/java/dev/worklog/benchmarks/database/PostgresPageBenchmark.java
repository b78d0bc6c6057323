package dev.worklog.benchmarks.database;

import com.zaxxer.hikari.HikariDataSource;
import dev.worklog.Tenant;
import dev.worklog.Workspace;
import dev.worklog.benchmarks.data.Member;
import dev.worklog.jpa.JpaStorage;
import dev.worklog.log.WorkLog;
import dev.worklog.log.WorkLogFilter;
import dev.worklog.log.WorkLogOrder;
import dev.worklog.log.WorkLogView;
import dev.worklog.page.Slice;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Fifty logs of a tenant with the names of their places and four kinds of artifacts, from the start
 * and from where the thousandth page begins; beside the same five statements by hand, and beside
 * entities whose names and artifacts are loaded as they are met.
 */
@State(Scope.Thread)
@Fork(2)
@Warmup(iterations = 5, time = 4)
@Measurement(iterations = 5, time = 4)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class PostgresPageBenchmark {

  private static final int SIZE = 50;
  private static final int MAX_SLICE = 10_000;

  /** How many logs there are. */
  @Param("1000000")
  public int logs;

  /** Which page, the first being 1; one that so few logs do not have is the first. */
  @Param({"1", "1000"})
  public int page;

  private HikariDataSource dataSource;
  private Workspace workspace;
  private UUID tenantId;
  private Tenant tenant;
  private JdbcViews jdbc;
  private LazyEntities entities;
  private @Nullable String token;
  private JdbcViews.@Nullable After after;

  /** For JMH. */
  public PostgresPageBenchmark() {}

  /** Opens the database and goes to where the page begins. */
  @Setup
  public void open() throws SQLException {
    dataSource = Postgres.pool(PostgresData.LOGS.database(logs));
    workspace = Workspace.with(JpaStorage.on(dataSource)).access(new Team()).open();
    Member member = PostgresData.of(logs).members().get(0);
    tenantId = member.tenantId();
    tenant = workspace.tenant(tenantId, member.userId());
    jdbc = new JdbcViews(dataSource);
    entities = new LazyEntities(dataSource);
    for (int left = (page - 1) * SIZE; left > 0; left -= MAX_SLICE) {
      Slice<WorkLog> before =
          tenant.logs().slice(WorkLogFilter.ALL, Math.min(left, MAX_SLICE), token);
      if (before.next().isEmpty()) {
        break;
      }
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
    workspace.close();
    dataSource.close();
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
    return entities.page(tenantId, (page - 1) * SIZE, SIZE);
  }
}
