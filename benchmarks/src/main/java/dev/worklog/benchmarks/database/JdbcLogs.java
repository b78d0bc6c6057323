package dev.worklog.benchmarks.database;

import dev.worklog.hierarchy.Placement;
import dev.worklog.json.JsonObject;
import dev.worklog.json.Text;
import dev.worklog.log.WorkLogDraft;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Work logs recorded by hand, with the same locks and looks as the library: the chain of the task
 * cannot move meanwhile, nor can the user's days be closed.
 */
final class JdbcLogs {

  private static final int STEP = 1_000;

  private static final String CHAIN =
      """
      select t.id, s.id, f.id, e.id, p.id, p.client_id%s
      from tasks t
        join stories s on s.id = t.story_id
        join features f on f.id = s.feature_id
        join epics e on e.id = f.epic_id
        join projects p on p.id = e.project_id
      """;
  private static final String CHAIN_AND_USER =
      CHAIN.formatted(", u.closed_until")
          + "join users u on u.id = ? where t.tenant_id = ? and t.id = ?";
  private static final String CHAINS =
      CHAIN.formatted("") + "where t.tenant_id = ? and t.id = any(?)";
  private static final String USER = "select closed_until from users where id = ?";
  private static final String CLOSED =
      """
      select 1 from closed_periods
      where tenant_id = ? and user_id = ? and reopened_at is null
        and ? between period_start and period_end""";
  private static final int COLUMNS = 31;
  private static final String INSERT =
      """
      insert into worklogs (id, tenant_id, user_id, occurred_on, title, client_id, project_id,
        epic_id, feature_id, story_id, task_id, work_type, status, content, outcome, impact,
        next_steps, effort_minutes, is_billable, tags, source, source_ref, import_key, metadata,
        enrichment_status, enrichment_suggestions, ai_summary, version, created_at, updated_at,
        search_text)
      values (%s?)"""
          .formatted("?, ".repeat(COLUMNS - 1));

  private final DataSource dataSource;
  private final Server server = Server.current();
  private final String keys;

  JdbcLogs(DataSource dataSource) {
    this.dataSource = dataSource;
    this.keys =
        switch (server) {
          case POSTGRES ->
              """
              select import_key from worklogs
              where tenant_id = ? and user_id = ? and import_key = any(?)""";
          // It finds one of many only by the first column of an index.
          case H2 ->
              """
              select l.import_key from worklogs l, unnest(cast(? as varchar array)) k (import_key)
              where l.tenant_id = ? and l.user_id = ? and l.import_key = k.import_key""";
        };
  }

  /** Records one log of a task; its id. */
  UUID record(UUID tenantId, UUID userId, WorkLogDraft draft) throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      try {
        UUID id = record(connection, tenantId, userId, draft);
        connection.commit();
        return id;
      } catch (SQLException | RuntimeException e) {
        connection.rollback();
        throw e;
      }
    }
  }

  private UUID record(Connection connection, UUID tenantId, UUID userId, WorkLogDraft draft)
      throws SQLException {
    UUID taskId = Objects.requireNonNull(draft.placement().taskId());
    Held held =
        switch (server) {
          case POSTGRES -> held(connection, tenantId, userId, taskId);
          case H2 -> heldByLevel(connection, tenantId, userId, taskId);
        };
    requireOpen(connection, tenantId, userId, draft.occurredOn(), held.closedUntil());
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      UUID id = bind(insert, tenantId, userId, draft, held.place(), now());
      insert.executeUpdate();
      return id;
    }
  }

  /** A chain that cannot move, and until when a user has closed days, which cannot change. */
  private record Held(Placement place, @Nullable LocalDate closedUntil) {}

  private Held held(Connection connection, UUID tenantId, UUID userId, UUID taskId)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(CHAIN_AND_USER + server.lock())) {
      select.setObject(1, userId);
      select.setObject(2, tenantId);
      select.setObject(3, taskId);
      try (ResultSet row = select.executeQuery()) {
        if (!row.next()) {
          throw new IllegalArgumentException("no task " + taskId);
        }
        return new Held(place(row), row.getObject(7, LocalDate.class));
      }
    }
  }

  // H2 plans what locks rows each time anew, and of six tables it tries all 720 orders.
  private Held heldByLevel(Connection connection, UUID tenantId, UUID userId, UUID taskId)
      throws SQLException {
    UUID storyId = above(connection, "tasks", "story_id", tenantId, taskId);
    UUID featureId = above(connection, "stories", "feature_id", tenantId, storyId);
    UUID epicId = above(connection, "features", "epic_id", tenantId, featureId);
    UUID projectId = above(connection, "epics", "project_id", tenantId, epicId);
    UUID clientId = above(connection, "projects", "client_id", tenantId, projectId);
    return new Held(
        new Placement(clientId, projectId, epicId, featureId, storyId, taskId, null),
        lock(connection, userId));
  }

  private UUID above(Connection connection, String table, String column, UUID tenantId, UUID id)
      throws SQLException {
    String sql = "select " + column + " from " + table + " where tenant_id = ? and id = ?";
    try (PreparedStatement select = connection.prepareStatement(sql + server.lock())) {
      select.setObject(1, tenantId);
      select.setObject(2, id);
      try (ResultSet row = select.executeQuery()) {
        if (!row.next()) {
          throw new IllegalArgumentException("nothing in " + table + " is " + id);
        }
        return row.getObject(1, UUID.class);
      }
    }
  }

  /** Records logs of tasks, a thousand to a transaction; how many were not there yet. */
  long importAll(UUID tenantId, UUID userId, List<WorkLogDraft> drafts) throws SQLException {
    long added = 0;
    try (Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      for (int from = 0; from < drafts.size(); from += STEP) {
        List<WorkLogDraft> step = drafts.subList(from, Math.min(from + STEP, drafts.size()));
        added += importStep(connection, tenantId, userId, step);
        connection.commit();
      }
    }
    return added;
  }

  private long importStep(
      Connection connection, UUID tenantId, UUID userId, List<WorkLogDraft> drafts)
      throws SQLException {
    LocalDate closedUntil = lock(connection, userId);
    Set<String> known = known(connection, tenantId, userId, drafts);
    Map<UUID, Placement> places = places(connection, tenantId, drafts);
    Instant now = now();
    long added = 0;
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      for (WorkLogDraft draft : drafts) {
        requireOpen(connection, tenantId, userId, draft.occurredOn(), closedUntil);
        Placement place = places.get(draft.placement().taskId());
        if (place == null) {
          throw new IllegalArgumentException("no task " + draft.placement().taskId());
        }
        if (draft.importKey() == null || known.add(draft.importKey())) {
          bind(insert, tenantId, userId, draft, place, now);
          insert.addBatch();
          added++;
        }
      }
      insert.executeBatch();
    }
    return added;
  }

  private @Nullable LocalDate lock(Connection connection, UUID userId) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(USER + server.lock())) {
      select.setObject(1, userId);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? row.getObject(1, LocalDate.class) : null;
      }
    }
  }

  /** Refuses a day in a closed period; the last of those days is known of the locked user. */
  private static void requireOpen(
      Connection connection,
      UUID tenantId,
      UUID userId,
      LocalDate day,
      @Nullable LocalDate closedUntil)
      throws SQLException {
    if (closedUntil == null || day.isAfter(closedUntil)) {
      return;
    }
    try (PreparedStatement select = connection.prepareStatement(CLOSED)) {
      select.setObject(1, tenantId);
      select.setObject(2, userId);
      select.setObject(3, day);
      try (ResultSet row = select.executeQuery()) {
        if (row.next()) {
          throw new IllegalArgumentException(day + " is closed");
        }
      }
    }
  }

  private Set<String> known(
      Connection connection, UUID tenantId, UUID userId, List<WorkLogDraft> drafts)
      throws SQLException {
    Set<String> known = new HashSet<>();
    String[] keys =
        drafts.stream().map(WorkLogDraft::importKey).filter(k -> k != null).toArray(String[]::new);
    if (keys.length > 0) {
      try (PreparedStatement select = connection.prepareStatement(this.keys)) {
        boolean first = server == Server.H2;
        select.setArray(first ? 1 : 3, connection.createArrayOf("varchar", keys));
        select.setObject(first ? 2 : 1, tenantId);
        select.setObject(first ? 3 : 2, userId);
        try (ResultSet row = select.executeQuery()) {
          while (row.next()) {
            known.add(row.getString(1));
          }
        }
      }
    }
    return known;
  }

  private Map<UUID, Placement> places(
      Connection connection, UUID tenantId, List<WorkLogDraft> drafts) throws SQLException {
    Map<UUID, Placement> places = new HashMap<>();
    UUID[] tasks =
        drafts.stream().map(draft -> draft.placement().taskId()).distinct().toArray(UUID[]::new);
    try (PreparedStatement select = connection.prepareStatement(CHAINS + server.lock())) {
      select.setObject(1, tenantId);
      select.setArray(2, connection.createArrayOf("uuid", tasks));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          Placement place = place(row);
          places.put(row.getObject(1, UUID.class), place);
        }
      }
    }
    return places;
  }

  private static Placement place(ResultSet row) throws SQLException {
    return new Placement(
        row.getObject(6, UUID.class),
        row.getObject(5, UUID.class),
        row.getObject(4, UUID.class),
        row.getObject(3, UUID.class),
        row.getObject(2, UUID.class),
        row.getObject(1, UUID.class),
        null);
  }

  private UUID bind(
      PreparedStatement insert,
      UUID tenantId,
      UUID userId,
      WorkLogDraft draft,
      Placement place,
      Instant now)
      throws SQLException {
    UUID id = newId(now);
    OffsetDateTime at = now.atOffset(ZoneOffset.UTC);
    int i = 0;
    insert.setObject(++i, id);
    insert.setObject(++i, tenantId);
    insert.setObject(++i, userId);
    insert.setObject(++i, draft.occurredOn());
    insert.setString(++i, draft.title());
    insert.setObject(++i, place.clientId());
    insert.setObject(++i, place.projectId());
    insert.setObject(++i, place.epicId());
    insert.setObject(++i, place.featureId());
    insert.setObject(++i, place.storyId());
    insert.setObject(++i, place.taskId());
    insert.setString(++i, draft.workType() == null ? "delivery" : draft.workType().wire());
    insert.setString(++i, draft.status().wire());
    insert.setString(++i, draft.content());
    insert.setString(++i, draft.outcome());
    insert.setString(++i, draft.impact());
    insert.setString(++i, draft.nextSteps());
    insert.setObject(++i, draft.effortMinutes(), Types.INTEGER);
    insert.setBoolean(++i, draft.isBillable());
    server.bindJson(insert, ++i, array(draft.tags()));
    insert.setString(++i, draft.source().wire());
    insert.setString(++i, draft.sourceRef());
    insert.setString(++i, draft.importKey());
    server.bindJson(insert, ++i, draft.metadata().toString());
    insert.setString(++i, "pending");
    server.bindJson(insert, ++i, "{}");
    insert.setString(++i, "");
    insert.setLong(++i, 1);
    insert.setObject(++i, at);
    insert.setObject(++i, at);
    insert.setString(++i, searchText(draft));
    return id;
  }

  private static String array(List<String> tags) {
    if (tags.isEmpty()) {
      return "[]";
    }
    String object = JsonObject.of("a", tags).toString();
    return object.substring("{\"a\":".length(), object.length() - 1);
  }

  private static String searchText(WorkLogDraft draft) {
    return Text.searchable(
        Stream.concat(
                Stream.of(draft.title(), draft.content(), draft.outcome()), draft.tags().stream())
            .toArray(String[]::new));
  }

  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MICROS);
  }

  private static UUID newId(Instant now) {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    return new UUID(
        now.toEpochMilli() << 16 | 0x7000 | random.nextInt(0x1000),
        (random.nextLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L);
  }
}
