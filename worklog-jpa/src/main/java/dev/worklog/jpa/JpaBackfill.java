package dev.worklog.jpa;

import static dev.worklog.log.LogTables.WORKLOGS;

import dev.worklog.hierarchy.HierarchyTables;
import dev.worklog.hierarchy.Level;
import dev.worklog.log.LogOperations.Backfilled;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.query.SelectionQuery;
import org.jspecify.annotations.Nullable;

/** Fills in missing ancestors of a stretch of work logs, each row being written once. */
final class JpaBackfill {

  private static final String GAPS =
      "((e.taskId is not null and e.storyId is null)"
          + " or (e.storyId is not null and e.featureId is null)"
          + " or (e.featureId is not null and e.epicId is null)"
          + " or (e.epicId is not null and e.projectId is null)"
          + " or (e.sprintId is not null and e.projectId is null)"
          + " or (e.projectId is not null and e.clientId is null))";

  private static final String CONTRADICTIONS =
      Stream.of(
              "e.storyId <> t.storyId",
              "e.featureId <> s.featureId",
              "e.epicId <> f.epicId",
              "e.projectId <> x.projectId",
              "e.clientId <> p.clientId",
              "i.projectId <> coalesce(e.projectId, x.projectId)")
          .map(differ -> "coalesce(" + differ + ", false)")
          .collect(Collectors.joining(" or "));

  private static final String FILL =
      """
      update {h-domain}worklogs
      set client_id = chain.client_id, project_id = chain.project_id, epic_id = chain.epic_id,
        feature_id = chain.feature_id, story_id = chain.story_id,
        version = version + 1, updated_at = :now
      from (
        select e.id as log_id, coalesce(e.client_id, p.client_id) as client_id,
          coalesce(e.project_id, x.project_id, i.project_id) as project_id,
          coalesce(e.epic_id, f.epic_id) as epic_id,
          coalesce(e.feature_id, s.feature_id) as feature_id,
          coalesce(e.story_id, t.story_id) as story_id
        from {h-domain}worklogs e
          left join {h-domain}tasks t on t.id = e.task_id
          left join {h-domain}stories s on s.id = coalesce(e.story_id, t.story_id)
          left join {h-domain}features f on f.id = coalesce(e.feature_id, s.feature_id)
          left join {h-domain}epics x on x.id = coalesce(e.epic_id, f.epic_id)
          left join {h-domain}sprints i on i.id = e.sprint_id
          left join {h-domain}projects p
            on p.id = coalesce(e.project_id, x.project_id, i.project_id)
        where e.tenant_id = :tenant and e.id = any(:ids)
          and (e.story_id <> t.story_id or e.feature_id <> s.feature_id or e.epic_id <> f.epic_id
            or e.project_id <> x.project_id or e.client_id <> p.client_id
            or i.project_id <> coalesce(e.project_id, x.project_id)) is not true) chain
      where worklogs.id = chain.log_id""";

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
    List<UUID> gaps = new ArrayList<>();
    for (Gap gap : gaps(ids.get(0), last)) {
      if (open.test(gap.userId(), gap.occurredOn())) {
        gaps.add(gap.id());
      }
    }
    return new Backfilled(ids.size(), gaps.isEmpty() ? 0 : fill(gaps, now), last);
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

  /** Those that lack ancestors; where the update does not see it, none that contradict it. */
  private List<Gap> gaps(UUID first, UUID last) {
    boolean joining = !transaction.database().updatesFrom();
    String hql =
        "select e.id, e.userId, e.occurredOn from "
            + log
            + " e"
            + (joining ? joins() : "")
            + " where e.tenantId = :tenant and e.id between :first and :last and "
            + GAPS
            + (joining ? " and not (" + CONTRADICTIONS + ")" : "");
    return transaction.read(
        session ->
            session
                .createSelectionQuery(hql, Gap.class)
                .setParameter("tenant", tenantId)
                .setParameter("first", first)
                .setParameter("last", last)
                .getResultList());
  }

  private String joins() {
    return join("t", Level.TASK, "e.taskId")
        + join("s", Level.STORY, "coalesce(e.storyId, t.storyId)")
        + join("f", Level.FEATURE, "coalesce(e.featureId, s.featureId)")
        + join("x", Level.EPIC, "coalesce(e.epicId, f.epicId)")
        + join("i", Level.SPRINT, "e.sprintId")
        + join("p", Level.PROJECT, "coalesce(e.projectId, x.projectId, i.projectId)");
  }

  private String join(String alias, Level level, String id) {
    return transaction.leftJoin(HierarchyTables.table(level), alias, id);
  }

  /** How many were filled. */
  private int fill(List<UUID> gaps, Instant now) {
    if (transaction.database().updatesFrom()) {
      return transaction.executeNative(
          FILL, Map.of("tenant", tenantId, "ids", gaps.toArray(UUID[]::new), "now", now));
    }
    return transaction.execute(fill(), Map.of("tenant", tenantId, "ids", gaps, "now", now));
  }

  /** The same where an update cannot join: each column looks up what is below it by itself. */
  private String fill() {
    String story = filled(Level.STORY, above(Level.TASK, "e.taskId"));
    String feature = filled(Level.FEATURE, above(Level.STORY, story));
    String epic = filled(Level.EPIC, above(Level.FEATURE, feature));
    String project =
        filled(Level.PROJECT, above(Level.EPIC, epic) + ", " + above(Level.SPRINT, "e.sprintId"));
    String client = filled(Level.CLIENT, above(Level.PROJECT, project));
    return "update "
        + log
        + " e set e.clientId = "
        + client
        + ", e.projectId = "
        + project
        + ", e.epicId = "
        + epic
        + ", e.featureId = "
        + feature
        + ", e.storyId = "
        + story
        + ", e.version = e.version + 1, e.updatedAt = :now"
        + " where e.tenantId = :tenant and e.id in (:ids)";
  }

  private static String filled(Level level, String otherwise) {
    return "coalesce(e." + level.path() + ", " + otherwise + ")";
  }

  private String above(Level level, String id) {
    String up = level.parent().orElseThrow().path();
    String alias = "n" + level.path();
    return "(select %s.%s from %s %s where %s.tenantId = e.tenantId and %s.id = %s)"
        .formatted(alias, up, entity(level), alias, alias, alias, id);
  }

  private String entity(Level level) {
    return transaction.entityName(HierarchyTables.table(level));
  }

  /** A log that lacks ancestors. */
  record Gap(UUID id, UUID userId, LocalDate occurredOn) {}
}
