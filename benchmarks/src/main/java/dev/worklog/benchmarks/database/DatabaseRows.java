package dev.worklog.benchmarks.database;

import dev.worklog.benchmarks.Goal;
import dev.worklog.benchmarks.Jmh;
import dev.worklog.benchmarks.Row;
import java.util.List;
import java.util.stream.Stream;

/** What is measured through JPA on databases. */
public final class DatabaseRows {

  private static final String LOGS = "logs";
  private static final String JDBC = "baselineJdbc";
  private static final String MILLION = "logs=1000000";

  /** In the order of the table of targets, which has them for PostgreSQL alone. */
  private static final List<Row> POSTGRES =
      List.of(
          Row.of(
              "postgres-record",
              "PostgreSQL: record one log with backfill",
              postgres(DatabaseRecordBenchmark.class).at(LOGS, "10000", "200000", "1000000"),
              Goal.atMost(1.3, JDBC, "logs=200000")),
          Row.of(
              "postgres-import",
              "PostgreSQL: import 100,000 logs with backfill",
              postgres(DatabaseImportBenchmark.class).at(LOGS, "100000"),
              Goal.atMost(1.25, JDBC)),
          Row.of(
              "postgres-backfill",
              "PostgreSQL: backfill 1 million stored rows that lack ancestors",
              postgres(DatabaseBackfillBenchmark.class).at(LOGS, "1000000"),
              Goal.atMost(1.2, JDBC)),
          Row.of(
              "postgres-month",
              "PostgreSQL: one user's month by project",
              postgres(DatabaseMonthBenchmark.class),
              Goal.atMost(1.15, JDBC, MILLION),
              Goal.growth(1.3, "100000")),
          Row.of(
              "postgres-page",
              "PostgreSQL: page of 50 logs with names and four kinds of artifacts",
              postgres(DatabasePageBenchmark.class),
              Goal.atMost(1.4, JDBC, MILLION),
              Goal.growth(1.3, "1")));

  private static final List<Row> H2 =
      List.of(
          Row.of(
              "h2-record", "H2: record one log with backfill", h2(DatabaseRecordBenchmark.class)),
          Row.of(
              "h2-import",
              "H2: import 100,000 logs with backfill",
              h2(DatabaseImportBenchmark.class).at(LOGS, "100000")),
          Row.of(
              "h2-backfill",
              "H2: backfill stored rows that lack ancestors",
              h2(DatabaseBackfillBenchmark.class).at(LOGS, "100000")),
          Row.of("h2-month", "H2: one user's month by project", h2(DatabaseMonthBenchmark.class)),
          Row.of(
              "h2-page",
              "H2: page of 50 logs with names and four kinds of artifacts",
              h2(DatabasePageBenchmark.class)));

  public static final List<Row> ALL = Stream.concat(POSTGRES.stream(), H2.stream()).toList();

  private DatabaseRows() {}

  private static Jmh postgres(Class<? extends DatabaseBenchmark> benchmark) {
    return Jmh.of(benchmark).beside(PostgresServer::start);
  }

  // Its cache is a part of the heap.
  private static Jmh h2(Class<? extends DatabaseBenchmark> benchmark) {
    return Jmh.of(benchmark).jvm("-Xmx4g").beside(H2Files::embedded);
  }
}
