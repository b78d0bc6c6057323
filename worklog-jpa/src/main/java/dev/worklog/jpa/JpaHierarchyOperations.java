package dev.worklog.jpa;

import dev.worklog.errors.WorklogException;
import dev.worklog.hierarchy.HierarchyOperations;
import dev.worklog.hierarchy.HierarchyTables;
import dev.worklog.hierarchy.Level;
import dev.worklog.hierarchy.NodeRef;
import dev.worklog.hierarchy.Placement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/** Chains by one statement: a join for each level that is asked for. */
final class JpaHierarchyOperations implements HierarchyOperations {

  // What PostgreSQL takes of parameters is far more; a statement should stay readable in a log.
  private static final int STEP = 1_000;

  private static final int PATIENCE = 100;

  private final JpaTransaction transaction;

  JpaHierarchyOperations(JpaTransaction transaction) {
    this.transaction = transaction;
  }

  @Override
  public Map<NodeRef, Placement> chains(UUID tenantId, Collection<NodeRef> nodes) {
    if (!transaction.isWriting()) {
      return chains(tenantId, nodes, false);
    }
    Map<NodeRef, Placement> chains = new HashMap<>();
    Set<NodeRef> missing = new LinkedHashSet<>(nodes);
    for (int i = 0; i < PATIENCE && !missing.isEmpty(); i++) {
      chains.putAll(chains(tenantId, missing, true));
      missing.removeAll(chains.keySet());
      // What another transaction moved while its lock was waited for falls out of the join.
      missing.retainAll(chains(tenantId, missing, false).keySet());
    }
    if (!missing.isEmpty()) {
      throw new WorklogException.StorageFailure(missing + " do not stop moving", null, true);
    }
    return chains;
  }

  private Map<NodeRef, Placement> chains(UUID tenantId, Collection<NodeRef> nodes, boolean lock) {
    Map<Level, Set<UUID>> byLevel = new EnumMap<>(Level.class);
    Map<NodeRef, Placement> chains = new HashMap<>();
    int asked = 0;
    for (NodeRef node : nodes) {
      byLevel.computeIfAbsent(node.level(), level -> new LinkedHashSet<>()).add(node.id());
      if (++asked % STEP == 0) {
        chains.putAll(step(tenantId, byLevel, lock));
        byLevel.clear();
      }
    }
    chains.putAll(step(tenantId, byLevel, lock));
    return chains;
  }

  private Map<NodeRef, Placement> step(UUID tenantId, Map<Level, Set<UUID>> byLevel, boolean lock) {
    Map<NodeRef, Placement> chains = new HashMap<>();
    if (lock && !transaction.database().locksInUnion()) {
      byLevel.forEach((level, ids) -> select(tenantId, Map.of(level, ids), true, chains));
    } else {
      select(tenantId, byLevel, lock, chains);
    }
    return chains;
  }

  private void select(
      UUID tenantId,
      Map<Level, Set<UUID>> byLevel,
      boolean locking,
      Map<NodeRef, Placement> chains) {
    if (byLevel.isEmpty()) {
      return;
    }
    String lock = locking ? transaction.database().lockChain() : "";
    List<String> parts = new ArrayList<>();
    byLevel.forEach((level, ids) -> parts.add(select(level, lock)));
    String sql =
        parts.size() == 1
            ? parts.get(0)
            : parts.stream()
                .map(part -> "select * from (" + part + ") part")
                .collect(Collectors.joining(" union all "));
    List<@Nullable Object[]> rows =
        transaction.read(
            session -> {
              NativeQuery<@Nullable Object[]> query =
                  session.createNativeQuery(sql, Object[].class);
              query.addScalar("level", String.class);
              for (Level level : Level.values()) {
                query.addScalar(level.column(), UUID.class);
              }
              query.setParameter("tenant", tenantId);
              byLevel.forEach((level, ids) -> query.setParameterList(level.column(), ids));
              return query.getResultList();
            });
    rows.forEach(row -> add(row, chains));
  }

  private static void add(@Nullable Object[] row, Map<NodeRef, Placement> chains) {
    Placement placement = Placement.NONE;
    int i = 1;
    for (Level each : Level.values()) {
      placement = placement.with(each, (UUID) row[i++]);
    }
    Level level = Level.valueOf((String) row[0]);
    UUID id = placement.at(level);
    if (id != null) {
      chains.put(new NodeRef(level, id), placement);
    }
  }

  /** The nodes of a level, joined to everything above them but the client, which never moves. */
  private String select(Level level, String lock) {
    StringBuilder joins = new StringBuilder();
    Map<Level, String> ids = new EnumMap<>(Level.class);
    Level at = level;
    joins.append(table(at)).append(" ").append(at);
    ids.put(at, at + ".id");
    while (at.parent().isPresent()) {
      Level up = at.parent().get();
      String reference = at + "." + up.column();
      if (up == Level.CLIENT) {
        ids.put(up, reference);
      } else {
        joins.append(" join " + table(up) + " " + up + " on " + up + ".id = " + reference);
        ids.put(up, up + ".id");
      }
      at = up;
    }
    String none = "cast(null as " + transaction.database().uuidType() + ")";
    String columns =
        List.of(Level.values()).stream()
            .map(each -> ids.getOrDefault(each, none) + " as " + each.column())
            .collect(Collectors.joining(", "));
    return "select '"
        + level
        + "' as level, "
        + columns
        + " from "
        + joins
        + " where "
        + level
        + ".tenant_id = :tenant and "
        + level
        + ".id in (:"
        + level.column()
        + ")"
        + lock;
  }

  @Override
  public void lockForMove(UUID tenantId, NodeRef node) {
    transaction.requireWrite();
    String sql =
        "select id from "
            + table(node.level())
            + " where tenant_id = :tenant and id = :id for update";
    transaction.read(
        session ->
            session
                .createNativeQuery(sql, UUID.class)
                .setParameter("tenant", tenantId)
                .setParameter("id", node.id())
                .getResultList());
  }

  /** The table, in the schema that the storage was given. */
  private static String table(Level level) {
    return "{h-domain}" + HierarchyTables.table(level).name();
  }
}
