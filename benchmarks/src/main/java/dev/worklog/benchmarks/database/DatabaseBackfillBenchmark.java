package dev.worklog.benchmarks.database;

import dev.worklog.benchmarks.data.Member;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Stored logs of all tenants that name nothing but the deepest of their places get their ancestors,
 * ten thousand to a transaction, and somebody hears how far it is; beside one statement by hand for
 * each ten thousand.
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 0)
@Measurement(iterations = 3)
public class DatabaseBackfillBenchmark extends DatabaseBenchmark {

  private List<Member> first = List.of();
  private long lacking;
  private Opened opened;
  private JdbcBackfill jdbc;

  /** For JMH. */
  public DatabaseBackfillBenchmark() {}

  /** Makes a database whose logs lack ancestors. */
  @Setup(Level.Iteration)
  public void open() {
    Map<UUID, Member> byTenant = new LinkedHashMap<>();
    Stored.of(logs).members().forEach(each -> byTenant.putIfAbsent(each.tenantId(), each));
    first = new ArrayList<>(byTenant.values());
    lacking =
        Stored.of(logs).logs().map(Stored::bare).filter(l -> !l.placement().isComplete()).count();
    opened = Opened.database(Stored.BARE.copy(logs));
    jdbc = new JdbcBackfill(opened.dataSource());
  }

  /** Closes the database. */
  @TearDown(Level.Iteration)
  public void close() {
    opened.close();
  }

  /** The library. */
  @Benchmark
  public long worklog() {
    long filled = 0;
    AtomicLong steps = new AtomicLong();
    for (Member member : first) {
      filled +=
          opened
              .workspace()
              .tenant(member.tenantId(), member.userId())
              .logs()
              .backfill((done, total) -> steps.incrementAndGet() > 0);
    }
    if (steps.get() < first.size()) {
      throw new IllegalStateException("only " + steps + " steps were told of");
    }
    return all(filled);
  }

  private long all(long filled) {
    Answers.requireSame(filled, lacking);
    return filled;
  }

  /** Statements by hand. */
  @Benchmark
  public long baselineJdbc() throws SQLException {
    long filled = 0;
    for (Member member : first) {
      filled += jdbc.run(member.tenantId(), Instant.now().atOffset(ZoneOffset.UTC));
    }
    return all(filled);
  }
}
