package dev.worklog.benchmarks.database;

import dev.worklog.benchmarks.Goal;
import dev.worklog.benchmarks.Jmh;
import dev.worklog.benchmarks.Row;
import java.util.List;

/** What is measured through JPA on PostgreSQL. */
public final class PostgresRows {

  private static final String JDBC = "baselineJdbc";

  /** In the order of the table of targets. */
  public static final List<Row> ALL =
      List.of(
          Row.of(
              "postgres-record",
              "PostgreSQL: record one log with backfill",
              beside(PostgresRecordBenchmark.class),
              Goal.atMost(1.3, JDBC)),
          Row.of(
              "postgres-import",
              "PostgreSQL: import 100,000 logs with backfill",
              beside(PostgresImportBenchmark.class),
              Goal.atMost(1.25, JDBC)),
          Row.of(
              "postgres-backfill",
              "PostgreSQL: backfill 1 million stored rows that lack ancestors",
              beside(PostgresBackfillBenchmark.class),
              Goal.atMost(1.2, JDBC)),
          Row.of(
              "postgres-month",
              "PostgreSQL: one user's month by project",
              beside(PostgresMonthBenchmark.class),
              Goal.atMost(1.15, JDBC),
              Goal.growth(1.3, "100000")),
          Row.of(
              "postgres-page",
              "PostgreSQL: page of 50 logs with names and four kinds of artifacts",
              beside(PostgresPageBenchmark.class),
              Goal.atMost(1.4, JDBC),
              Goal.growth(1.3, "1")));

  private PostgresRows() {}

  private static Jmh beside(Class<?> benchmark) {
    return Jmh.of(benchmark).beside(PostgresServer::start);
  }
}
