package dev.worklog.benchmarks.database;

import dev.worklog.benchmarks.data.Dataset;
import dev.worklog.benchmarks.data.Member;
import dev.worklog.log.WorkLogFilter;
import dev.worklog.report.Dimension;
import dev.worklog.report.Figures;
import dev.worklog.report.Summary;
import dev.worklog.report.SummaryQuery;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.TearDown;

/**
 * One user's month by project, a hundred logs of it however many there are in all; beside the same
 * statement by hand, and beside entities whose projects are loaded as they are met.
 */
public class DatabaseMonthBenchmark extends DatabaseBenchmark {

  private static final LocalDate FROM = Dataset.MONTH.atDay(1);
  private static final LocalDate TO = Dataset.MONTH.atEndOfMonth();

  private List<Member> members = List.of();
  private Opened opened;
  private JdbcMonth jdbc;
  private LazyEntities entities;

  /** For JMH. */
  public DatabaseMonthBenchmark() {}

  /** Opens the database of this size. */
  @Setup
  public void open() throws SQLException {
    members = Stored.of(logs).steady();
    opened = Opened.database(Stored.LOGS.database(logs));
    jdbc = new JdbcMonth(opened.dataSource());
    entities = new LazyEntities(opened.dataSource());
    for (Member member : members) {
      List<JdbcMonth.Group> ours =
          summary(member).groups().stream()
              .map(group -> JdbcMonth.Group.of(group.key(Dimension.PROJECT), group.figures()))
              .toList();
      Answers.requireSame(ours, jdbc.byProject(member.tenantId(), member.userId(), FROM, TO));
    }
  }

  /** Leaves the database to the next. */
  @TearDown
  public void close() {
    entities.close();
    opened.close();
  }

  private Member anyone() {
    return members.get(ThreadLocalRandom.current().nextInt(members.size()));
  }

  /** The library. */
  @Benchmark
  public Summary worklog() {
    return summary(anyone());
  }

  private Summary summary(Member member) {
    WorkLogFilter filter = WorkLogFilter.between(FROM, TO).withUserIds(Set.of(member.userId()));
    return opened
        .workspace()
        .tenant(member.tenantId(), member.userId())
        .reports()
        .summarize(SummaryQuery.of(filter, Dimension.PROJECT));
  }

  /** The statement by hand. */
  @Benchmark
  public List<JdbcMonth.Group> baselineJdbc() throws SQLException {
    Member member = anyone();
    return jdbc.byProject(member.tenantId(), member.userId(), FROM, TO);
  }

  /** Logs as entities, and a loop. */
  @Benchmark
  public Map<String, Figures> otherLazyEntities() {
    Member member = anyone();
    return entities.byProject(member.tenantId(), member.userId(), FROM, TO);
  }
}
