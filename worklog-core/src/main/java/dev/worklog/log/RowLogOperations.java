package dev.worklog.log;

import static dev.worklog.log.LogTables.PRESETS;
import static dev.worklog.log.LogTables.WORKLOGS;

import dev.worklog.hierarchy.HierarchyOperations;
import dev.worklog.hierarchy.HierarchyTables;
import dev.worklog.hierarchy.Level;
import dev.worklog.hierarchy.Node;
import dev.worklog.hierarchy.NodeRef;
import dev.worklog.hierarchy.Placement;
import dev.worklog.storage.Column;
import dev.worklog.storage.Condition;
import dev.worklog.storage.Query;
import dev.worklog.storage.Row;
import dev.worklog.storage.Rows;
import dev.worklog.storage.StorageTransaction;
import dev.worklog.storage.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** The operations from rows alone. */
final class RowLogOperations implements LogOperations {

  private final StorageTransaction transaction;

  RowLogOperations(StorageTransaction transaction) {
    this.transaction = transaction;
  }

  @Override
  public long repoint(UUID tenantId, NodeRef moved, Placement to, Instant now) {
    Rows<WorkLog> rows = transaction.rows(WORKLOGS, tenantId);
    List<WorkLog> changed = new ArrayList<>();
    for (WorkLog log : rows.list(Query.of(WORKLOGS, List.of(in(WORKLOGS, moved))))) {
      Placement placement = Repointing.repoint(log.placement(), moved, to);
      if (!placement.equals(log.placement())) {
        changed.add(placed(log, placement, now));
      }
    }
    rows.update(changed);
    return changed.size()
        + (moved.level() == Level.PROJECT ? repointPresets(tenantId, moved, to, now) : 0);
  }

  private long repointPresets(UUID tenantId, NodeRef moved, Placement to, Instant now) {
    Rows<WorkLogPreset> rows = transaction.rows(PRESETS, tenantId);
    List<WorkLogPreset> changed = new ArrayList<>();
    for (WorkLogPreset preset : rows.list(Query.of(PRESETS, List.of(in(PRESETS, moved))))) {
      if (preset.clientId() != null && !preset.clientId().equals(to.clientId())) {
        Map<Column<WorkLogPreset, ?>, @Nullable Object> values =
            next(PRESETS, preset.version(), now);
        values.put(PRESETS.column("client_id"), to.clientId());
        changed.add(PRESETS.with(preset, values));
      }
    }
    rows.update(changed);
    return changed.size();
  }

  private static <R extends Row> Condition<R> in(Table<R> table, NodeRef node) {
    return new Condition.In<>(table.column(node.level().column(), UUID.class), Set.of(node.id()));
  }

  @Override
  public Backfilled backfill(
      UUID tenantId,
      @Nullable UUID after,
      int limit,
      Instant now,
      BiPredicate<UUID, LocalDate> open) {
    Rows<WorkLog> rows = transaction.rows(WORKLOGS, tenantId);
    Query<WorkLog> byId = Query.of(WORKLOGS, List.of()).orderedBy(WORKLOGS.order(new String[0]));
    List<WorkLog> looked =
        rows.list(
            after == null
                ? byId.limitedTo(limit, 0)
                : byId.continuedAfter(Collections.singletonList(after), limit));
    List<WorkLog> gaps =
        looked.stream()
            .filter(
                log -> !log.placement().isComplete() && open.test(log.userId(), log.occurredOn()))
            .toList();
    Set<NodeRef> refs = new LinkedHashSet<>();
    gaps.forEach(log -> refs.addAll(log.placement().refs()));
    Map<NodeRef, Placement> chains = HierarchyOperations.over(transaction).chains(tenantId, refs);
    List<WorkLog> filled = new ArrayList<>();
    for (WorkLog log : gaps) {
      Placement complete = complete(log.placement(), chains);
      if (complete != null) {
        filled.add(placed(log, complete, now));
      }
    }
    rows.update(filled);
    return new Backfilled(
        looked.size(), filled.size(), looked.isEmpty() ? null : looked.get(looked.size() - 1).id());
  }

  /** Every reference with its ancestors; null if two of them contradict each other. */
  private static @Nullable Placement complete(Placement placement, Map<NodeRef, Placement> chains) {
    Placement complete = placement;
    for (NodeRef ref : placement.refs()) {
      for (NodeRef ancestor : chains.getOrDefault(ref, Placement.NONE).refs()) {
        UUID known = complete.at(ancestor.level());
        if (known != null && !known.equals(ancestor.id())) {
          return null;
        }
        complete = complete.with(ancestor.level(), ancestor.id());
      }
    }
    return complete;
  }

  private static WorkLog placed(WorkLog log, Placement placement, Instant now) {
    return WORKLOGS.with(log, next(WORKLOGS, log.version(), now)).at(placement);
  }

  private static <R extends Row> Map<Column<R, ?>, @Nullable Object> next(
      Table<R> table, long version, Instant now) {
    Map<Column<R, ?>, @Nullable Object> values = new HashMap<>();
    values.put(table.column("version"), version + 1);
    values.put(table.column("updated_at"), now);
    return values;
  }

  @Override
  public List<NamedWorkLog> named(UUID tenantId, Query<WorkLog> query) {
    List<WorkLog> logs = transaction.rows(WORKLOGS, tenantId).list(query);
    Map<Level, Map<UUID, String>> names = new EnumMap<>(Level.class);
    for (Level level : Level.values()) {
      Set<UUID> ids = new HashSet<>();
      logs.stream()
          .map(log -> log.placement().at(level))
          .filter(Objects::nonNull)
          .forEach(ids::add);
      names.put(
          level, ids.isEmpty() ? Map.of() : names(tenantId, HierarchyTables.table(level), ids));
    }
    return logs.stream().map(log -> new NamedWorkLog(log, names(log.placement(), names))).toList();
  }

  private <N extends Node> Map<UUID, String> names(UUID tenantId, Table<N> table, Set<UUID> ids) {
    Map<UUID, String> names = new HashMap<>();
    transaction.rows(table, tenantId).find(ids).forEach(node -> names.put(node.id(), node.name()));
    return names;
  }

  private static PlacementNames names(Placement placement, Map<Level, Map<UUID, String>> names) {
    Map<Level, String> found = new EnumMap<>(Level.class);
    for (NodeRef ref : placement.refs()) {
      String name = names.getOrDefault(ref.level(), Map.of()).get(ref.id());
      if (name != null) {
        found.put(ref.level(), name);
      }
    }
    return PlacementNames.of(found);
  }
}
