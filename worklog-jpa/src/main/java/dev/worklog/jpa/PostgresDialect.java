package dev.worklog.jpa;

import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import org.hibernate.boot.model.TypeContributions;
import org.hibernate.dialect.DatabaseVersion;
import org.hibernate.dialect.PostgreSQLDialect;
import org.hibernate.service.ServiceRegistry;
import org.hibernate.type.descriptor.jdbc.TimestampUtcAsOffsetDateTimeJdbcType;

/** PostgreSQL, but that moments are read as they are: by default each goes through a calendar. */
final class PostgresDialect extends PostgreSQLDialect {

  PostgresDialect(DatabaseMetaData metaData) throws SQLException {
    super(
        DatabaseVersion.make(
            metaData.getDatabaseMajorVersion(), metaData.getDatabaseMinorVersion()));
  }

  @Override
  public void contributeTypes(TypeContributions types, ServiceRegistry registry) {
    super.contributeTypes(types, registry);
    types.contributeJdbcType(TimestampUtcAsOffsetDateTimeJdbcType.INSTANCE);
  }
}
