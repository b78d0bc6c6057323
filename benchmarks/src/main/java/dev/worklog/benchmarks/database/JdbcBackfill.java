package dev.worklog.benchmarks.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Missing ancestors filled in by hand: for each ten thousand logs one statement that joins the
 * hierarchy, in a transaction that holds the periods of their users open. What contradicts itself
 * or lies in a closed period stays as it is.
 */
final class JdbcBackfill {

  private static final int STEP = 10_000;
  private static final UUID FIRST = new UUID(0, 0);

  private static final String LAST =
      """
      select id from (
        select id from worklogs where tenant_id = ? and id > ? order by id limit ?) stretch
      order by id desc limit 1""";
  private static final String USERS =
      "select distinct user_id from worklogs where tenant_id = ? and id > ? and id <= ?";
  private static final String SET =
      """
      set story_id = c.story_id, feature_id = c.feature_id, epic_id = c.epic_id,
        project_id = c.project_id, client_id = c.client_id, version = l.version + 1, updated_at = ?
      """;
  private static final String FILLED =
      """
      (
        select w.id, coalesce(w.story_id, t.story_id) as story_id,
          coalesce(w.feature_id, s.feature_id) as feature_id,
          coalesce(w.epic_id, f.epic_id) as epic_id,
          p.id as project_id, coalesce(w.client_id, p.client_id) as client_id
        from worklogs w
          left join tasks t on t.id = w.task_id
          left join stories s on s.id = coalesce(w.story_id, t.story_id)
          left join features f on f.id = coalesce(w.feature_id, s.feature_id)
          left join epics e on e.id = coalesce(w.epic_id, f.epic_id)
          left join sprints i on i.id = w.sprint_id
          left join projects p on p.id = coalesce(w.project_id, e.project_id, i.project_id)
        where w.tenant_id = ? and w.id > ? and w.id <= ?
          and (w.task_id is not null and w.story_id is null
            or w.story_id is not null and w.feature_id is null
            or w.feature_id is not null and w.epic_id is null
            or w.epic_id is not null and w.project_id is null
            or w.sprint_id is not null and w.project_id is null
            or w.project_id is not null and w.client_id is null)
          and (w.story_id <> t.story_id or w.feature_id <> s.feature_id or w.epic_id <> f.epic_id
            or w.project_id <> e.project_id or w.client_id <> p.client_id
            or i.project_id <> coalesce(w.project_id, e.project_id)) is not true
          and not exists (
            select 1 from closed_periods d
            where d.tenant_id = w.tenant_id and d.user_id = w.user_id and d.reopened_at is null
              and w.occurred_on between d.period_start and d.period_end)) c
      """;

  private final DataSource dataSource;
  private final Server server = Server.current();
  private final String fill;

  JdbcBackfill(DataSource dataSource) {
    this.dataSource = dataSource;
    this.fill =
        switch (server) {
          case POSTGRES -> "update worklogs l " + SET + "from " + FILLED + "where l.id = c.id";
          case H2 ->
              "merge into worklogs l using "
                  + FILLED
                  + "on l.id = c.id when matched then update "
                  + SET;
        };
  }

  /** Fills in all logs of a tenant; how many lacked something. */
  long run(UUID tenantId, OffsetDateTime now) throws SQLException {
    long filled = 0;
    try (Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      UUID after = FIRST;
      UUID last = last(connection, tenantId, after);
      while (last != null) {
        lock(connection, tenantId, after, last);
        try (PreparedStatement fill = connection.prepareStatement(this.fill)) {
          // The moment stands in the text where the rows are set.
          int first = server == Server.H2 ? 1 : 2;
          fill.setObject(server == Server.H2 ? 4 : 1, now);
          fill.setObject(first, tenantId);
          fill.setObject(first + 1, after);
          fill.setObject(first + 2, last);
          filled += fill.executeUpdate();
        }
        connection.commit();
        after = last;
        last = last(connection, tenantId, after);
      }
      connection.commit();
    }
    return filled;
  }

  private void lock(Connection connection, UUID tenantId, UUID after, UUID last)
      throws SQLException {
    switch (server) {
      case POSTGRES -> {
        String users = "select id from users where id in (" + USERS + ") order by id";
        try (PreparedStatement lock = connection.prepareStatement(users + server.lock())) {
          bind(lock, tenantId, after, last).executeQuery().close();
        }
      }
      // It would look for all of the users again for each that it locks.
      case H2 -> {
        List<UUID> users = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(USERS);
            ResultSet row = bind(select, tenantId, after, last).executeQuery()) {
          while (row.next()) {
            users.add(row.getObject(1, UUID.class));
          }
        }
        String found = "select id from users where id = any(?) order by id";
        try (PreparedStatement lock = connection.prepareStatement(found + server.lock())) {
          lock.setArray(1, connection.createArrayOf("uuid", users.toArray()));
          lock.executeQuery().close();
        }
      }
    }
  }

  private static PreparedStatement bind(
      PreparedStatement statement, UUID tenantId, UUID after, UUID last) throws SQLException {
    statement.setObject(1, tenantId);
    statement.setObject(2, after);
    statement.setObject(3, last);
    return statement;
  }

  private static @Nullable UUID last(Connection connection, UUID tenantId, UUID after)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(LAST)) {
      select.setObject(1, tenantId);
      select.setObject(2, after);
      select.setInt(3, STEP);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? row.getObject(1, UUID.class) : null;
      }
    }
  }
}
