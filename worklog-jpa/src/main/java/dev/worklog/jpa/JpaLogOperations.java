package dev.worklog.jpa;

import static dev.worklog.log.LogTables.PRESETS;
import static dev.worklog.log.LogTables.WORKLOGS;

import dev.worklog.hierarchy.HierarchyTables;
import dev.worklog.hierarchy.Level;
import dev.worklog.hierarchy.NodeRef;
import dev.worklog.hierarchy.Placement;
import dev.worklog.log.LogOperations;
import dev.worklog.log.PlacementNames;
import dev.worklog.log.WorkLog;
import dev.worklog.storage.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The operations on work logs as statements over whole sets of rows. */
final class JpaLogOperations implements LogOperations {

  private final JpaTransaction transaction;
  private final String log;
  private final String preset;

  JpaLogOperations(JpaTransaction transaction) {
    this.transaction = transaction;
    this.log = transaction.entityName(WORKLOGS);
    this.preset = transaction.entityName(PRESETS);
  }

  @Override
  public long repoint(UUID tenantId, NodeRef moved, Placement to, Instant now) {
    Map<String, @Nullable Object> parameters = new HashMap<>();
    parameters.put("tenant", tenantId);
    parameters.put("node", moved.id());
    parameters.put("now", now);
    if (moved.level() == Level.SPRINT) {
      return repointSprint(to, parameters);
    }
    long changed = repointLogs(moved.level(), to, parameters);
    return moved.level() == Level.PROJECT ? changed + repointPresets(to, parameters) : changed;
  }

  private long repointLogs(Level level, Placement to, Map<String, @Nullable Object> parameters) {
    List<String> set = new ArrayList<>();
    List<String> differs = new ArrayList<>();
    Map<String, @Nullable Object> all = new HashMap<>(parameters);
    if (level != Level.PROJECT) {
      // First, as MariaDB looks at columns that the statement has set already.
      set.add("e.sprintId = case when e.projectId = :projectId then e.sprintId else null end");
    }
    for (Level above : level.above()) {
      set.add("e." + above.path() + " = :" + above.path());
      differs.add("e." + above.path() + " is null or e." + above.path() + " <> :" + above.path());
      all.put(above.path(), to.at(above));
    }
    return transaction.execute(
        next(log, String.join(", ", set))
            + " and e."
            + level.path()
            + " = :node and ("
            + String.join(" or ", differs)
            + ")",
        all);
  }

  private long repointSprint(Placement to, Map<String, @Nullable Object> parameters) {
    Map<String, @Nullable Object> all = new HashMap<>(parameters);
    all.put("project", to.projectId());
    long left =
        transaction.execute(
            next(log, "e.sprintId = null")
                + " and e.sprintId = :node and e.epicId is not null"
                + " and (e.projectId is null or e.projectId <> :project)",
            all);
    all.put("client", to.clientId());
    return left
        + transaction.execute(
            next(log, "e.projectId = :project, e.clientId = :client")
                + " and e.sprintId = :node"
                + " and (e.projectId is null or e.projectId <> :project"
                + " or e.clientId is null or e.clientId <> :client)",
            all);
  }

  private long repointPresets(Placement to, Map<String, @Nullable Object> parameters) {
    Map<String, @Nullable Object> all = new HashMap<>(parameters);
    all.put("client", to.clientId());
    return transaction.execute(
        next(preset, "e.clientId = :client") + " and e.projectId = :node and e.clientId <> :client",
        all);
  }

  private static String next(String entity, String set) {
    return "update "
        + entity
        + " e set "
        + set
        + ", e.version = e.version + 1, e.updatedAt = :now where e.tenantId = :tenant";
  }

  @Override
  public Backfilled backfill(
      UUID tenantId,
      @Nullable UUID after,
      int limit,
      Instant now,
      BiPredicate<UUID, LocalDate> open) {
    return new JpaBackfill(transaction, tenantId, open).run(after, limit, now);
  }

  @Override
  public List<NamedWorkLog> named(UUID tenantId, Query<WorkLog> query) {
    // Seven joins would give a database thousands of orders to choose from, each time anew.
    String selected = Arrays.stream(Level.values()).map(this::name).collect(Collectors.joining());
    EntityMapper<WorkLog> mapper = transaction.mapper(WORKLOGS);
    return transaction
        .jpaRows(WORKLOGS, tenantId)
        .list(
            query, selected, row -> new NamedWorkLog(mapper.row(row), names(row, mapper.width())));
  }

  private String name(Level level) {
    return ", (select n.name from %s n where n.tenantId = e.tenantId and n.id = e.%s)"
        .formatted(transaction.entityName(HierarchyTables.table(level)), level.path());
  }

  private static PlacementNames names(@Nullable Object[] row, int from) {
    Map<Level, String> names = new EnumMap<>(Level.class);
    int i = from;
    for (Level level : Level.values()) {
      if (row[i] instanceof String name) {
        names.put(level, name);
      }
      i++;
    }
    return PlacementNames.of(names);
  }
}
