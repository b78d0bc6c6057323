package dev.worklog.benchmarks.database;

import dev.worklog.hierarchy.Placement;
import dev.worklog.json.JsonObject;
import dev.worklog.json.Wire;
import dev.worklog.log.Artifact;
import dev.worklog.log.Attachment;
import dev.worklog.log.AttachmentKind;
import dev.worklog.log.BulletKind;
import dev.worklog.log.EnrichmentStatus;
import dev.worklog.log.LinkSystem;
import dev.worklog.log.PlacementNames;
import dev.worklog.log.SignalKind;
import dev.worklog.log.SignalSource;
import dev.worklog.log.SignalStatus;
import dev.worklog.log.StorageProvider;
import dev.worklog.log.WorkLog;
import dev.worklog.log.WorkLogBullet;
import dev.worklog.log.WorkLogExternalLink;
import dev.worklog.log.WorkLogSkillSignal;
import dev.worklog.log.WorkLogSource;
import dev.worklog.log.WorkLogStatus;
import dev.worklog.log.WorkLogView;
import dev.worklog.log.WorkType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * A page of a tenant's logs with names and artifacts, by hand: five statements, each row read by
 * the places of its columns into the records that the library gives.
 */
final class JdbcViews {

  /** Where a page begins: after this log. */
  record After(LocalDate occurredOn, Instant createdAt, UUID id) {}

  // By the tenant first: H2 follows an index only if it sorts by all columns of it.
  private static final String LOGS =
      """
      select l.id, l.tenant_id, l.user_id, l.occurred_on, l.title, l.client_id, l.project_id,
        l.epic_id, l.feature_id, l.story_id, l.task_id, l.sprint_id, l.work_type, l.status,
        l.archived_from, l.content, l.outcome, l.impact, l.next_steps, l.effort_minutes,
        l.is_billable, l.tags, l.source, l.source_ref, l.import_key, l.metadata,
        l.enrichment_status, l.enrichment_suggestions, l.ai_summary, l.version, l.created_at,
        l.updated_at,
        (select name from clients n where n.tenant_id = l.tenant_id and n.id = l.client_id),
        (select name from projects n where n.tenant_id = l.tenant_id and n.id = l.project_id),
        (select name from epics n where n.tenant_id = l.tenant_id and n.id = l.epic_id),
        (select name from features n where n.tenant_id = l.tenant_id and n.id = l.feature_id),
        (select name from stories n where n.tenant_id = l.tenant_id and n.id = l.story_id),
        (select name from tasks n where n.tenant_id = l.tenant_id and n.id = l.task_id),
        (select name from sprints n where n.tenant_id = l.tenant_id and n.id = l.sprint_id)
      from worklogs l
      where l.tenant_id = ?%s
      order by l.tenant_id, l.occurred_on desc, l.created_at desc, l.id desc""";
  private static final String FIRST = LOGS.formatted("");
  private static final String NEXT =
      LOGS.formatted(" and (l.occurred_on, l.created_at, l.id) < (?, ?, ?)");

  private static final String ATTACHMENTS =
      """
      select id, tenant_id, worklog_id, uploaded_by_id, kind, storage_provider, object_key,
        filename, mime_type, description, size_bytes, checksum_sha256, metadata, version, created_at
      from attachments where %s = ? and worklog_id = any(?)
      order by created_at desc, id desc""";
  private static final String SIGNALS =
      """
      select id, tenant_id, worklog_id, name, kind, confidence, source, status, evidence, metadata,
        version, created_at
      from worklog_skill_signals where %s = ? and worklog_id = any(?)
      order by confidence desc, name, id""";
  private static final String BULLETS =
      """
      select id, tenant_id, worklog_id, kind, text, is_ai_generated, is_selected, sort_order,
        metrics, metadata, version, created_at
      from worklog_bullets where %s = ? and worklog_id = any(?)
      order by sort_order, created_at desc, id""";
  private static final String LINKS =
      """
      select id, tenant_id, worklog_id, system, external_key, url, title, metadata, version,
        created_at
      from worklog_external_links where %s = ? and worklog_id = any(?)
      order by created_at desc, id desc""";

  private static final Map<String, WorkType> TYPES = byWire(WorkType.class);
  private static final Map<String, WorkLogStatus> STATUSES = byWire(WorkLogStatus.class);
  private static final Map<String, WorkLogSource> SOURCES = byWire(WorkLogSource.class);
  private static final Map<String, EnrichmentStatus> ENRICHMENT = byWire(EnrichmentStatus.class);
  private static final Map<String, AttachmentKind> ATTACHMENT_KINDS = byWire(AttachmentKind.class);
  private static final Map<String, StorageProvider> PROVIDERS = byWire(StorageProvider.class);
  private static final Map<String, SignalKind> SIGNAL_KINDS = byWire(SignalKind.class);
  private static final Map<String, SignalSource> SIGNAL_SOURCES = byWire(SignalSource.class);
  private static final Map<String, SignalStatus> SIGNAL_STATUSES = byWire(SignalStatus.class);
  private static final Map<String, BulletKind> BULLET_KINDS = byWire(BulletKind.class);
  private static final Map<String, LinkSystem> SYSTEMS = byWire(LinkSystem.class);
  private static final JsonFactory JSON = new JsonFactory();

  private final DataSource dataSource;
  private final String tenant;

  JdbcViews(DataSource dataSource) {
    this.dataSource = dataSource;
    // Beside the tenant it would take an index that begins with it, and read all of the tenant's.
    this.tenant = Server.current() == Server.H2 ? "coalesce(tenant_id)" : "tenant_id";
  }

  /** The tenant's latest logs after this one, or of all if it is null. */
  List<WorkLogView> views(UUID tenantId, @Nullable After after, int size) throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      List<WorkLog> logs = new ArrayList<>(size);
      List<PlacementNames> names = new ArrayList<>(size);
      // One more, to know whether there is a next page.
      String sql = (after == null ? FIRST : NEXT) + " limit " + (size + 1);
      try (PreparedStatement select = connection.prepareStatement(sql)) {
        int i = 0;
        select.setObject(++i, tenantId);
        if (after != null) {
          select.setObject(++i, after.occurredOn());
          select.setObject(++i, after.createdAt().atOffset(ZoneOffset.UTC));
          select.setObject(++i, after.id());
        }
        try (ResultSet row = select.executeQuery()) {
          while (logs.size() < size && row.next()) {
            logs.add(log(row));
            names.add(names(row));
          }
        }
      }
      UUID[] ids = logs.stream().map(WorkLog::id).toArray(UUID[]::new);
      Map<UUID, List<Attachment>> files =
          byLog(connection, ATTACHMENTS, tenantId, ids, JdbcViews::attachment);
      Map<UUID, List<WorkLogSkillSignal>> skills =
          byLog(connection, SIGNALS, tenantId, ids, JdbcViews::signal);
      Map<UUID, List<WorkLogBullet>> bullets =
          byLog(connection, BULLETS, tenantId, ids, JdbcViews::bullet);
      Map<UUID, List<WorkLogExternalLink>> links =
          byLog(connection, LINKS, tenantId, ids, JdbcViews::link);
      List<WorkLogView> views = new ArrayList<>(logs.size());
      for (int i = 0; i < logs.size(); i++) {
        UUID id = logs.get(i).id();
        views.add(
            new WorkLogView(
                logs.get(i),
                names.get(i),
                files.getOrDefault(id, List.of()),
                skills.getOrDefault(id, List.of()),
                bullets.getOrDefault(id, List.of()),
                links.getOrDefault(id, List.of())));
      }
      return views;
    }
  }

  private static WorkLog log(ResultSet row) throws SQLException {
    String archivedFrom = row.getString(15);
    int effort = row.getInt(20);
    boolean hasEffort = !row.wasNull();
    return new WorkLog(
        id(row, 1),
        id(row, 2),
        id(row, 3),
        row.getObject(4, LocalDate.class),
        row.getString(5),
        new Placement(
            row.getObject(6, UUID.class),
            row.getObject(7, UUID.class),
            row.getObject(8, UUID.class),
            row.getObject(9, UUID.class),
            row.getObject(10, UUID.class),
            row.getObject(11, UUID.class),
            row.getObject(12, UUID.class)),
        constant(TYPES, row, 13),
        constant(STATUSES, row, 14),
        archivedFrom == null ? null : STATUSES.get(archivedFrom),
        row.getString(16),
        row.getString(17),
        row.getString(18),
        row.getString(19),
        hasEffort ? effort : null,
        row.getBoolean(21),
        list(row.getString(22)),
        constant(SOURCES, row, 23),
        row.getString(24),
        row.getString(25),
        json(row, 26),
        constant(ENRICHMENT, row, 27),
        json(row, 28),
        row.getString(29),
        row.getLong(30),
        instant(row, 31),
        instant(row, 32));
  }

  private static PlacementNames names(ResultSet row) throws SQLException {
    return new PlacementNames(
        row.getString(33),
        row.getString(34),
        row.getString(35),
        row.getString(36),
        row.getString(37),
        row.getString(38),
        row.getString(39));
  }

  private static Attachment attachment(ResultSet row) throws SQLException {
    return new Attachment(
        id(row, 1),
        id(row, 2),
        id(row, 3),
        row.getObject(4, UUID.class),
        constant(ATTACHMENT_KINDS, row, 5),
        constant(PROVIDERS, row, 6),
        row.getString(7),
        row.getString(8),
        row.getString(9),
        row.getString(10),
        row.getLong(11),
        row.getString(12),
        json(row, 13),
        row.getLong(14),
        instant(row, 15));
  }

  private static WorkLogSkillSignal signal(ResultSet row) throws SQLException {
    return new WorkLogSkillSignal(
        id(row, 1),
        id(row, 2),
        id(row, 3),
        row.getString(4),
        constant(SIGNAL_KINDS, row, 5),
        row.getDouble(6),
        constant(SIGNAL_SOURCES, row, 7),
        constant(SIGNAL_STATUSES, row, 8),
        row.getString(9),
        json(row, 10),
        row.getLong(11),
        instant(row, 12));
  }

  private static WorkLogBullet bullet(ResultSet row) throws SQLException {
    return new WorkLogBullet(
        id(row, 1),
        id(row, 2),
        id(row, 3),
        constant(BULLET_KINDS, row, 4),
        row.getString(5),
        row.getBoolean(6),
        row.getBoolean(7),
        row.getInt(8),
        json(row, 9),
        json(row, 10),
        row.getLong(11),
        instant(row, 12));
  }

  private static WorkLogExternalLink link(ResultSet row) throws SQLException {
    return new WorkLogExternalLink(
        id(row, 1),
        id(row, 2),
        id(row, 3),
        constant(SYSTEMS, row, 4),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        json(row, 8),
        row.getLong(9),
        instant(row, 10));
  }

  private <A extends Artifact> Map<UUID, List<A>> byLog(
      Connection connection, String sql, UUID tenantId, UUID[] logs, Reader<A> reader)
      throws SQLException {
    Map<UUID, List<A>> byLog = new HashMap<>();
    try (PreparedStatement select = connection.prepareStatement(sql.formatted(tenant))) {
      select.setObject(1, tenantId);
      select.setArray(2, connection.createArrayOf("uuid", logs));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          A artifact = reader.read(row);
          byLog.computeIfAbsent(artifact.worklogId(), id -> new ArrayList<>()).add(artifact);
        }
      }
    }
    return byLog;
  }

  private static UUID id(ResultSet row, int column) throws SQLException {
    return row.getObject(column, UUID.class);
  }

  private static Instant instant(ResultSet row, int column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static <E> E constant(Map<String, E> byWire, ResultSet row, int column)
      throws SQLException {
    E constant = byWire.get(row.getString(column));
    if (constant == null) {
      throw new SQLException("column " + column + " holds " + row.getString(column));
    }
    return constant;
  }

  private static JsonObject json(ResultSet row, int column) throws SQLException {
    return JsonObject.parse(row.getString(column));
  }

  static List<String> list(String json) {
    List<String> items = new ArrayList<>();
    if (!json.equals("[]")) {
      try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), json)) {
        parser.nextToken();
        while (parser.nextToken() == JsonToken.VALUE_STRING) {
          items.add(parser.getString());
        }
      }
    }
    return items;
  }

  private static <E extends Enum<E> & Wire> Map<String, E> byWire(Class<E> type) {
    return Arrays.stream(type.getEnumConstants())
        .collect(Collectors.toMap(Wire::wire, Function.identity()));
  }

  /** Makes a record of a row. */
  @FunctionalInterface
  private interface Reader<A> {
    A read(ResultSet row) throws SQLException;
  }
}
