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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * Work logs recorded by hand, with the same locks and looks as the library: the chain of the task
 * cannot move meanwhile, nor can the user's days be closed.
 */
final class JdbcLogs {

  private static final int STEP = 1_000;

  private static final String CHAIN =
      """
      select t.id, s.id, f.id, e.id, p.id, p.client_id
      from tasks t
        join stories s on s.id = t.story_id
        join features f on f.id = s.feature_id
        join epics e on e.id = f.epic_id
        join projects p on p.id = e.project_id
      """;
  private static final String CHAIN_AND_USER =
      CHAIN + "join users u on u.id = ? where t.tenant_id = ? and t.id = ? for key share";
  private static final String CHAINS =
      CHAIN + "where t.tenant_id = ? and t.id = any(?) for key share";
  private static final String USER = "select 1 from users where id = ? for key share";
  private static final String CLOSED =
      " from closed_periods where tenant_id = ? and user_id = ? and reopened_at is null";
  private static final String DAYS = "select period_start, period_end" + CLOSED;
  private static final String KEYS =
      """
      select import_key from worklogs
      where tenant_id = ? and user_id = ? and import_key = any(?)""";
  private static final String INSERT =
      """
      insert into worklogs (id, tenant_id, user_id, occurred_on, title, client_id, project_id,
        epic_id, feature_id, story_id, task_id, work_type, status, content, outcome, impact,
        next_steps, effort_minutes, is_billable, tags, source, source_ref, import_key, metadata,
        enrichment_status, enrichment_suggestions, ai_summary, version, created_at, updated_at,
        search_text)
      """;
  private static final int COLUMNS = 31;
  private static final String INSERT_ROW = INSERT + "values (" + "?, ".repeat(COLUMNS - 1) + "?)";
  private static final String INSERT_OPEN =
      INSERT
          + "select "
          + "?, ".repeat(COLUMNS - 1)
          + "? where not exists (select 1"
          + CLOSED
          + " and ? between period_start and period_end)";

  private final DataSource dataSource;

  JdbcLogs(DataSource dataSource) {
    this.dataSource = dataSource;
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

  private static UUID record(Connection connection, UUID tenantId, UUID userId, WorkLogDraft draft)
      throws SQLException {
    Placement place;
    try (PreparedStatement select = connection.prepareStatement(CHAIN_AND_USER)) {
      select.setObject(1, userId);
      select.setObject(2, tenantId);
      select.setObject(3, draft.placement().taskId());
      try (ResultSet row = select.executeQuery()) {
        if (!row.next()) {
          throw new IllegalArgumentException("no task " + draft.placement().taskId());
        }
        place = place(row);
      }
    }
    try (PreparedStatement insert = connection.prepareStatement(INSERT_OPEN)) {
      UUID id = bind(insert, tenantId, userId, draft, place, now());
      insert.setObject(COLUMNS + 1, tenantId);
      insert.setObject(COLUMNS + 2, userId);
      insert.setObject(COLUMNS + 3, draft.occurredOn());
      if (insert.executeUpdate() == 0) {
        throw new IllegalArgumentException(draft.occurredOn() + " is closed");
      }
      return id;
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

  private static long importStep(
      Connection connection, UUID tenantId, UUID userId, List<WorkLogDraft> drafts)
      throws SQLException {
    lock(connection, userId);
    List<LocalDate[]> closed = closed(connection, tenantId, userId);
    Set<String> known = known(connection, tenantId, userId, drafts);
    Map<UUID, Placement> places = places(connection, tenantId, drafts);
    Instant now = now();
    long added = 0;
    try (PreparedStatement insert = connection.prepareStatement(INSERT_ROW)) {
      for (WorkLogDraft draft : drafts) {
        LocalDate day = draft.occurredOn();
        boolean isClosed =
            closed.stream().anyMatch(days -> !day.isBefore(days[0]) && !day.isAfter(days[1]));
        Placement place = places.get(draft.placement().taskId());
        if (isClosed || place == null) {
          throw new IllegalArgumentException(day + " is closed, or there is no such task");
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

  private static void lock(Connection connection, UUID userId) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(USER)) {
      select.setObject(1, userId);
      select.executeQuery().close();
    }
  }

  private static List<LocalDate[]> closed(Connection connection, UUID tenantId, UUID userId)
      throws SQLException {
    List<LocalDate[]> closed = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(DAYS)) {
      select.setObject(1, tenantId);
      select.setObject(2, userId);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          closed.add(
              new LocalDate[] {
                row.getObject(1, LocalDate.class), row.getObject(2, LocalDate.class)
              });
        }
      }
    }
    return closed;
  }

  private static Set<String> known(
      Connection connection, UUID tenantId, UUID userId, List<WorkLogDraft> drafts)
      throws SQLException {
    Set<String> known = new HashSet<>();
    String[] keys =
        drafts.stream().map(WorkLogDraft::importKey).filter(k -> k != null).toArray(String[]::new);
    if (keys.length > 0) {
      try (PreparedStatement select = connection.prepareStatement(KEYS)) {
        select.setObject(1, tenantId);
        select.setObject(2, userId);
        select.setArray(3, connection.createArrayOf("text", keys));
        try (ResultSet row = select.executeQuery()) {
          while (row.next()) {
            known.add(row.getString(1));
          }
        }
      }
    }
    return known;
  }

  private static Map<UUID, Placement> places(
      Connection connection, UUID tenantId, List<WorkLogDraft> drafts) throws SQLException {
    Map<UUID, Placement> places = new HashMap<>();
    UUID[] tasks =
        drafts.stream().map(draft -> draft.placement().taskId()).distinct().toArray(UUID[]::new);
    try (PreparedStatement select = connection.prepareStatement(CHAINS)) {
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

  private static UUID bind(
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
    insert.setObject(++i, array(draft.tags()), Types.OTHER);
    insert.setString(++i, draft.source().wire());
    insert.setString(++i, draft.sourceRef());
    insert.setString(++i, draft.importKey());
    insert.setObject(++i, draft.metadata().toString(), Types.OTHER);
    insert.setString(++i, "pending");
    insert.setObject(++i, "{}", Types.OTHER);
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
