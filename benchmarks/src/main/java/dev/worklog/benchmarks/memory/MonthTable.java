package dev.worklog.benchmarks.memory;

import dev.worklog.benchmarks.data.Dataset;
import dev.worklog.benchmarks.data.Member;
import dev.worklog.hierarchy.Project;
import dev.worklog.log.WorkLog;
import dev.worklog.report.Figures;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** H2 in memory through JDBC, with an index that holds all that the question needs. */
final class MonthTable implements Months {

  private static final int STEP = 10_000;

  private static final String TABLES =
      """
      create table projects (id uuid primary key, name varchar(200) not null);
      create table worklogs (
        id uuid primary key, tenant_id uuid not null, user_id uuid not null,
        occurred_on date not null, project_id uuid, effort_minutes int, is_billable boolean)
      """;

  private static final String INDEX =
      """
      create index ix_month on worklogs
        (tenant_id, user_id, occurred_on, project_id, effort_minutes, is_billable)
      """;

  private static final String QUESTION =
      """
      select l.project_id, coalesce(p.name, ''), count(*), coalesce(sum(l.effort_minutes), 0),
        coalesce(sum(case when l.is_billable then l.effort_minutes end), 0),
        count(*) - count(l.effort_minutes), min(l.occurred_on), max(l.occurred_on)
      from worklogs l left join projects p on p.id = l.project_id
      where l.tenant_id = ? and l.user_id = ? and l.occurred_on between ? and ?
      group by l.project_id, p.name
      order by 2
      """;

  private final PreparedStatement question;

  MonthTable(Dataset data) {
    try {
      Connection connection = DriverManager.getConnection("jdbc:h2:mem:");
      execute(connection, TABLES);
      fill(connection, data);
      execute(connection, INDEX);
      execute(connection, "analyze");
      question = connection.prepareStatement(QUESTION);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static void fill(Connection connection, Dataset data) throws SQLException {
    connection.setAutoCommit(false);
    try (PreparedStatement project =
            connection.prepareStatement("insert into projects values (?, ?)");
        PreparedStatement log =
            connection.prepareStatement("insert into worklogs values (?, ?, ?, ?, ?, ?, ?)")) {
      for (Project each : data.projects()) {
        add(project, each.id(), each.name());
      }
      project.executeBatch();
      for (int i = 0; i < data.size(); i++) {
        WorkLog each = data.log(i);
        add(
            log,
            each.id(),
            each.tenantId(),
            each.userId(),
            each.occurredOn(),
            each.placement().projectId(),
            each.effortMinutes(),
            each.isBillable());
        if (i % STEP == STEP - 1) {
          log.executeBatch();
        }
      }
      log.executeBatch();
    }
    connection.commit();
    connection.setAutoCommit(true);
  }

  private static void add(PreparedStatement statement, @Nullable Object... values)
      throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    statement.addBatch();
  }

  @Override
  public List<MonthLine> ask(Member user) {
    try {
      question.setObject(1, user.tenantId());
      question.setObject(2, user.userId());
      question.setObject(3, FROM);
      question.setObject(4, TO);
      List<MonthLine> lines = new ArrayList<>();
      try (ResultSet rows = question.executeQuery()) {
        while (rows.next()) {
          lines.add(line(rows));
        }
      }
      return lines;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static MonthLine line(ResultSet row) throws SQLException {
    return new MonthLine(
        row.getObject(1, UUID.class),
        Objects.requireNonNull(row.getString(2)),
        new Figures(
            row.getLong(3),
            row.getLong(4),
            row.getLong(5),
            row.getLong(6),
            row.getObject(7, LocalDate.class),
            row.getObject(8, LocalDate.class)));
  }
}
