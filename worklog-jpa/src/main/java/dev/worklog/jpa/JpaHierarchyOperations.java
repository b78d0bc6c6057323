package dev.worklog.jpa;

import dev.worklog.errors.WorklogException;
import dev.worklog.hierarchy.HierarchyOperations;
import dev.worklog.hierarchy.HierarchyTables;
import dev.worklog.hierarchy.Level;
import dev.worklog.hierarchy.NodeRef;
import dev.worklog.hierarchy.Placement;
import dev.worklog.report.PeriodOperations;
import java.time.LocalDate;
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

  private static final String CLOSED_UNTIL = "closed_until";

  private final JpaTransaction transaction;

  JpaHierarchyOperations(JpaTransaction transaction) {
    this.transaction = transaction;
  }

  @Override
  public Map<NodeRef, Placement> chains(UUID tenantId, Collection<NodeRef> nodes) {
    return transaction.isWriting()
        ? locked(tenantId, null, nodes).chains
        : read(tenantId, nodes).chains;
  }

  /** The same, and the row of the user shared after those of the nodes. */
  PeriodOperations.Held held(UUID tenantId, UUID userId, Collection<NodeRef> nodes) {
    Found found = locked(tenantId, userId, nodes);
    return new PeriodOperations.Held(found.chains, found.lastClosed);
  }

  private Found locked(UUID tenantId, @Nullable UUID userId, Collection<NodeRef> nodes) {
    Found found = new Found();
    Set<NodeRef> missing = new LinkedHashSet<>(nodes);
    UUID user = userId;
    for (int i = 0; i < PATIENCE && !missing.isEmpty(); i++) {
      find(new Asked(tenantId, true, user), missing, found);
      missing.removeAll(found.chains.keySet());
      // What another transaction moved while its lock was waited for falls out of the join.
      missing.retainAll(read(tenantId, missing).chains.keySet());
      // So does everything if there is no such user, for which no other round is a remedy.
      user = null;
    }
    if (!missing.isEmpty()) {
      throw new WorklogException.StorageFailure(missing + " do not stop moving", null, true);
    }
    return found;
  }

  private Found read(UUID tenantId, Collection<NodeRef> nodes) {
    Found found = new Found();
    find(new Asked(tenantId, false, null), nodes, found);
    return found;
  }

  private void find(Asked asked, Collection<NodeRef> nodes, Found found) {
    Map<Level, Set<UUID>> byLevel = new EnumMap<>(Level.class);
    int count = 0;
    for (NodeRef node : nodes) {
      byLevel.computeIfAbsent(node.level(), level -> new LinkedHashSet<>()).add(node.id());
      if (++count % STEP == 0) {
        step(asked, byLevel, found);
        byLevel.clear();
      }
    }
    step(asked, byLevel, found);
  }

  private void step(Asked asked, Map<Level, Set<UUID>> byLevel, Found found) {
    if (asked.lock() && !transaction.database().locksInUnion()) {
      byLevel.forEach((level, ids) -> select(asked, Map.of(level, ids), found));
    } else if (!byLevel.isEmpty()) {
      select(asked, byLevel, found);
    }
  }

  private void select(Asked asked, Map<Level, Set<UUID>> byLevel, Found found) {
    List<String> parts = new ArrayList<>();
    byLevel.forEach((level, ids) -> parts.add(select(level, asked)));
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
              if (asked.userId() != null) {
                query.addScalar(CLOSED_UNTIL, LocalDate.class);
                query.setParameter("user", asked.userId());
              }
              query.setParameter("tenant", asked.tenantId());
              byLevel.forEach((level, ids) -> query.setParameterList(level.column(), ids));
              return query.getResultList();
            });
    for (@Nullable Object[] row : rows) {
      add(row, found.chains);
      if (asked.userId() != null) {
        found.lastClosed = JpaPeriodOperations.last(row[row.length - 1]);
      }
    }
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
  private String select(Level level, Asked asked) {
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
    if (asked.userId() != null) {
      // Last, so that it is locked after the nodes, as by those who move them.
      joins.append(" join {h-domain}users holder on holder.id = :user");
      columns += ", holder." + CLOSED_UNTIL;
    }
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
        + (asked.lock() ? transaction.database().lockChain() : "");
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

  /**
   * How nodes are asked for.
   *
   * @param userId whose row is locked as well; null for nobody's
   */
  private record Asked(UUID tenantId, boolean lock, @Nullable UUID userId) {}

  /** What has been found so far. */
  private static final class Found {
    final Map<NodeRef, Placement> chains = new HashMap<>();
    // Of the user's locked row; null until there is one.
    @Nullable LocalDate lastClosed;
  }
}
