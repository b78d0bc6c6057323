package dev.worklog.jpa;

import dev.worklog.storage.Row;
import dev.worklog.storage.Schema;
import dev.worklog.storage.Storage.Access;
import dev.worklog.storage.StorageTransaction;
import dev.worklog.storage.Table;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;
import org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl;
import org.hibernate.cfg.Configuration;
import org.hibernate.engine.jdbc.connections.internal.UserSuppliedConnectionProviderImpl;
import org.jspecify.annotations.Nullable;

/** The entities of a schema on a database, in a session factory of its own. */
final class JpaModel {

  private final Database database;
  private final DatabaseErrors errors;
  private final Map<String, EntityMapper<?>> mappers = new HashMap<>();
  private final SessionFactory sessions;

  JpaModel(Schema schema, DatabaseMetaData metaData, @Nullable String schemaName)
      throws SQLException {
    this.database = Database.of(metaData);
    this.errors = new DatabaseErrors(schema);
    for (Table<?> table : schema.tables()) {
      mappers.put(table.name(), new EntityMapper<>(table));
    }
    this.sessions = open(metaData, schemaName);
  }

  private SessionFactory open(DatabaseMetaData metaData, @Nullable String schemaName)
      throws SQLException {
    Configuration configuration = new Configuration();
    mappers.values().forEach(mapper -> configuration.addAnnotatedClass(mapper.entity()));
    configuration.setPhysicalNamingStrategy(new PhysicalNamingStrategySnakeCaseImpl());
    Map<String, Object> settings = new HashMap<>();
    // Sessions get their connections from us, and the dialect is known: nothing to connect for.
    settings.put("hibernate.boot.allow_jdbc_metadata_access", false);
    settings.put("hibernate.connection.provider_class", new UserSuppliedConnectionProviderImpl());
    settings.put("jakarta.persistence.database-product-name", metaData.getDatabaseProductName());
    settings.put("jakarta.persistence.database-major-version", metaData.getDatabaseMajorVersion());
    settings.put("jakarta.persistence.database-minor-version", metaData.getDatabaseMinorVersion());
    // What a database refuses becomes an exception, and is for those who catch it to tell.
    settings.put("hibernate.jdbc.log.errors", false);
    settings.put("hibernate.jdbc.log.warnings", false);
    settings.put("hibernate.type.json_format_mapper", new JsonFormat());
    settings.put("hibernate.type.java_time_use_direct_jdbc", true);
    settings.put("hibernate.timezone.default_storage", "NORMALIZE_UTC");
    settings.put("hibernate.jdbc.time_zone", "UTC");
    settings.put("hibernate.query.in_clause_parameter_padding", true);
    // Statements run in the transaction of the connection, of which Hibernate does not know.
    settings.put("hibernate.allow_update_outside_transaction", true);
    settings.put("hibernate.query.mutation_strategy.local_temporary.create_tables", false);
    settings.put("hibernate.query.mutation_strategy.local_temporary.drop_tables", false);
    settings.put("hibernate.query.mutation_strategy.global_temporary.create_tables", false);
    settings.put("hibernate.query.mutation_strategy.global_temporary.drop_tables", false);
    if (database == Database.POSTGRESQL) {
      settings.put("hibernate.dialect", new PostgresDialect(metaData));
    }
    if (database == Database.MARIADB) {
      settings.put("hibernate.type.preferred_uuid_jdbc_type", "BINARY");
    }
    if (schemaName != null) {
      // MariaDB calls a schema a catalog.
      boolean catalog = database == Database.MARIADB;
      settings.put(catalog ? "hibernate.default_catalog" : "hibernate.default_schema", schemaName);
    }
    configuration.getProperties().putAll(settings);
    return configuration.buildSessionFactory();
  }

  /** Runs the work on a connection, whose transaction the caller begins and ends. */
  <T> T run(
      Connection connection,
      Access access,
      Consumer<Runnable> afterCommit,
      Function<StorageTransaction, T> work) {
    try (StatelessSession session =
        sessions.withStatelessOptions().connection(connection).openStatelessSession()) {
      JpaTransaction transaction =
          new JpaTransaction(this, connection, session, access, afterCommit);
      try {
        return work.apply(transaction);
      } finally {
        transaction.end();
      }
    }
  }

  @SuppressWarnings("unchecked") // mappers are kept by the table that they were made for
  <R extends Row> EntityMapper<R> mapper(Table<R> table) {
    EntityMapper<?> mapper = mappers.get(table.name());
    if (mapper == null || mapper.table() != table) {
      throw new IllegalArgumentException("this storage has no table " + table);
    }
    return (EntityMapper<R>) mapper;
  }

  Database database() {
    return database;
  }

  DatabaseErrors errors() {
    return errors;
  }

  SessionFactory sessions() {
    return sessions;
  }
}
