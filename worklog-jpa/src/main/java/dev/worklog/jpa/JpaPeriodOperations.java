package dev.worklog.jpa;

import dev.worklog.hierarchy.NodeRef;
import dev.worklog.log.LogTables;
import dev.worklog.report.PeriodOperations;
import dev.worklog.report.ReportTables;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Closed periods by locks on the rows of users: who writes shares the lock, who closes has it
 * alone.
 */
final class JpaPeriodOperations implements PeriodOperations {

  private static final String USERS = "select id from {h-domain}users where ";

  private final JpaTransaction transaction;

  JpaPeriodOperations(JpaTransaction transaction) {
    this.transaction = transaction;
  }

  @Override
  public Map<UUID, LocalDate> holdOpen(Set<UUID> userIds, boolean referred) {
    transaction.requireWrite();
    Map<UUID, LocalDate> last = new HashMap<>();
    if (!referred || !transaction.database().referencesLock()) {
      String sql =
          "select id, closed_until from {h-domain}users where id in (:ids) order by id" + shared();
      List<@Nullable Object[]> rows =
          transaction.read(
              session ->
                  session
                      .createNativeQuery(sql, Object[].class)
                      .addScalar("id", UUID.class)
                      .addScalar("closed_until", LocalDate.class)
                      .setParameterList("ids", userIds)
                      .getResultList());
      rows.forEach(row -> last.put((UUID) Objects.requireNonNull(row[0]), last(row[1])));
    }
    return last;
  }

  /** The day of a row of {@code users} that is locked, and so as it is now. */
  static LocalDate last(@Nullable Object closedUntil) {
    return closedUntil == null ? LocalDate.MIN : (LocalDate) closedUntil;
  }

  @Override
  public Held holdOpen(UUID tenantId, UUID userId, Collection<NodeRef> nodes) {
    transaction.requireWrite();
    return new JpaHierarchyOperations(transaction).held(tenantId, userId, nodes);
  }

  @Override
  public void holdAllOpen(UUID tenantId) {
    transaction.requireWrite();
    lock(
        USERS
            + "id in (select user_id from {h-domain}worklogs where tenant_id = :tenant) order by id"
            + shared(),
        Map.of("tenant", tenantId));
  }

  @Override
  public void holdToClose(Set<UUID> userIds) {
    transaction.requireWrite();
    lock(USERS + "id in (:ids) order by id for update", Map.of("ids", userIds));
  }

  @Override
  public void closed(Set<UUID> userIds) {
    transaction.requireWrite();
    // Neither version nor updated_at: nothing of the user has changed that anybody may see.
    String sql =
        "update {h-domain}users u set closed_until = (select max(p.period_end)"
            + " from {h-domain}closed_periods p where p.user_id = u.id and p.reopened_at is null)"
            + " where u.id in (:ids)";
    transaction.read(
        session ->
            session
                .createNativeMutationQuery(sql)
                .setParameterList("ids", userIds)
                .executeUpdate());
  }

  @Override
  public long closedBelow(UUID tenantId, NodeRef node, boolean locked) {
    transaction.requireWrite();
    // Who records locks the node first and then the user; the other way round, locks that are not
    // shared would wait for each other.
    if (locked || transaction.database().sharesLocks()) {
      lock(
          USERS
              + "id in (select user_id from {h-domain}worklogs where tenant_id = :tenant and "
              + node.level().column()
              + " = :node) order by id"
              + shared(),
          Map.of("tenant", tenantId, "node", node.id()));
    }
    String hql =
        "select count(*) from "
            + transaction.entityName(LogTables.WORKLOGS)
            + " e join "
            + transaction.entityName(ReportTables.CLOSED_PERIODS)
            + " p on p.tenantId = e.tenantId and p.userId = e.userId and p.reopenedAt is null"
            + " and e.occurredOn between p.periodStart and p.periodEnd"
            + " where e.tenantId = :tenant and e."
            + node.level().path()
            + " = :node";
    return transaction.read(
        session ->
            session
                .createSelectionQuery(hql, Long.class)
                .setParameter("tenant", tenantId)
                .setParameter("node", node.id())
                .getSingleResult());
  }

  private String shared() {
    return transaction.database().lockChain();
  }

  private void lock(String sql, Map<String, ? extends @Nullable Object> parameters) {
    transaction.read(
        session -> {
          var query = session.createNativeQuery(sql, UUID.class);
          parameters.forEach(query::setParameter);
          return query.getResultList();
        });
  }
}
