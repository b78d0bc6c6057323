package dev.worklog.examples.spring;

import dev.worklog.Workspace;
import dev.worklog.jpa.JpaStorage;
import dev.worklog.jpa.SchemaMigrations;
import javax.sql.DataSource;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Worklog in the transactions of the application, its tables in a schema of their own. */
@Configuration(proxyBeanMethods = false)
class WorklogConfiguration {

  static final String SCHEMA = "worklog";

  // docs: bean
  @Bean(destroyMethod = "close")
  @DependsOnDatabaseInitialization
  Workspace worklog(DataSource dataSource) {
    SchemaMigrations.of(dataSource, SCHEMA).migrate();
    DataSource joined = new TransactionAwareDataSourceProxy(dataSource);
    JpaStorage storage = JpaStorage.joining(joined, SCHEMA);
    return Workspace.on(storage.withCommits(WorklogConfiguration::afterCommit));
  }

  private static void afterCommit(Runnable action) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            action.run();
          }
        });
  }
  // docs: end
}
