/** The storage of worklog through Jakarta Persistence. */
module dev.worklog.jpa {
  requires transitive dev.worklog.core;
  requires transitive java.sql;
  requires transitive jakarta.persistence;
  requires static transitive org.jspecify;
  requires java.naming;
  requires liquibase.core;
  requires org.hibernate.orm.core;

  exports dev.worklog.jpa;

  opens dev.worklog.jpa.hierarchy to
      org.hibernate.orm.core;
  opens dev.worklog.jpa.identity to
      org.hibernate.orm.core;
  opens dev.worklog.jpa.log to
      org.hibernate.orm.core;
  opens dev.worklog.jpa.report to
      org.hibernate.orm.core;
}
