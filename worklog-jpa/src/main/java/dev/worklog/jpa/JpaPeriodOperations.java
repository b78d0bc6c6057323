package dev.worklog.jpa;

import dev.worklog.hierarchy.NodeRef;
import dev.worklog.log.LogTables;
import dev.worklog.report.PeriodOperations;
import dev.worklog.report.ReportTables;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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
  public void holdOpen(Set<UUID> userIds, boolean referred) {
    transaction.requireWrite();
    if (!referred || !transaction.database().referencesLock()) {
      lock(USERS + "id in (:ids) order by id" + shared(), Map.of("ids", new TreeSet<>(userIds)));
    }
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
  public void holdToClose(UUID userId) {
    transaction.requireWrite();
    lock(USERS + "id = :id for update", Map.of("id", userId));
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
