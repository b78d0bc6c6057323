package dev.worklog.benchmarks.database;

import dev.worklog.report.Figures;
import dev.worklog.report.GroupKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** One user's work by project, by hand: one statement, sorted as the library sorts. */
final class JdbcMonth {

  private static final String SELECT =
      """
      select l.project_id, p.name, count(*), sum(l.effort_minutes),
        sum(l.effort_minutes) filter (where l.is_billable), count(l.effort_minutes),
        min(l.occurred_on), max(l.occurred_on)
      from worklogs l
        left join projects p on p.id = l.project_id and p.tenant_id = l.tenant_id
      where l.tenant_id = ? and l.user_id = ? and l.occurred_on >= ? and l.occurred_on <= ?
      group by l.project_id, p.name
      order by p.name nulls first, l.project_id""";

  private final DataSource dataSource;

  JdbcMonth(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** What was done for a project; for none, both are null. */
  record Group(@Nullable UUID projectId, @Nullable String name, Figures figures) {

    /** What the library says of a project. */
    static Group of(GroupKey key, Figures figures) {
      UUID project = (UUID) key.value();
      return new Group(project, project == null ? null : key.name(), figures);
    }
  }

  List<Group> byProject(UUID tenantId, UUID userId, LocalDate from, LocalDate to)
      throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(SELECT)) {
      select.setObject(1, tenantId);
      select.setObject(2, userId);
      select.setObject(3, from);
      select.setObject(4, to);
      List<Group> groups = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          long entries = row.getLong(3);
          groups.add(
              new Group(
                  row.getObject(1, UUID.class),
                  row.getString(2),
                  new Figures(
                      entries,
                      row.getLong(4),
                      row.getLong(5),
                      entries - row.getLong(6),
                      row.getObject(7, LocalDate.class),
                      row.getObject(8, LocalDate.class))));
        }
      }
      return groups;
    }
  }
}
