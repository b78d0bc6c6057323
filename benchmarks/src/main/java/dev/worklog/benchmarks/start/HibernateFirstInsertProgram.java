package dev.worklog.benchmarks.start;

import dev.worklog.json.JsonObject;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;
import org.hibernate.SessionFactory;
import org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl;
import org.hibernate.cfg.Configuration;
import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.type.descriptor.java.JavaType;
import org.hibernate.type.format.FormatMapper;

/**
 * Inserts a work log through Hibernate alone, with the library's entity classes and nothing else of
 * it but the value type of its JSON columns.
 */
final class HibernateFirstInsertProgram {

  private HibernateFirstInsertProgram() {}

  /**
   * With the URL of the database, the id of the user, the entity of logs, and all other entities.
   */
  public static void main(String[] arguments) throws ReflectiveOperationException {
    JdbcDataSource database = new JdbcDataSource();
    database.setURL(arguments[0]);
    Configuration configuration = new Configuration();
    for (int i = 2; i < arguments.length; i++) {
      configuration.addAnnotatedClass(Class.forName(arguments[i]));
    }
    configuration.setPhysicalNamingStrategy(new PhysicalNamingStrategySnakeCaseImpl());
    configuration.getProperties().put("hibernate.connection.datasource", database);
    configuration.getProperties().put("hibernate.type.json_format_mapper", new PlainJson());
    try (SessionFactory sessions = configuration.buildSessionFactory()) {
      Object log = log(Class.forName(arguments[2]), UUID.fromString(arguments[1]));
      sessions.inTransaction(session -> session.persist(log));
      System.out.println(log);
    }
  }

  private static Object log(Class<?> type, UUID user) throws ReflectiveOperationException {
    Constructor<?> constructor = type.getDeclaredConstructor();
    constructor.setAccessible(true);
    Object log = constructor.newInstance();
    Map<String, Object> values =
        Map.ofEntries(
            Map.entry("id", UUID.randomUUID()),
            Map.entry("tenantId", user),
            Map.entry("userId", user),
            Map.entry("occurredOn", LocalDate.of(2026, 11, 20)),
            Map.entry("workType", "delivery"),
            Map.entry("status", "draft"),
            Map.entry("content", "Fixed the flaky test"),
            Map.entry("tags", List.of()),
            Map.entry("source", "manual"),
            Map.entry("metadata", JsonObject.EMPTY),
            Map.entry("enrichmentStatus", "pending"),
            Map.entry("enrichmentSuggestions", JsonObject.EMPTY),
            Map.entry("createdAt", Instant.parse("2026-11-20T18:00:00Z")),
            Map.entry("updatedAt", Instant.parse("2026-11-20T18:00:00Z")),
            Map.entry("searchText", "fixed the flaky test"),
            Map.entry("title", ""),
            Map.entry("outcome", ""),
            Map.entry("impact", ""),
            Map.entry("nextSteps", ""),
            Map.entry("sourceRef", ""),
            Map.entry("aiSummary", ""));
    for (Map.Entry<String, Object> value : values.entrySet()) {
      Field field = type.getDeclaredField(value.getKey());
      field.setAccessible(true);
      field.set(log, value.getValue());
    }
    return log;
  }

  /** Writes and copies empty objects and lists, of which there are no others here. */
  private static final class PlainJson implements FormatMapper {

    @Override
    public <T> T fromString(CharSequence json, JavaType<T> type, WrapperOptions options) {
      Class<T> read = type.getJavaTypeClass();
      return read.cast(read == JsonObject.class ? JsonObject.EMPTY : List.of());
    }

    @Override
    public <T> String toString(T value, JavaType<T> type, WrapperOptions options) {
      return value.toString();
    }
  }
}
