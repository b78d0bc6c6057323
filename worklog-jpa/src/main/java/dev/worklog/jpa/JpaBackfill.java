package dev.worklog.jpa;

import static dev.worklog.log.LogTables.WORKLOGS;

import dev.worklog.hierarchy.HierarchyTables;
import dev.worklog.hierarchy.Level;
import dev.worklog.log.LogOperations.Backfilled;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import org.hibernate.query.SelectionQuery;
import org.jspecify.annotations.Nullable;

/**
 * Fills in missing ancestors of a stretch of work logs: a statement for each level, from the bottom
 * up.
 */
final class JpaBackfill {

  private static final String GAPS =
      "((e.taskId is not null and e.storyId is null)"
          + " or (e.storyId is not null and e.featureId is null)"
          + " or (e.featureId is not null and e.epicId is null)"
          + " or (e.epicId is not null and e.projectId is null)"
          + " or (e.sprintId is not null and e.projectId is null)"
          + " or (e.projectId is not null and e.clientId is null))";

  private final JpaTransaction transaction;
  private final String log;
  private final UUID tenantId;
  private final BiPredicate<UUID, LocalDate> open;

  JpaBackfill(JpaTransaction transaction, UUID tenantId, BiPredicate<UUID, LocalDate> open) {
    this.transaction = transaction;
    this.log = transaction.entityName(WORKLOGS);
    this.tenantId = tenantId;
    this.open = open;
  }

  Backfilled run(@Nullable UUID after, int limit, Instant now) {
    List<UUID> ids = stretch(after, limit);
    if (ids.isEmpty()) {
      return new Backfilled(0, 0, null);
    }
    UUID last = ids.get(ids.size() - 1);
    Map<String, @Nullable Object> stretch = new HashMap<>();
    stretch.put("tenant", tenantId);
    stretch.put("first", ids.get(0));
    stretch.put("last", last);
    String within = " where e.tenantId = :tenant and e.id between :first and :last";
    Set<UUID> left = new HashSet<>(contradicting(within, stretch));
    List<UUID> gaps = new ArrayList<>();
    for (Gap gap : gaps(within, stretch)) {
      if (!open.test(gap.userId(), gap.occurredOn())) {
        left.add(gap.id());
      } else if (!left.contains(gap.id())) {
        gaps.add(gap.id());
      }
    }
    if (!left.isEmpty()) {
      within += " and e.id not in (:left)";
      stretch.put("left", left);
    }
    if (!gaps.isEmpty()) {
      fill(within, stretch);
      stamp(gaps, now);
    }
    return new Backfilled(ids.size(), gaps.size(), last);
  }

  private List<UUID> stretch(@Nullable UUID after, int limit) {
    String hql =
        "select e.id from "
            + log
            + " e where e.tenantId = :tenant"
            + (after == null ? "" : " and e.id > :after")
            + " order by e.id";
    return transaction.read(
        session -> {
          SelectionQuery<UUID> query = session.createSelectionQuery(hql, UUID.class);
          query.setParameter("tenant", tenantId);
          if (after != null) {
            query.setParameter("after", after);
          }
          return query.setMaxResults(limit).getResultList();
        });
  }

  private List<Gap> gaps(String within, Map<String, @Nullable Object> parameters) {
    String hql = "select e.id, e.userId, e.occurredOn from " + log + " e" + within + " and " + GAPS;
    return transaction.read(
        session -> {
          SelectionQuery<Gap> query = session.createSelectionQuery(hql, Gap.class);
          parameters.forEach(query::setParameter);
          return query.getResultList();
        });
  }

  // Last, as PostgreSQL stamps by itself what changes without a new version.
  private void stamp(List<UUID> gaps, Instant now) {
    transaction.execute(
        "update "
            + log
            + " e set e.version = e.version + 1, e.updatedAt = :now"
            + " where e.tenantId = :tenant and e.id in (:ids)",
        Map.of("now", now, "tenant", tenantId, "ids", gaps));
  }

  private List<UUID> contradicting(String within, Map<String, @Nullable Object> parameters) {
    String hql =
        "select e.id from "
            + log
            + " e"
            + join("t", Level.TASK, "e.taskId")
            + join("s", Level.STORY, "coalesce(e.storyId, t.storyId)")
            + join("f", Level.FEATURE, "coalesce(e.featureId, s.featureId)")
            + join("x", Level.EPIC, "coalesce(e.epicId, f.epicId)")
            + join("i", Level.SPRINT, "e.sprintId")
            + join("p", Level.PROJECT, "coalesce(e.projectId, x.projectId, i.projectId)")
            + within
            + " and "
            + GAPS
            + " and (e.storyId <> t.storyId or e.featureId <> s.featureId or e.epicId <> f.epicId"
            + " or e.projectId <> x.projectId or e.clientId <> p.clientId"
            + " or i.projectId <> coalesce(e.projectId, x.projectId))";
    return transaction.read(
        session -> {
          SelectionQuery<UUID> query = session.createSelectionQuery(hql, UUID.class);
          parameters.forEach(query::setParameter);
          return query.getResultList();
        });
  }

  private String join(String alias, Level level, String id) {
    return transaction.leftJoin(HierarchyTables.table(level), alias, id);
  }

  private void fill(String within, Map<String, @Nullable Object> parameters) {
    fill(Level.TASK, Level.STORY, within, parameters);
    fill(Level.STORY, Level.FEATURE, within, parameters);
    fill(Level.FEATURE, Level.EPIC, within, parameters);
    fill(Level.EPIC, Level.PROJECT, within, parameters);
    fill(Level.SPRINT, Level.PROJECT, within, parameters);
    fill(Level.PROJECT, Level.CLIENT, within, parameters);
  }

  private void fill(Level from, Level up, String within, Map<String, @Nullable Object> parameters) {
    transaction.execute(
        "update "
            + log
            + " e set e."
            + up.path()
            + " = (select n."
            + up.path()
            + " from "
            + entity(from)
            + " n where n.tenantId = e.tenantId and n.id = e."
            + from.path()
            + ")"
            + within
            + " and e."
            + up.path()
            + " is null and e."
            + from.path()
            + " is not null",
        parameters);
  }

  private String entity(Level level) {
    return transaction.entityName(HierarchyTables.table(level));
  }

  /** A log that lacks ancestors. */
  record Gap(UUID id, UUID userId, LocalDate occurredOn) {}
}
