package dev.worklog.benchmarks.database;

import dev.worklog.report.Figures;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl;
import org.hibernate.cfg.Configuration;
import org.jspecify.annotations.Nullable;

/**
 * The usual way to the same tables: entities that refer to each other, everything loaded as it is
 * met.
 */
final class LazyEntities implements AutoCloseable {

  private static final List<Class<?>> ENTITIES =
      List.of(
          Log.class,
          Client.class,
          Project.class,
          Epic.class,
          Feature.class,
          Story.class,
          Task.class,
          Sprint.class,
          File.class,
          Signal.class,
          Bullet.class,
          Link.class);

  private final SessionFactory sessions;

  LazyEntities(DataSource dataSource) {
    Configuration configuration = new Configuration();
    ENTITIES.forEach(configuration::addAnnotatedClass);
    configuration.setPhysicalNamingStrategy(new PhysicalNamingStrategySnakeCaseImpl());
    configuration.getProperties().put("hibernate.connection.datasource", dataSource);
    sessions = configuration.buildSessionFactory();
  }

  /** Minutes and days of each project, by name; empty for none. */
  Map<String, Figures> byProject(UUID tenantId, UUID userId, LocalDate from, LocalDate to) {
    try (EntityManager manager = sessions.createEntityManager()) {
      List<Log> logs =
          manager
              .createQuery(
                  "from Log l where l.tenantId = :tenant and l.userId = :user"
                      + " and l.occurredOn between :from and :to",
                  Log.class)
              .setParameter("tenant", tenantId)
              .setParameter("user", userId)
              .setParameter("from", from)
              .setParameter("to", to)
              .getResultList();
      Map<String, Figures> byProject = new HashMap<>();
      for (Log log : logs) {
        String name = log.project == null ? "" : log.project.name();
        Integer effort = log.effortMinutes;
        long minutes = effort == null ? 0 : effort;
        Figures figures =
            new Figures(
                1,
                minutes,
                log.isBillable ? minutes : 0,
                effort == null ? 1 : 0,
                log.occurredOn,
                log.occurredOn);
        byProject.merge(name, figures, Figures::plus);
      }
      return byProject;
    }
  }

  /** Text of the latest logs with their names and artifacts, as a page would show them. */
  List<String> page(UUID tenantId, int first, int size) {
    try (EntityManager manager = sessions.createEntityManager()) {
      List<Log> logs =
          manager
              .createQuery(
                  "from Log l where l.tenantId = :tenant"
                      + " order by l.occurredOn desc, l.createdAt desc, l.id desc",
                  Log.class)
              .setParameter("tenant", tenantId)
              .setFirstResult(first)
              .setMaxResults(size)
              .getResultList();
      List<String> page = new ArrayList<>();
      for (Log log : logs) {
        StringBuilder text = new StringBuilder(log.title);
        for (Named node : log.nodes()) {
          text.append(" / ").append(node.name());
        }
        log.files.forEach(file -> text.append(" + ").append(file.filename));
        log.signals.forEach(signal -> text.append(" + ").append(signal.name));
        log.bullets.forEach(bullet -> text.append(" + ").append(bullet.text));
        log.links.forEach(link -> text.append(" + ").append(link.url));
        page.add(text.toString());
      }
      return page;
    }
  }

  @Override
  public void close() {
    sessions.close();
  }

  @Entity(name = "Log")
  @Table(name = "worklogs")
  static class Log {
    @Id UUID id;
    UUID tenantId;
    UUID userId;
    LocalDate occurredOn;
    String title;
    String content;
    String workType;
    String status;
    String outcome;
    String impact;
    String nextSteps;
    String source;
    String sourceRef;
    String aiSummary;
    @Nullable Integer effortMinutes;
    boolean isBillable;
    Instant createdAt;
    Instant updatedAt;

    @ManyToOne(fetch = FetchType.LAZY)
    @Nullable Client client;

    @ManyToOne(fetch = FetchType.LAZY)
    @Nullable Project project;

    @ManyToOne(fetch = FetchType.LAZY)
    @Nullable Epic epic;

    @ManyToOne(fetch = FetchType.LAZY)
    @Nullable Feature feature;

    @ManyToOne(fetch = FetchType.LAZY)
    @Nullable Story story;

    @ManyToOne(fetch = FetchType.LAZY)
    @Nullable Task task;

    @ManyToOne(fetch = FetchType.LAZY)
    @Nullable Sprint sprint;

    @OneToMany(mappedBy = "worklog")
    List<File> files;

    @OneToMany(mappedBy = "worklog")
    List<Signal> signals;

    @OneToMany(mappedBy = "worklog")
    List<Bullet> bullets;

    @OneToMany(mappedBy = "worklog")
    List<Link> links;

    List<Named> nodes() {
      return Stream.<Named>of(client, project, epic, feature, story, task, sprint)
          .filter(Objects::nonNull)
          .toList();
    }
  }

  /** A node of the hierarchy; one that is not loaded yet is when it is asked for its name. */
  @MappedSuperclass
  abstract static class Named {
    @Id UUID id;
    String name;

    String name() {
      return name;
    }
  }

  /** What belongs to a log. */
  @MappedSuperclass
  abstract static class OfLog {
    @Id UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    Log worklog;
  }

  @Entity(name = "Client")
  @Table(name = "clients")
  static class Client extends Named {}

  @Entity(name = "Project")
  @Table(name = "projects")
  static class Project extends Named {}

  @Entity(name = "Epic")
  @Table(name = "epics")
  static class Epic extends Named {}

  @Entity(name = "Feature")
  @Table(name = "features")
  static class Feature extends Named {}

  @Entity(name = "Story")
  @Table(name = "stories")
  static class Story extends Named {}

  @Entity(name = "Task")
  @Table(name = "tasks")
  static class Task extends Named {}

  @Entity(name = "Sprint")
  @Table(name = "sprints")
  static class Sprint extends Named {}

  @Entity(name = "File")
  @Table(name = "attachments")
  static class File extends OfLog {
    String filename;
  }

  @Entity(name = "Signal")
  @Table(name = "worklog_skill_signals")
  static class Signal extends OfLog {
    String name;
  }

  @Entity(name = "Bullet")
  @Table(name = "worklog_bullets")
  static class Bullet extends OfLog {
    String text;
  }

  @Entity(name = "Link")
  @Table(name = "worklog_external_links")
  static class Link extends OfLog {
    String url;
  }
}
